'use client';
import {
  useCallback,
  useContext,
  useEffect,
  useId,
  useImperativeHandle,
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  type ReactNode,
  type Ref,
} from 'react';
import type { Locale } from '../protocol/locale.js';
import { CodeStepContext } from './CodeStepContext.js';
import type { FieldLabelProps, FieldRootProps } from '../field/fieldProps.js';
import { assignRef } from '../element/assignRef.js';
import { hasContent } from '../element/hasContent.js';
import { requireCodeLength } from '../code/requireCodeLength.js';
import { useInheritedDisabled } from '../field/useInheritedDisabled.js';
import type { CodeFieldHandle } from './createCodeField.js';
import { useCodeInput } from './useCodeInput.js';
import { findInvalidControls } from '../field/findInvalidControls.js';
import { callSafely } from '../platform/callSafely.js';
import { useErrorAnnouncement } from '../field/useErrorAnnouncement.js';
import { withDefaults } from '../element/withDefaults.js';
import { useMessages, type MessagesByLocale, type UseMessagesOptions } from '../locale/useMessages.js';

/**
 * A code field with your own elements: spread each set of props onto its element. Inside `CodeStep` it is the step's field.
 * `inputProps`, `ref` among them, must reach a real `<input>`.
 * @throws TypeError if `length` is not a whole number from 4 to 10.
 * @example
 * const code = useCodeField({ onComplete: (code) => otp.authenticate(code), busy: otp.isAuthenticating });
 * return (
 *   <div {...code.rootProps}>
 *     <label {...code.labelProps}>{code.label}</label>
 *     <input {...code.inputProps} />
 *     <p {...code.errorProps}>{code.error}</p>
 *   </div>
 * );
 */
export function useCodeField(ownOptions: UseCodeFieldOptions = {}): UseCodeFieldResult {
  const step = useContext(CodeStepContext);
  const {
    value,
    defaultValue,
    onValueChange,
    onComplete,
    autoSubmit = true,
    length: givenLength = 6,
    label: ownLabel,
    hint: ownHint,
    error,
    busy = false,
    readOnly = false,
    locale,
    locales,
    messages,
    id: ownId,
    inputRef: ownRef,
    handleRef,
    onChange,
    onInvalid,
    onKeyDown,
    'aria-describedby': describedBy,
    ...rest
  } = withDefaults<UseCodeFieldOptions>(step?.field, ownOptions);
  const length = requireCodeLength(givenLength);
  const { t, lang } = useMessages({ locale, locales, messages });
  const madeId = useId();
  const id = ownId ?? madeId;
  const { field, inputRef, attach, initialCode, problem, isComplete } = useCodeInput({
    value,
    defaultValue,
    length,
    autoSubmit,
    error,
    busy,
    onValueChange,
    onComplete: joinCallbacks(step?.onComplete, onComplete),
  });
  const isDisabled = useInheritedDisabled(inputRef, rest.disabled);
  const shownError = problem ? t(`code.${problem}`, { length }) : error;
  useErrorAnnouncement(inputRef, shownError);
  const label = ownLabel === undefined ? t('code.label') : ownLabel;
  const isExpired = ownHint === undefined && step?.isExpired === true;
  const hintKey = isExpired ? 'expiry.expired' : autoSubmit ? 'code.hintAutoSubmit' : 'code.hint';
  const hint = ownHint === undefined ? t(hintKey) : ownHint;
  const hintId = hasContent(hint) ? `${id}-hint` : undefined;
  const errorId = shownError ? `${id}-error` : undefined;

  const ref = useCallback(
    (input: HTMLInputElement | null) => {
      attach(input);
      assignRef(ownRef, input);
    },
    [attach, ownRef],
  );
  const { handle } = field;
  const fields = step?.fields;
  useEffect(() => fields?.add(handle, inputRef), [fields, handle, inputRef]);
  useImperativeHandle(handleRef, () => handle, [handle]);

  return {
    label: hasContent(label) ? label : undefined,
    hint: hintId ? hint : undefined,
    error: shownError,
    status: autoSubmit ? undefined : isComplete ? t('code.complete', { length }) : '',
    rootProps: {
      'data-length': length,
      'data-complete': isComplete ? '' : undefined,
      'data-expired': isExpired ? '' : undefined,
      'data-invalid': shownError ? '' : undefined,
      'data-disabled': isDisabled ? '' : undefined,
      'data-readonly': readOnly || busy ? '' : undefined,
      'data-pending': busy ? '' : undefined,
    },
    labelProps: { htmlFor: id, dir: 'auto', lang: ownLabel === undefined ? lang : undefined },
    inputProps: {
      name: 'code',
      enterKeyHint: 'done',
      ...rest,
      ref,
      id,
      type: 'text',
      inputMode: 'numeric',
      autoComplete: 'one-time-code',
      pattern: `[0-9]{${length}}`,
      maxLength: undefined,
      minLength: undefined,
      size: length,
      dir: 'ltr',
      spellCheck: false,
      autoCapitalize: 'off',
      autoCorrect: 'off',
      defaultValue: initialCode,
      readOnly: readOnly || busy,
      'aria-busy': busy || undefined,
      // Without the attribute the browser calls a field invalid that nobody has filled in yet.
      'aria-invalid': shownError ? true : (rest['aria-invalid'] ?? false),
      'aria-describedby': [describedBy, hintId, errorId].filter(Boolean).join(' ') || undefined,
      onChange: (event) => {
        fields?.prefer(handle);
        onChange?.(event);
        field.onChange();
      },
      onKeyDown: (event) => {
        onKeyDown?.(event);
        // A form submits by itself when Enter is pressed.
        const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented;
        if (isEnter && !event.currentTarget.form && !readOnly && !busy) field.confirm();
      },
      onInvalid: (event) => {
        onInvalid?.(event);
        event.preventDefault();
        field.showProblem();
        if (isFirstInvalid(event.currentTarget)) handle.focus();
      },
    },
    hintProps: { id: `${id}-hint`, dir: 'auto', lang: ownHint === undefined ? lang : undefined },
    errorProps: { id: `${id}-error`, dir: 'auto', 'aria-live': 'polite' },
    statusProps: { role: 'status' },
  };
}

