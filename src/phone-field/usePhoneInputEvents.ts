'use client';
import { useMemo, useRef, type ComponentPropsWithoutRef, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { preparePaste } from '../field/preparePaste.js';
import { callSafely } from '../platform/callSafely.js';
import { focusElement } from '../platform/focusElement.js';
import type { TextSelection } from './nextPhoneText.js';
import { phoneTextEvent } from './phoneTextEvent.js';
import type { UsePhoneTextResult } from './usePhoneText.js';

type InputProps = ComponentPropsWithoutRef<'input'>;

type Handler =
  'onInput' | 'onPaste' | 'onKeyDown' | 'onCompositionStart' | 'onCompositionEnd' | 'onBlur' | 'onInvalid';

export interface UsePhoneInputEventsOptions {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly phone: Pick<UsePhoneTextResult, 'dispatch' | 'current'>;
  /** The app's handlers. */
  readonly app: Pick<InputProps, Handler>;
  /** Called when the browser's own form validation refuses the text. */
  readonly onRefused: () => void;
}

/**
 * The handlers of the number's `<input>`: each tells the field what the user did, and calls the app's. They stay the same
 * functions, so that an input that only renders when its props change does not render again.
 */
export function usePhoneInputEvents(
  options: UsePhoneInputEventsOptions,
): Required<Pick<InputProps, Handler>> {
  const { inputRef, phone } = options;
  const latest = useRef(options);
  const { dispatch, current } = phone;
  const selectionBefore = useRef<TextSelection>(undefined);
  const isPaste = useRef(false);

  useIsoLayoutEffect(() => {
    latest.current = options;
  });

  useIsoLayoutEffect(() => {
    const input = inputRef.current;
    // React has no prop for this event. The effect runs after each render, because the app may swap the element.
    const onBeforeInput = (event: InputEvent): void => {
      const { selectionStart: start, selectionEnd: end } = event.currentTarget as HTMLInputElement;
      selectionBefore.current = start === null || end === null ? undefined : { start, end };
      const isUndo = event.inputType === 'historyUndo';
      if (!isUndo && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      dispatch({ type: isUndo ? 'undone' : 'redone' });
    };
    input?.addEventListener('beforeinput', onBeforeInput);
    return () => input?.removeEventListener('beforeinput', onBeforeInput);
  });

  return useMemo(
    () => ({
      onInput: (event) => {
        const { inputType = '' } = event.nativeEvent as Partial<InputEvent>;
        const before = selectionBefore.current;
        selectionBefore.current = undefined;
        const input = event.currentTarget;
        const edited = phoneTextEvent({ input, inputType, isPaste: isPaste.current, before });
        if (current().composedOver && edited.type === 'compositionEnded') {
          dispatch({ ...edited, type: 'inserted' });
        } else dispatch(edited);
        callSafely(latest.current.app.onInput, event);
      },
      onPaste: (event) => {
        callSafely(latest.current.app.onPaste, event);
        isPaste.current = true;
        preparePaste(event);
        isPaste.current = false;
      },
      onKeyDown: (event) => {
        callSafely(latest.current.app.onKeyDown, event);
        if (event.defaultPrevented || event.altKey || event.ctrlKey === event.metaKey) return;
        if (event.currentTarget.readOnly || event.nativeEvent.isComposing) return;
        const key = event.key.toLowerCase();
        if (key !== 'z' && !(key === 'y' && event.ctrlKey)) return;
        event.preventDefault();
        dispatch({ type: key === 'y' || event.shiftKey ? 'redone' : 'undone' });
      },
      onCompositionStart: (event) => {
        dispatch({ type: 'compositionStarted' });
        callSafely(latest.current.app.onCompositionStart, event);
      },
      onCompositionEnd: (event) => {
        const input = event.currentTarget;
        const edited = { input, inputType: 'insertFromComposition', isPaste: false, before: undefined };
        dispatch(phoneTextEvent(edited));
        callSafely(latest.current.app.onCompositionEnd, event);
      },
      onBlur: (event) => {
        dispatch({ type: 'blurred' });
        callSafely(latest.current.app.onBlur, event);
      },
      onInvalid: (event) => {
        // The field shows the error itself.
        event.preventDefault();
        callSafely(latest.current.app.onInvalid, event);
        latest.current.onRefused();
        if (isFirstInvalid(event.currentTarget)) focusElement(event.currentTarget);
      },
    }),
    [dispatch, current],
  );
}

/** Whether an input is the one that a form's own validation would move the focus to. */
function isFirstInvalid(input: HTMLInputElement): boolean {
  // By `validity`, because jsdom's `:invalid` asks each control again and so never ends.
  const controls = [...(input.form?.elements ?? [])] as HTMLInputElement[];
  return controls.find(({ validity, willValidate }) => willValidate && !validity.valid) === input;
}
