'use client';
import { forwardRef, useContext, useState, useSyncExternalStore, type RefObject } from 'react';
import { enterCode } from './writeCode.js';
import { callSafely } from '../platform/callSafely.js';
import { focusElement } from '../platform/focusElement.js';
import { canReadClipboard, readClipboard } from '../platform/readClipboard.js';
import { getRoot } from '../field/rootNode.js';
import { parseCode } from '../code/parseCode.js';
import type { Locale } from '../protocol/locale.js';
import { CodeStepContext } from './CodeStepContext.js';
import { Part } from '../element/Part.js';
import { classNames, type PartProps } from '../element/partProps.js';
import { useMessages, type MessagesByLocale, type UseMessagesOptions } from '../locale/useMessages.js';

/**
 * Pastes the code in the clipboard into the code field. It reads the clipboard only when it is pressed, and renders nothing
 * if the browser or the page's permissions policy does not allow that.
 * Renders a `<button>`, and after it the message that there was nothing to paste; `render` replaces the button.
 */
export const PasteButton = forwardRef<HTMLButtonElement, PasteButtonProps>(function PasteButton(
  { inputRef, locale, locales, messages, render, className, children, onClick, ...rest },
  ref,
) {
  const { t } = useMessages({ locale, locales, messages });
  const step = useContext(CodeStepContext);
  const isReadable = useSyncExternalStore(subscribeToNothing, canReadClipboard, () => false);
  const [hasFailed, setHasFailed] = useState(false);
  if (!isReadable) return null;

  const paste = async (button: HTMLButtonElement): Promise<void> => {
    const input = inputRef ? inputRef.current : findInput(button);
    setHasFailed(false);
    const text = await readClipboard();
    if (!input || input.readOnly || input.matches(':disabled')) return;
    const reading = parseCode(text, Number(input.getAttribute('size') ?? 6));
    if (reading.kind === 'complete') {
      enterCode(input, reading.digits);
      return;
    }
    setHasFailed(true);
    focusElement(input);
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
        onClick={(event) => {
          callSafely(onClick, event);
          if (!event.defaultPrevented && !step?.isSubmitting) void paste(event.currentTarget);
        }}
      >
        {children ?? t('code.paste')}
      </Part>
      <p className="otp-paste-message" role="status">
        {hasFailed && t('code.pasteFailed')}
      </p>
    </>
  );
});

export interface PasteButtonProps extends Omit<PartProps<'button'>, 'type'> {
  /** The input of the code field. @default the one-time-code input of the form around the button */
  inputRef?: RefObject<HTMLInputElement | null> | undefined;
  /** The language of the button and its message. @default `Root`'s, otherwise the browser's */
  locale?: Locale | undefined;
  /** The available languages. @default `Root`'s, otherwise the package's, fetched when they are needed */
  locales?: UseMessagesOptions['locales'];
  /** Your own messages, by locale. */
  messages?: MessagesByLocale | undefined;
}

function findInput(button: HTMLButtonElement): HTMLInputElement | undefined {
  const inputs = getRoot(button).querySelectorAll<HTMLInputElement>('input[autocomplete="one-time-code"]');
  return [...inputs].find((input) => input.form !== null && input.form === button.form);
}

function subscribeToNothing(): () => void {
  return () => {};
}
