'use client';
import {
  forwardRef,
  useCallback,
  useContext,
  useId,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react';
import type { Locale } from '../protocol/locale.js';
import { CodeStepContext } from './CodeStepContext.js';
import { classNames, type PartProps } from './partProps.js';
import { useCodeInput } from './useCodeInput.js';
import { useErrorFocus } from './useErrorFocus.js';
import { withDefaults } from './withDefaults.js';
import { useWords, type MessageOverrides } from './WordsContext.js';

/**
 * The field for a one-time code, with its label, hint and error: one real text box whose cells are drawn in CSS.
 * Renders a `<div>`; `ref` and every other prop of an `<input>` go to the `<input>` in it.
 */
export const CodeField = forwardRef<HTMLInputElement, CodeFieldProps>(function CodeField(ownProps, ref) {
  const step = useContext(CodeStepContext);
  const {
    value,
    defaultValue,
    onValueChange,
    onComplete,
    autoSubmit = true,
    length = 6,
    label,
    hint,
    error,
    busy = false,
    readOnly = false,
    locale,
    messages,
    className,
    style,
    id: ownId,
    onChange,
    onInvalid,
    'aria-describedby': describedBy,
    ...rest
  } = withDefaults(step?.field, ownProps);
  const words = useWords({ locale, messages });
  const madeId = useId();
  const id = ownId ?? madeId;
  const code = useCodeInput({ value, defaultValue, length, autoSubmit, onValueChange, onComplete });
  const problem = code.problem && words.t(`code.${code.problem}`, { length });
  const shownError = problem ?? error;
  useErrorFocus(code.inputRef, { error, busy, length });
  const hintText = hint === undefined ? words.t('code.hint') : hint;
  const hintId = isShown(hintText) ? `${id}-hint` : undefined;
  const errorId = shownError ? `${id}-error` : undefined;

  const { attach } = code;
  const setInput = step?.setInput;
  const inputRef = useCallback(
    (input: HTMLInputElement | null) => {
      attach(input);
      setInput?.(input);
      assign(ref, input);
    },
    [attach, setInput, ref],
  );

  return (
    <div
      className={classNames('otp-field', className)}
      style={style}
      data-length={length}
      data-invalid={shownError ? '' : undefined}
      data-disabled={rest.disabled ? '' : undefined}
      data-readonly={readOnly || busy ? '' : undefined}
    >
      <label
        className="otp-label"
        htmlFor={id}
        dir="auto"
        lang={label === undefined ? words.locale : undefined}
      >
        {label === undefined ? words.t('code.label') : label}
      </label>
      <div className="otp-code">
        <input
          name="code"
          enterKeyHint="done"
          {...rest}
          ref={inputRef}
          id={id}
          className="otp-code-input"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern={`[0-9]{${length}}`}
          maxLength={undefined}
          minLength={undefined}
          size={length}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          defaultValue={code.initialCode}
          readOnly={readOnly || busy}
          aria-busy={busy || undefined}
          aria-invalid={shownError ? true : rest['aria-invalid']}
          aria-describedby={[describedBy, hintId, errorId].filter(Boolean).join(' ') || undefined}
          onChange={(event) => {
            onChange?.(event);
            code.onChange();
          }}
          onInvalid={(event) => {
            onInvalid?.(event);
            code.onInvalid(event);
          }}
        />
      </div>
      {hintId && (
        <p className="otp-hint" id={hintId} dir="auto" lang={hint === undefined ? words.locale : undefined}>
          {hintText}
        </p>
      )}
      <p className="otp-error" id={`${id}-error`} dir="auto" aria-live="polite">
        {shownError}
      </p>
      {!autoSubmit && (
        <p className="otp-visually-hidden" role="status">
          {code.isComplete && words.t('code.complete', { length })}
        </p>
      )}
    </div>
  );
});

/** What the field decides itself: a code field with another type, or cut at a length, would no longer take a paste. */
type OwnAttribute =
  | 'autoComplete'
  | 'children'
  | 'defaultValue'
  | 'dir'
  | 'inputMode'
  | 'maxLength'
  | 'minLength'
  | 'pattern'
  | 'render'
  | 'size'
  | 'type'
  | 'value';

export interface CodeFieldProps extends Omit<PartProps<'input'>, OwnAttribute> {
  /** The code, when the app holds it. Set from outside it never submits. */
  value?: string | undefined;
  /** The code at first and after a reset of the form, when the field holds it itself. @default '' */
  defaultValue?: string | undefined;
  /** Called once for each change, with ASCII digits only. */
  onValueChange?: ((code: string) => void) | undefined;
  /** Called once when the person has entered a whole code or another whole one, unless `autoSubmit` is off. */
  onComplete?: ((code: string) => void) | undefined;
  /**
   * Whether a whole code goes out by itself: to `onComplete`, or without one by submitting the form around the field.
   * When it is off, a screen reader hears that the code is complete. @default true
   */
  autoSubmit?: boolean | undefined;
  /** How many digits a code has, 4 to 10. @default 6 */
  length?: number | undefined;
  /** The name in a form. @default 'code' */
  name?: string | undefined;
  /** The visible label. @default the message `code.label` */
  label?: ReactNode;
  /** Help under the field; `null` for none. @default the message `code.hint` */
  hint?: ReactNode;
  /** Why the code was not accepted. When a new one appears, the code is focused and selected. */
  error?: string | undefined;
  /** Whether a check is in flight: the code stays readable and focused, and cannot change. @default false */
  busy?: boolean | undefined;
  /** Whether the code can be read and not changed. @default false */
  readOnly?: boolean | undefined;
  /** The language of label, hint and messages. @default `Root`'s, else the browser's */
  locale?: Locale | undefined;
  /** Words of your own, by locale. */
  messages?: MessageOverrides | undefined;
  /** Class of the outer `<div>`, beside `otp-field`. */
  className?: string | undefined;
  /** Style of the outer `<div>`. */
  style?: CSSProperties | undefined;
}

function isShown(content: ReactNode): boolean {
  return content !== null && content !== undefined && content !== '' && content !== false;
}

function assign(ref: Ref<HTMLInputElement> | undefined, input: HTMLInputElement | null): void {
  if (typeof ref === 'function') ref(input);
  else if (ref) ref.current = input;
}
