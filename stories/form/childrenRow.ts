/** The row of the props table of a part whose element takes children, for a part that has words of its own. */
export const wordsRow = {
  description: 'Words of your own in place of the part’s, in every state.',
  control: { type: 'text' },
  table: { type: { summary: 'ReactNode' }, defaultValue: { summary: 'the message of the state' } },
} as const;

/** The same for a part that holds others. */
export const contentRow = {
  description: 'What stands in it.',
  control: { disable: true },
  table: { type: { summary: 'ReactNode' } },
} as const;
