'use client';
import { useEffect, useRef } from 'react';
import type { Step } from '../flow/flowState.js';

const mark = 'whatsappOtpStep';

/** Gives the code step a history entry of its own, so that Back leads to the number. Nothing else is written there. */
export function useHistoryStep(enabled: boolean, step: Step, onBack: () => void): void {
  const pushed = useRef(false);
  const address = useRef('');
  useEffect(() => {
    if (!enabled || step !== 'code') return undefined;
    const state: unknown = history.state;
    if (!hasMark(state)) {
      history.pushState({ ...Object(state), [mark]: 'code' }, '');
      pushed.current = true;
    }
    address.current = location.href;
    const onPopState = (event: PopStateEvent) => {
      // A link to a place on the page fires it too, with another address.
      if (hasMark(event.state) || location.href !== address.current) return;
      pushed.current = false;
      onBack();
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, [enabled, step, onBack]);
  useEffect(() => {
    // Left by the button on the page: the entry goes too, so that Back does not lead to a step that is over.
    if (!enabled || step !== 'phone' || !pushed.current) return;
    pushed.current = false;
    if (hasMark(history.state)) history.back();
  }, [enabled, step]);
}

function hasMark(state: unknown): boolean {
  return typeof state === 'object' && state !== null && mark in state;
}
