'use client';
import {
  forwardRef,
  useContext,
  useState,
  useSyncExternalStore,
  type MouseEvent,
  type RefObject,
} from 'react';
import { enterCode } from './enterCode.js';
import { parseCode } from '../code/parseCode.js';
import type { Locale } from '../protocol/locale.js';
import { CodeStepContext } from './CodeStepContext.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useMessages, type MessagesByLocale, type UseMessagesOptions } from '../locale/useMessages.js';

/**
 * Puts the code in the clipboard into the code field, as if it were pasted there. It reads the clipboard only when it is
 * pressed, and is not there at all where the browser does not let it.
 * Renders a `<button>`, and after it the message that there was nothing to paste; `render` puts another in its place.
 */
export const PasteButton = forwardRef<HTMLButtonElement, PasteButtonProps>(function PasteButton(
  { inputRef, locale, locales, messages, render, className, children, onClick, ...rest },
  ref,
) {
  const words = useMessages({ locale, locales, messages });
  const step = useContext(CodeStepContext);
  const isReadable = useSyncExternalStore(subscribeToNothing, canReadClipboard, () => false);
  const [hasFailed, setHasFailed] = useState(false);
  if (!isReadable) return null;

  const paste = async (event: MouseEvent<HTMLButtonElement>): Promise<void> => {
    onClick?.(event);
    if (event.defaultPrevented || step?.isSubmitting) return;
    const input = inputRef ? inputRef.current : findInput(event.currentTarget.form);
    setHasFailed(false);
    const text = await readClipboard();
    if (!input || input.readOnly || input.disabled) return;
    const reading = parseCode(text, Number(input.getAttribute('size') ?? 6));
    if (reading.kind === 'whole') {
      enterCode(input, reading.digits);
      return;
    }
    setHasFailed(true);
    input.focus();
    input.addEventListener('input', () => setHasFailed(false), { once: true });
  };

  return (
    <>
      <Part
        as="button"
        render={render}
        aria-disabled={step?.isSubmitting || undefined}
        data-disabled={step?.isSubmitting ? '' : undefined}
        data-failed={hasFailed ? '' : undefined}
        {...rest}
        ref={ref}
        type="button"
        className={classNames('otp-link otp-paste', className)}
        onClick={(event) => void paste(event)}
      >
        {children ?? words.t('code.paste')}
      </Part>
      <p className="otp-paste-message" role="status">
        {hasFailed && words.t('code.pasteFailed')}
      </p>
    </>
  );
});

export interface PasteButtonProps extends Omit<PartProps<'button'>, 'type'> {
  /** The input of the code field. @default the one-time-code input of the form around the button */
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
  /** The language of the button and its message. @default `Root`'s, else the browser's */
  locale?: Locale | undefined;
  /** The languages there are. @default `Root`'s, else those of the package, fetched when they are needed */
  locales?: UseMessagesOptions['locales'];
  /** Words of your own, by locale. */
  messages?: MessagesByLocale | undefined;
}

function findInput(form: HTMLFormElement | null): HTMLInputElement | null {
  return form?.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]') ?? null;
}

function subscribeToNothing(): () => void {
  return () => {};
}

/** The person, or the browser, may say no. */
async function readClipboard(): Promise<string> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return '';
  }
}

function canReadClipboard(): boolean {
  return typeof navigator.clipboard?.readText === 'function';
}
