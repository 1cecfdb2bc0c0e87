'use client';
import { useState } from 'react';

/** The fields inside a step: one as a rule, more where an app shows one of several by the width of the screen. */
export interface FieldRegistry<Field> {
  /** @returns how to take it out again. */
  readonly add: (field: Field) => () => void;
  /** Somebody has just edited this one: it is the one that counts. */
  readonly prefer: (field: Field) => void;
  /** The field that was edited last, else the first one. */
  readonly current: () => Field | undefined;
}

/** Keeps the fields of a step: the same object for its whole life. */
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
