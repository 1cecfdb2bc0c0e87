'use client';
import { useState } from 'react';

/** The fields inside a step: one as a rule, more where an app shows one of several by the width of the screen. */
export interface StepFields<Field> {
  /** @returns how to take it out again. */
  readonly add: (field: Field) => () => void;
  /** Somebody has just edited this one: it is the one that counts. */
  readonly prefer: (field: Field) => void;
  /** The field that was edited last, else the first one. */
  readonly current: () => Field | undefined;
}

/** Keeps the fields of a step: the same object for its whole life. */
export function useStepFields<Field>(): StepFields<Field> {
  const [fields] = useState(() => createStepFields<Field>());
  return fields;
}

function createStepFields<Field>(): StepFields<Field> {
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
