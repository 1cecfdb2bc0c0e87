import type { UseWhatsappOtpOptions } from '../hooks/useWhatsappOtp.js';
import type { FieldSettings } from './WhatsappOtpContext.js';

/** Every option of the flow, so that what is left of `Root`'s props belongs to its element. */
const optionNames = {
  client: true,
  endpoint: true,
  mode: true,
  locale: true,
  defaultLocale: true,
  onLocaleChange: true,
  expirationMinutes: true,
  createUserAsPending: true,
  attributes: true,
  userId: true,
  sessionToken: true,
  sessionJwt: true,
  authenticateFields: true,
  resendCooldown: true,
  maxSends: true,
  persist: true,
  history: true,
  onCodeSent: true,
  onAuthenticated: true,
  onError: true,
  onStepChange: true,
  onOutcomeUnknown: true,
} as const satisfies Record<keyof UseWhatsappOtpOptions, true>;

const fieldNames = {
  countries: true,
  defaultCountry: true,
  testPhoneNumbers: true,
  codeLength: true,
  autoSubmit: true,
} as const satisfies Record<keyof FieldSettings, true>;

/** The props of `Root`, by where they go. */
export function splitRootProps<Props extends UseWhatsappOtpOptions & FieldSettings>(
  props: Props,
): {
  readonly options: UseWhatsappOtpOptions;
  readonly fields: FieldSettings;
  readonly rest: Omit<Props, keyof typeof optionNames | keyof typeof fieldNames>;
} {
  const options: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    const home = name in optionNames ? options : name in fieldNames ? fields : rest;
    home[name] = value;
  }
  return { options, fields, rest } as unknown as ReturnType<typeof splitRootProps<Props>>;
}
