export interface Hit {
  readonly file: string;
  readonly line: number;
  readonly kind: 'docs' | 'comments' | 'strings';
  readonly habit: string;
  /** The words to write instead. */
  readonly say: string;
  /** The place with the words around it. */
  readonly words: string;
}

/** Finds the habits of language that `npm run prose` fails on. `file` is a path from the root of the repository. */
export function findHabits(file: string, text: string): Hit[];
