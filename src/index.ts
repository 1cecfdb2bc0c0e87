export { createWhatsappOtpClient } from './client/createWhatsappOtpClient.js';
export type {
  WhatsappOtpCallOptions,
  WhatsappOtpClient,
  WhatsappOtpClientOptions,
} from './client/createWhatsappOtpClient.js';
export { WhatsappOtpError } from './client/WhatsappOtpError.js';
export type { WhatsappOtpErrorDetails } from './client/WhatsappOtpError.js';
export { CodeField } from './code-field/CodeField.js';
export type { CodeFieldProps } from './code-field/CodeField.js';
export { LocalePicker } from './form/LocalePicker.js';
export type { LocalePickerProps } from './form/LocalePicker.js';
export { PhoneField } from './phone-field/PhoneField.js';
export type { PhoneFieldProps } from './phone-field/PhoneField.js';
export type { PhoneFieldHandle } from './phone-field/PhoneStepContext.js';
export type { CodeFieldHandle } from './code-field/createCodeField.js';
export { useCodeField } from './code-field/useCodeField.js';
export type { UseCodeFieldOptions, UseCodeFieldResult } from './code-field/useCodeField.js';
export type { CountryOption } from './phone-field/useCountryOptions.js';
export { usePhoneField } from './phone-field/usePhoneField.js';
export type { UsePhoneFieldOptions, UsePhoneFieldResult } from './phone-field/usePhoneField.js';
export type { PhoneFieldChangeReason, PhoneFieldDetails } from './phone-field/toPhoneFieldChange.js';
export { parsePhoneNumber } from './phone-number/parsePhoneNumber.js';
export type {
  PhoneError,
  PhoneNumberRead,
  PhoneNumberRefused,
  PhoneReading,
  PhoneReadingOptions,
} from './phone-number/phoneReading.js';
export { WhatsappOtpForm } from './form/WhatsappOtpForm.js';
export type { WhatsappOtpFormProps } from './form/WhatsappOtpForm.js';
export { useWhatsappOtpContext } from './form/WhatsappOtpContext.js';
export type { FieldSettings, WhatsappOtpContextValue } from './form/WhatsappOtpContext.js';
export { preloadMessages } from './locale/preloadMessages.js';
export { useLocale } from './locale/useLocale.js';
export type { UseLocaleOptions, UseLocaleResult } from './locale/useLocale.js';
export type { MessagesByLocale, UseMessagesResult } from './locale/useMessages.js';
export type { Notice, Step } from './flow/flowState.js';
export { clockTime } from './flow/secondsLeft.js';
export type { CodeSent } from './flow/flowOptions.js';
export type { ClientSource } from './hooks/useClient.js';
export { useCountdown } from './hooks/useCountdown.js';
export { useWhatsappOtp } from './hooks/useWhatsappOtp.js';
export type {
  AvailableAt,
  NewestCode,
  UseWhatsappOtpOptions,
  UseWhatsappOtpResult,
} from './hooks/useWhatsappOtp.js';
export { useWhatsappOtpAuthenticate } from './hooks/useWhatsappOtpAuthenticate.js';
export { useWhatsappOtpLoginOrCreate } from './hooks/useWhatsappOtpLoginOrCreate.js';
export { useWhatsappOtpSend } from './hooks/useWhatsappOtpSend.js';
export {
  whatsappOtpAuthenticateOptions,
  whatsappOtpLoginOrCreateOptions,
  whatsappOtpSendOptions,
} from './hooks/whatsappOtpMutations.js';
export { builtInLocales } from './messages/builtInLocales.js';
export type { LoadedLocale } from './messages/builtInLocales.js';
export { defineLocale } from './messages/defineLocale.js';
export type { FetchMessages, LocaleDefinition } from './messages/defineLocale.js';
export { en } from './messages/en.js';
export type { MessageKey, Messages } from './messages/en.js';
export { es } from './messages/es.js';
export { ptBr } from './messages/pt-br.js';
export { translate } from './messages/translate.js';
export type { Attributes } from './protocol/attributes.js';
export type {
  AuthenticateOptions,
  AuthenticateRequest,
  AuthenticateResponse,
} from './protocol/authenticate.js';
export type { ErrorType, NextStep } from './protocol/errorType.js';
export { locales, matchLocale } from './protocol/locale.js';
export type { BuiltInLocale, Locale } from './protocol/locale.js';
export type { LoginOrCreateRequest, LoginOrCreateResponse } from './protocol/loginOrCreate.js';
export type { SendRequest, SendResponse } from './protocol/send.js';
