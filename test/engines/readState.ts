/** What a user sees of the form, in words that are the same in every language and engine. */
export interface SignInState {
  readonly step: string | undefined;
  readonly language: string;
  /** The kind of element that has the focus. */
  readonly focus: string;
  /** The field's digits; the digits of a code are `#`. */
  readonly text: string | undefined;
  readonly country: string | undefined;
  readonly isInvalid: boolean;
  readonly hasError: boolean;
  readonly hasNotice: boolean;
  readonly canResend: boolean;
}

/** Runs in the page, and uses nothing from outside. */
export function readState(): SignInState {
  const root = document.querySelector('.otp-root');
  const has = (selector: string) =>
    [...(root?.querySelectorAll(selector) ?? [])].some((found) => found.textContent);
  const step = root?.querySelector<HTMLElement>('[data-step]')?.dataset['step'];
  const input = root?.querySelector('input');
  const names: Record<string, string> = {
    input: 'field',
    select: 'list',
    button: 'button',
    div: 'step',
    body: 'nothing',
  };
  const focused = document.activeElement?.localName ?? 'body';
  const resend = [...(root?.querySelectorAll('.otp-actions button') ?? [])];
  return {
    step,
    language: document.documentElement.lang,
    focus: names[focused] ?? focused,
    text: step === 'code' ? input?.value.replace(/\d/g, '#') : input?.value.replace(/\D/g, ''),
    country: root?.querySelector<HTMLSelectElement>('.otp-country-select')?.value,
    isInvalid: input?.getAttribute('aria-invalid') === 'true',
    hasError: has('.otp-error, .otp-message-text'),
    hasNotice: has('.otp-notice'),
    canResend: resend.length > 0 && !resend.some((button) => button.matches('[data-disabled]')),
  };
}
