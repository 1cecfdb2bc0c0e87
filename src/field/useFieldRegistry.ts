'use client';
import { useState } from 'react';

/** The fields inside a step: usually one, more if an app shows one of several by the width of the screen. */
export interface FieldRegistry<Field> {
  /** @returns a function that removes the field again. */
  readonly add: (field: Field) => () => void;
  /** The user has just edited this field: it is the one that counts. */
  readonly prefer: (field: Field) => void;
  /** The field that was edited last, otherwise the first one. */
  readonly current: () => Field | undefined;
}

/** Keeps the fields of a step: the same object for the whole life of the step. */
export function useFieldRegistry<Field>(): FieldRegistry<Field> {
  const [fields] = useState(() => createFieldRegistry<Field>());
  return fields;
}

function createFieldRegistry<Field>(): FieldRegistry<Field> {
  const all = new Set<Field>();
  let preferred: Field | undefined;
  return {
    add: (field) => {
      all.add(field);
      return () => all.delete(field);
    },
    prefer: (field) => {
      preferred = field;
    },
    current: () => (preferred && all.has(preferred) ? preferred : all.values().next().value),
  };
}
