import { expect, vi } from 'vitest';
import { listen } from './listen';
import { openSignIn, typedNumber } from './signIn';

/** An action of the user, and the screen reader output. */
export type Heard = readonly (readonly [did: string, ...heard: readonly string[]])[];

/** A sign-in in which a code is wrong, is replaced and expires, with only the keyboard and a screen reader. */
export async function signInAloud(defaultLocale: string): Promise<Heard> {
  const said: [string, ...string[]][] = [];
  const { heard, settled } = listen();
  const form = await openSignIn({ defaultLocale }, settled);
  const { press, tabTo, clock } = form;
  const tell = async (did: string) => said.push([did, ...(await heard())]);

  await tell('opens the page');
  await press('{Tab}');
  await press('{Tab}');
  await press('{Tab}');
  await tell('goes to the number');
  await press(typedNumber);
  await tell('types it');
  await form.sendCode('');
  await tell('sends the code');
  for (let second = 0; second < 20; second += 1) await clock.advance(1);
  await tell('waits for twenty seconds');
  await press(form.wrongCode());
  await form.answered();
  await tell('types a wrong code');
  await tabTo('resend');
  await tell('goes to the new code');
  for (let second = 0; second < 20; second += 1) await clock.advance(1);
  await tell('waits there until it can be had');
  await press('{Enter}');
  await vi.waitFor(() => expect(form.backend.stytch.messages).toHaveLength(2));
  await form.answered();
  await tell('asks for it');
  for (let second = 0; second < 125; second += 1) await clock.advance(1);
  await tell('lets it expire');
  await tabTo('submit');
  await press('{Enter}');
  await vi.waitFor(() => expect(form.backend.stytch.messages).toHaveLength(3));
  await form.answered();
  await tell('asks for another one');
  await form.enterCode();
  await tell('types the right code');
  return said;
}
