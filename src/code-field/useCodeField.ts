'use client';
import {
  useCallback,
  useContext,
  useEffect,
  useId,
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
import { useCodeInput } from './useCodeInput.js';
import { useErrorFocus } from './useErrorFocus.js';
import { useErrorAnnouncement } from '../field/useErrorAnnouncement.js';
import { withDefaults } from '../element/withDefaults.js';
import { useMessages, type MessagesByLocale, type UseMessagesOptions } from '../locale/useMessages.js';

/**
 * The life of a code field under elements of an app's own: spread each set of props onto its element. Inside `CodeStep`
 * it is the step's field. `inputProps` must reach a real `<input>`, `ref` among them.
 */
export function useCodeField(ownOptions: UseCodeFieldOptions = {}): UseCodeFieldResult {
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
    locales,
    messages,
    id: ownId,
    inputRef: ownRef,
    onChange,
    onInvalid,
    'aria-describedby': describedBy,
    ...rest
  } = withDefaults<UseCodeFieldOptions>(step?.field, ownOptions);
  const words = useMessages({ locale, locales, messages });
  const madeId = useId();
  const id = ownId ?? madeId;
  const isSpent = hasContent(error);
  const code = useCodeInput({
    value,
    defaultValue,
    length,
    autoSubmit,
    isSpent,
    onValueChange,
    onComplete,
  });
  const problem = code.problem && words.t(`code.${code.problem}`, { length });
  const shownError = problem ?? error;
  useErrorAnnouncement(code.inputRef, shownError);
  useErrorFocus(code.inputRef, { error, busy, length });
  const shownHint = hint === undefined ? words.t('code.hint') : hint;
  const hintId = hasContent(shownHint) ? `${id}-hint` : undefined;
  const errorId = shownError ? `${id}-error` : undefined;

  const { attach, inputRef } = code;
  const ref = useCallback(
    (input: HTMLInputElement | null) => {
      attach(input);
      assignRef(ownRef, input);
    },
    [attach, ownRef],
  );
  const fields = step?.fields;
  useEffect(() => (inputRef.current ? fields?.add(inputRef.current) : undefined), [fields, inputRef]);

  return {
    label: label === undefined ? words.t('code.label') : label,
    hint: hintId ? shownHint : undefined,
    error: shownError,
    status: autoSubmit ? undefined : code.isComplete ? words.t('code.complete', { length }) : '',
    rootProps: {
      'data-length': length,
      'data-invalid': shownError ? '' : undefined,
      'data-disabled': rest.disabled ? '' : undefined,
      'data-readonly': readOnly || busy ? '' : undefined,
      'data-pending': busy ? '' : undefined,
    },
    labelProps: { htmlFor: id, dir: 'auto', lang: label === undefined ? words.lang : undefined },
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
      defaultValue: code.initialCode,
      readOnly: readOnly || busy,
      'aria-busy': busy || undefined,
      // Said outright, or the browser calls a field invalid that nobody has filled in yet.
      'aria-invalid': shownError ? true : (rest['aria-invalid'] ?? false),
      'aria-describedby': [describedBy, hintId, errorId].filter(Boolean).join(' ') || undefined,
      onChange: (event) => {
        fields?.prefer(event.currentTarget);
        onChange?.(event);
        code.onChange();
      },
      onInvalid: (event) => {
        onInvalid?.(event);
        code.onInvalid(event);
      },
    },
    hintProps: { id: `${id}-hint`, dir: 'auto', lang: hint === undefined ? words.lang : undefined },
    errorProps: { id: `${id}-error`, dir: 'auto', 'aria-live': 'polite' },
    statusProps: { role: 'status' },
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
  messages?: MessagesByLocale | undefined;
  /** The languages there are. @default `Root`'s, else those of the package, fetched when they are needed */
  locales?: UseMessagesOptions['locales'];
  /** Gets the `<input>`. */
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export interface UseCodeFieldResult {
  readonly label: ReactNode;
  /** `undefined` where there is none: leave its element out. */
  readonly hint: ReactNode;
  /** Why the code cannot be taken as it is. Its element must be there before the words are, so that they are heard. */
  readonly error: string | undefined;
  /** With `autoSubmit` off: that the code is whole, for screen readers only; else `undefined`. As with `error`. */
  readonly status: string | undefined;
  /** State for CSS. It gets `data-complete` by itself. */
  readonly rootProps: FieldRootProps & {
    readonly 'data-length': number;
    readonly 'data-pending': '' | undefined;
  };
  readonly labelProps: FieldLabelProps;
  readonly inputProps: ComponentPropsWithRef<'input'>;
  readonly hintProps: ComponentPropsWithoutRef<'p'>;
  readonly errorProps: ComponentPropsWithoutRef<'p'>;
  readonly statusProps: ComponentPropsWithoutRef<'p'>;
}
