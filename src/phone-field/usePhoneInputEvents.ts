'use client';
import { useEffect, useRef, type ComponentPropsWithoutRef, type RefObject } from 'react';
import { preparePaste } from '../field/preparePaste.js';
import { callSafely } from '../platform/callSafely.js';
import type { TextSelection } from './nextPhoneText.js';
import { phoneTextEvent } from './phoneTextEvent.js';
import type { UsePhoneTextResult } from './usePhoneText.js';

type InputProps = ComponentPropsWithoutRef<'input'>;

type Handler = 'onInput' | 'onPaste' | 'onKeyDown' | 'onCompositionStart' | 'onCompositionEnd' | 'onBlur';

export interface UsePhoneInputEventsOptions {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly phone: Pick<UsePhoneTextResult, 'dispatch' | 'current'>;
  /** The app's handlers. */
  readonly app: Pick<InputProps, Handler>;
}

/** The handlers of the number's `<input>`: each tells the field what the user did, and calls the app's. */
export function usePhoneInputEvents(
  options: UsePhoneInputEventsOptions,
): Required<Pick<InputProps, Handler>> {
  const { inputRef, phone, app } = options;
  const { dispatch, current } = phone;
  const selectionBefore = useRef<TextSelection>(undefined);
  const isPaste = useRef(false);

  useEffect(() => {
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

  return {
    onInput: (event) => {
      const { inputType = '' } = event.nativeEvent as Partial<InputEvent>;
      const before = selectionBefore.current;
      selectionBefore.current = undefined;
      const input = event.currentTarget;
      const edited = phoneTextEvent({ input, inputType, isPaste: isPaste.current, before });
      if (current().composedOver && edited.type === 'compositionEnded') {
        dispatch({ ...edited, type: 'inserted' });
      } else dispatch(edited);
      callSafely(app.onInput, event);
    },
    onPaste: (event) => {
      callSafely(app.onPaste, event);
      isPaste.current = true;
      preparePaste(event);
      isPaste.current = false;
    },
    onKeyDown: (event) => {
      callSafely(app.onKeyDown, event);
      if (event.defaultPrevented || event.altKey || event.ctrlKey === event.metaKey) return;
      if (event.currentTarget.readOnly || event.nativeEvent.isComposing) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && !(key === 'y' && event.ctrlKey)) return;
      event.preventDefault();
      dispatch({ type: key === 'y' || event.shiftKey ? 'redone' : 'undone' });
    },
    onCompositionStart: (event) => {
      dispatch({ type: 'compositionStarted' });
      callSafely(app.onCompositionStart, event);
    },
    onCompositionEnd: (event) => {
      const input = event.currentTarget;
      const edited = { input, inputType: 'insertFromComposition', isPaste: false, before: undefined };
      dispatch(phoneTextEvent(edited));
      callSafely(app.onCompositionEnd, event);
    },
    onBlur: (event) => {
      dispatch({ type: 'blurred' });
      callSafely(app.onBlur, event);
    },
  };
}
