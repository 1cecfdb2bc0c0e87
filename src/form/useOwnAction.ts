'use client';
import { useState, type RefObject } from 'react';
import { useIsoLayoutEffect } from '../element/useIsoLayoutEffect.js';
import { listenShared } from '../platform/listenShared.js';

/** Whether the user acted in a form last, and not in another form or tab. */
export interface OwnAction {
  /** The user acted in this form. */
  readonly note: () => void;
  /** @returns whether the last action was in this form; each action counts once. */
  readonly take: () => boolean;
}

/** Forgets the action with the next click or submit anywhere in the page; the form then notes those that are its own. */
export function useOwnAction(formRef: RefObject<HTMLFormElement | null>): OwnAction {
  const [action] = useState(createOwnAction);
  useIsoLayoutEffect(() => {
    const page = formRef.current?.ownerDocument;
    // On the way down, so before the handlers of the form.
    if (!page) return undefined;
    const ends = [listenShared(page, 'click', action.forget), listenShared(page, 'submit', action.forget)];
    return () => ends.forEach((end) => end());
  }, [formRef, action]);
  return action;
}

function createOwnAction() {
  let isOwn = false;
  const note = (): void => {
    isOwn = true;
  };
  const forget = (): void => {
    isOwn = false;
  };
  const take = (): boolean => {
    const wasOwn = isOwn;
    isOwn = false;
    return wasOwn;
  };
  return { note, forget, take };
}
