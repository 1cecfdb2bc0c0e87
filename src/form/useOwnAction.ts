'use client';
import { useEffect, useState, type RefObject } from 'react';

/** Whether the user acted in a form last, and not in another form or tab. */
export interface OwnAction {
  /** The user acted here, in a way that the form cannot see. */
  readonly note: () => void;
  /** @returns whether the last action was in this form; each action counts once. */
  readonly take: () => boolean;
}

/** Notes each click and submit of the user: in the form, or anywhere else. */
export function useOwnAction(formRef: RefObject<HTMLFormElement | null>): OwnAction {
  const [action] = useState(createOwnAction);
  useEffect(() => {
    const form = formRef.current;
    const page = form?.ownerDocument;
    for (const type of ['click', 'submit']) {
      // On the way down the page is first: a click in the form counts for both.
      page?.addEventListener(type, action.forget, true);
      form?.addEventListener(type, action.note, true);
    }
    return () => {
      for (const type of ['click', 'submit']) {
        page?.removeEventListener(type, action.forget, true);
        form?.removeEventListener(type, action.note, true);
      }
    };
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
