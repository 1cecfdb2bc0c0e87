import { emulate } from '../setup/browserActions.js';

export { emulate };

/** The ways in which the form can be looked at. */
export const looks = ['light', 'dark', 'forced colors'] as const;

export type Look = (typeof looks)[number];

/** Sets one of them, and turns motion off so that styles apply at once. */
export async function lookAt(look: Look): Promise<void> {
  document.documentElement.dataset['theme'] = look === 'dark' ? 'dark' : 'light';
  await emulate({
    'prefers-reduced-motion': 'reduce',
    'forced-colors': look === 'forced colors' ? 'active' : 'none',
  });
}

export async function lookAway(): Promise<void> {
  delete document.documentElement.dataset['theme'];
  await emulate({});
}
