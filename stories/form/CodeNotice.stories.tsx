import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { CodeNotice } from 'react-whatsapp-otp/parts';
import { said, saying } from '../../.storybook/words.js';
import { inRoot, shownInRoot } from './inRoot.js';
import { newestCode, standingAtCode } from './standingFlow.js';

/**
<<<<<<< HEAD:stories/form/CodeNotice.stories.tsx
 * Tells the user about the newest code: that it replaces the one before, or may not have been sent.
=======
 * News about the newest code: it replaces the previous one, or may not have been sent.
>>>>>>> work/project:stories/form/Notice.stories.tsx
 *
 * ### When
 *
 * In `CodeStep`, above the code.
 *
 * - **Don't** render it only when there is a notice: a live region must exist before its text changes.
 *
 * ### Anatomy
 *
 * ```html
 * <p class="otp-notice" role="status" data-notice="resent">We sent a new code. …</p>
 * ```
 *
 * ### Data attributes
 *
 * | data attribute | value |
 * |---|---|
 * | `data-notice` | `sent`, `resumed`, `resent`, `resentInLanguage`, `newerElsewhere`, `outcomeUnknown` |
 *
 * ### Keyboard and screen reader
 *
 * No keys. It is a polite live region. `Root` announces that the first code was sent, so `sent` shows nothing here.
 */
const meta = {
  title: 'Parts/CodeNotice',
  component: CodeNotice,
  decorators: [inRoot],
  parameters: { ...shownInRoot },
} satisfies Meta<typeof CodeNotice>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  parameters: { flow: () => standingAtCode({ notice: 'resent' }) },
  play: async ({ canvas, globals }) => {
    await expect(canvas.getByText(said(globals, 'code.resent'))).toBeVisible();
  },
};

export const InAnotherLanguage: Story = {
  parameters: {
    flow: () => standingAtCode({ notice: 'resentInLanguage', code: newestCode({ locale: 'es' }) }),
  },
  play: async ({ canvas, globals }) => {
    await expect(
      canvas.getByText(saying(globals, 'code.resentInLanguage', { language: '(Spanish|español|espanhol)' })),
    ).toBeVisible();
  },
};

export const FromAnotherTab: Story = {
  parameters: { flow: () => standingAtCode({ notice: 'newerElsewhere' }) },
};

export const PerhapsNotSent: Story = {
  parameters: { flow: () => standingAtCode({ notice: 'outcomeUnknown' }) },
};
