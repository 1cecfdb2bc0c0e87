/** The row for `children` in the props table of a part that has a text. */
export const wordsRow = {
  description: 'Replaces the text of the part in every state.',
  control: { type: 'text' },
  table: { type: { summary: 'ReactNode' }, defaultValue: { summary: 'the message of the state' } },
} as const;

/** The same for a part that contains other parts. */
export const contentRow = {
  description: 'The content.',
  control: { disable: true },
  table: { type: { summary: 'ReactNode' } },
} as const;
