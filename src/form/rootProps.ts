import type { UseWhatsappOtpOptions } from '../hooks/useWhatsappOtp.js';
import type { FieldSettings } from './WhatsappOtpContext.js';

/** Every option of the flow, so that the rest of `Root`'s props belongs to its element. */
const optionNames = {
  client: true,
  endpoint: true,
  mode: true,
  locale: true,
  defaultLocale: true,
  onLocaleChange: true,
  locales: true,
  expirationMinutes: true,
  createUserAsPending: true,
  attributes: true,
  userId: true,
  sessionToken: true,
  sessionJwt: true,
  addToUser: true,
  authenticateFields: true,
  resendCooldown: true,
  maxSends: true,
  persist: true,
  backButton: true,
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

/** The options of the flow among the props of `Root`, and the rest. */
export function splitRootProps<Props extends UseWhatsappOtpOptions>(
  props: Props,
): { readonly options: UseWhatsappOtpOptions; readonly rest: Omit<Props, keyof typeof optionNames> } {
  const { chosen, rest } = split(props, optionNames);
  return { options: chosen, rest } as unknown as ReturnType<typeof splitRootProps<Props>>;
}

/** The settings of the fields among the props of `Root`, and the rest. */
export function splitFieldSettings<Props extends FieldSettings>(
  props: Props,
): { readonly fields: FieldSettings; readonly rest: Omit<Props, keyof typeof fieldNames> } {
  const { chosen, rest } = split(props, fieldNames);
  return { fields: chosen, rest } as unknown as ReturnType<typeof splitFieldSettings<Props>>;
}

function split(props: object, names: object) {
  const chosen: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) (name in names ? chosen : rest)[name] = value;
  return { chosen, rest };
}
