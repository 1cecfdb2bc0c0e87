export { CodeController } from './integrations/react-hook-form/CodeController.js';
export type { CodeControllerProps } from './integrations/react-hook-form/CodeController.js';
export { PhoneController } from './integrations/react-hook-form/PhoneController.js';
export type { PhoneControllerProps } from './integrations/react-hook-form/PhoneController.js';
export { phoneResolver } from './integrations/react-hook-form/phoneResolver.js';
export type { UseCodeControllerOptions } from './integrations/react-hook-form/useCodeBinding.js';
export { useCodeController } from './integrations/react-hook-form/useCodeController.js';
export type { UsePhoneControllerOptions } from './integrations/react-hook-form/usePhoneBinding.js';
export { usePhoneController } from './integrations/react-hook-form/usePhoneController.js';
export { useWhatsappOtpForm } from './integrations/react-hook-form/useWhatsappOtpForm.js';
export type {
  CodeFormValues,
  OnFormAuthenticated,
  PhoneFormOptions,
  PhoneFormValues,
  UseWhatsappOtpFormOptions,
  UseWhatsappOtpFormResult,
  WhatsappOtpFormCallbacks,
} from './integrations/react-hook-form/useWhatsappOtpForm.js';
