'use client';
import { useSyncExternalStore } from 'react';
import { useFormContext, type Control, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { UseMessagesOptions } from '../../locale/useMessages.js';

/** What a flow tells the fields of its forms. */
export interface LinkedFlow extends Pick<UseMessagesOptions, 'locale' | 'locales' | 'messages'> {
  /** A call is in flight: the fields can be read and not changed. */
  readonly isLocked: boolean;
}

/** A flow and one of its forms. The fields of the form find it by their `control`, because a hook renders no provider. */
export interface FormLink {
  readonly get: () => LinkedFlow;
  readonly set: (flow: LinkedFlow) => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

const links = new WeakMap<object, FormLink>();

/** Links a form with its flow, once for the life of both. */
export function linkForm(control: object, first: LinkedFlow): FormLink {
  const known = links.get(control);
  if (known) return known;
  const listeners = new Set<() => void>();
  let flow = first;
  const link: FormLink = {
    get: () => flow,
    set: (next) => {
      if (isSame(flow, next)) return;
      flow = next;
      for (const onChange of listeners) onChange();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
  links.set(control, link);
  return link;
}

/** The given `control`, otherwise the one of the `FormProvider` around. */
export function useFormControl<Values extends FieldValues, Context, Output>(
  given: Control<Values, Context, Output> | undefined,
): Control<Values, Context, Output> {
  const form = useFormContext<Values, Context, Output>() as UseFormReturn<Values, Context, Output> | null;
  const control = given ?? form?.control;
  if (control) return control;
  throw new Error(
    'react-whatsapp-otp: a field has no `control`, so it belongs to no form. Pass the `control` of `useForm`, or put ' +
      'the field inside `FormProvider`.',
  );
}

/** The flow that a form belongs to; `undefined` for an app's own form. */
export function useLinkedFlow(control: object): LinkedFlow | undefined {
  const link = links.get(control);
  const read = (): LinkedFlow | undefined => link?.get();
  return useSyncExternalStore(link?.subscribe ?? subscribeToNothing, read, read);
}

function subscribeToNothing(): () => void {
  return () => undefined;
}

function isSame(one: LinkedFlow, other: LinkedFlow): boolean {
  return (
    one.isLocked === other.isLocked &&
    one.locale === other.locale &&
    one.locales === other.locales &&
    one.messages === other.messages
  );
}
