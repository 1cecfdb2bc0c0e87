'use client';
import { useEffect, useRef } from 'react';
import type { Step } from '../flow/flowState.js';
import { backOnce, currentEntry, pushEntry } from '../platform/pageHistory.js';

const mark = 'whatsappOtpStep';

/**
 * Gives the code step an entry in the browser's history, so that Back leads to the number. The entry contains only the
 * step. Without a working `history` the button on the page is the only way back.
 */
export function useBackButton(enabled: boolean, step: Step, onBack: () => void): void {
  const hasEntry = useRef(false);
  const address = useRef('');
  useEffect(() => {
    if (!enabled || step !== 'code') return undefined;
    // After a reload the entry is still there.
    hasEntry.current = hasMark(currentEntry()) || pushEntry({ ...Object(currentEntry()), [mark]: 'code' });
    address.current = location.href;
    const onPopState = (event: PopStateEvent) => {
      // A link to a place on the page fires it too, with another address.
      if (hasMark(event.state) || location.href !== address.current) return;
      hasEntry.current = false;
      onBack();
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }, [enabled, step, onBack]);
  useEffect(() => {
    // The user left by the button on the page: the entry goes too, so that Back does not lead to a step that is over.
    if (!enabled || step !== 'phone' || !hasEntry.current) return;
    hasEntry.current = false;
    if (hasMark(currentEntry())) backOnce();
  }, [enabled, step]);
}

function hasMark(state: unknown): boolean {
  return typeof state === 'object' && state !== null && mark in state;
}