/** The first of the invalid controls of a form gets the focus. */
function isFirstInvalid(input: HTMLInputElement): boolean {
  return input.form !== null && findInvalidControls(input.form)[0] === input;
}

/** Both callbacks, the step's first. Their promises end the check of the code. */
function joinCallbacks(
  first: ((code: string) => unknown) | undefined,
  second: ((code: string) => unknown) | undefined,
): ((code: string) => unknown) | undefined {
  if (!first || !second) return first ?? second;
  return (code) => {
    const outcome = first(code);
    callSafely(second, code);
    return outcome;
  };
}

/** What the field decides itself: a code field with another type, or cut at a length, would no longer take a paste. */
type OwnAttribute =
  | 'autoComplete'
  | 'children'
  | 'className'
  | 'defaultValue'
  | 'dir'
  | 'inputMode'
  | 'maxLength'
  | 'minLength'
  | 'pattern'
  | 'size'
  | 'style'
  | 'type'
  | 'value';

/** Every other attribute of an `<input>` goes to it. */
export interface UseCodeFieldOptions extends Omit<ComponentPropsWithoutRef<'input'>, OwnAttribute> {
  /** The code, when the app has it. A code that the app sets is never submitted by itself. */
  value?: string | undefined;
  /** The code at first and after a reset of the form, when the field has it. @default '' */
  defaultValue?: string | undefined;
  /** Called once for each change, with ASCII digits only. */
  onValueChange?: ((code: string) => void) | undefined;
  /**
   * Called once when the user has entered a complete code: typed to its end, pasted or filled. Return the promise of the
   * check, or set `busy` meanwhile: afterwards the same code can be entered again. With `autoSubmit={false}` it is called
   * only when Enter is pressed in a field without a form.
   */
  onComplete?: ((code: string) => unknown) | undefined;
  /**
   * Whether a complete code is submitted by itself: to `onComplete`, or without one by submitting the form around the field.
   * Without it, a screen reader learns that the code is complete. @default true
   */
  autoSubmit?: boolean | undefined;
  /** Number of digits of a code, 4 to 10. @default 6 */
  length?: number | undefined;
  /** The name in a form. @default 'code' */
  name?: string | undefined;
  /** The visible label; `null` for none (then set `aria-label`). @default the message `code.label` */
  label?: ReactNode;
  /** Help under the field; `null` for none. @default the message `code.hintAutoSubmit`, or `code.hint` without `autoSubmit` */
  hint?: ReactNode;
  /**
   * The server's answer: why it refused the code. When a new one appears, the code is focused and selected. What the field
   * finds by itself (missing, incomplete) it shows without this.
   */
  error?: string | undefined;
  /** Whether a check is in flight: the code stays readable and focused, and cannot change. @default false */
  busy?: boolean | undefined;
  /** Whether the code can be read and not changed. @default false */
  readOnly?: boolean | undefined;
  /** The language of label, hint and messages. @default `Root`'s, otherwise the browser's */
  locale?: Locale | undefined;
  /** Your own messages, by locale. */
  messages?: MessagesByLocale | undefined;
  /** The available languages. @default `Root`'s, otherwise the package's, fetched when they are needed */
  locales?: UseMessagesOptions['locales'];
  /** Gets the `<input>`. */
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** Gets `validate`, `clear` and `focus`. */
  handleRef?: Ref<CodeFieldHandle> | undefined;
}

export interface UseCodeFieldResult {
  /** `undefined` if there is none: leave its element out. */
  readonly label: ReactNode;
  /** `undefined` if there is none: leave its element out. */
  readonly hint: ReactNode;
  /** Why the code is not accepted. Render its element before there is an error, so that screen readers announce it. */
  readonly error: string | undefined;
  /** With `autoSubmit` off: that the code is complete, for screen readers only. Otherwise `undefined`. Rendered as `error` is. */
  readonly status: string | undefined;
  /** State for CSS. */
  readonly rootProps: FieldRootProps & {
    readonly 'data-length': number;
    readonly 'data-complete': '' | undefined;
    readonly 'data-expired': '' | undefined;
    readonly 'data-pending': '' | undefined;
  };
  readonly labelProps: FieldLabelProps;
  readonly inputProps: ComponentPropsWithRef<'input'>;
  readonly hintProps: ComponentPropsWithoutRef<'p'>;
  readonly errorProps: ComponentPropsWithoutRef<'p'>;
  readonly statusProps: ComponentPropsWithoutRef<'p'>;
}
