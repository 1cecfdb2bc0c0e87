'use client';
import { useState, type RefObject } from 'react';

/** The fields inside a step: usually one, more if an app shows one of several by the width of the screen. */
export interface FieldRegistry<Field> {
  /**
   * Adds a field and its `<input>`.
   * @returns a function that removes the field again.
   */
  readonly add: (field: Field, input: RefObject<HTMLInputElement | null>) => () => void;
  /** The user has just edited this field: it is the one that counts. */
  readonly prefer: (field: Field) => void;
  /** The field that was edited last, otherwise the first one. */
  readonly current: () => Field | undefined;
  /** The `<input>` of a field; without one, of each field. */
  readonly inputs: (field?: Field) => readonly Element[];
}

/** Keeps the fields of a step: the same object for the whole life of the step. */
export function useFieldRegistry<Field>(): FieldRegistry<Field> {
  const [fields] = useState(() => createFieldRegistry<Field>());
  return fields;
}

function createFieldRegistry<Field>(): FieldRegistry<Field> {
  const all = new Map<Field, RefObject<HTMLInputElement | null>>();
  let preferred: Field | undefined;
  return {
    add: (field, input) => {
      all.set(field, input);
      return () => all.delete(field);
    },
    prefer: (field) => {
      preferred = field;
    },
    current: () => (preferred && all.has(preferred) ? preferred : all.keys().next().value),
    inputs: (field) => {
      const refs = field ? [all.get(field)] : [...all.values()];
      return refs.flatMap((ref) => ref?.current ?? []);
    },
  };
}
