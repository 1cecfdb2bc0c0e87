import { expect } from 'vitest';
import type { Engine } from '../setup/engines/engine.js';
import { readState, type SignInState } from './readState.js';
import { createUser } from './user.js';

/**
 * Signs in to the example with all that a user may do on the way, and expects the same state after each step in every
 * browser: keys, another country, cut and paste, a wrong code, a new one, another language, a reload.
 */
export async function signIn(engine: Engine, url: string): Promise<void> {
  const user = createUser(engine);
  const expectState = async (state: SignInState) => {
    await expect.poll(() => engine.evaluate(readState)).toEqual(state);
  };
  await engine.open(url);
  await expectState(phoneStep);

  await user.click('input[type=tel]');
  await user.type('55123');
  await expectState({ ...phoneStep, focus: 'field', text: '55123' });

  await user.choose('.otp-country-select', 'MX');
  await user.click('input[type=tel]');
  await user.press('End');
  await user.type('45678');
  await expectState({ ...phoneStep, focus: 'field', country: 'MX', text: '5512345678' });

  await user.press('Control+a');
  await user.press('Control+x');
  await expectState({ ...phoneStep, focus: 'field', country: 'MX' });
  await user.press('Control+v');
  await expectState({ ...phoneStep, focus: 'field', country: 'MX', text: '5512345678' });

  await user.press('Enter');
  await expectState(codeStep);
  const first = await user.waitFor(newestCode);

  await user.type(first === '111111' ? '222222' : '111111');
  await expectState({ ...codeStep, text: '######', isInvalid: true, hasError: true });

  // The form takes the leap of the clock for the device's sleep.
  await engine.evaluate(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + 31_000;
  });
  const refused = { ...codeStep, text: '######', isInvalid: true, hasError: true };
  await expectState({ ...refused, canResend: true });
  await user.click('.otp-button ~ .otp-actions > button:first-child');
  await user.waitFor(() => document.querySelectorAll('.message').length > 1);
  await expectState({ ...codeStep, hasNotice: true });

  await user.choose('.otp-locale-select', 'es');
  await expectState({ ...codeStep, language: 'es', focus: 'list', hasNotice: true });

  await engine.reload();
  await user.waitFor(() => document.querySelectorAll('.message').length > 1);
  await expectState({ ...codeStep, language: 'es', focus: 'nothing' });

  await engine.evaluate(selectNewestCode);
  await user.press('Control+c');
  await user.click('input[autocomplete="one-time-code"]');
  await user.press('Control+v');
  await expectState({
    ...phoneStep,
    step: 'done',
    language: 'es',
    focus: 'step',
    text: undefined,
    country: undefined,
  });
}

const phoneStep: SignInState = {
  step: 'phone',
  language: 'en',
  focus: 'nothing',
  text: '',
  country: 'US',
  isInvalid: false,
  hasError: false,
  hasNotice: false,
  canResend: false,
};

const codeStep: SignInState = { ...phoneStep, step: 'code', focus: 'field', country: undefined };

/** Runs in the page: the code of the newest message on the drawn phone. */
function newestCode(): string | undefined {
  return [...document.querySelectorAll('.message strong')].at(-1)?.textContent ?? undefined;
}

/** Runs in the page, as a user selects the code with the pointer. */
function selectNewestCode(): void {
  const code = [...document.querySelectorAll('.message strong')].at(-1);
  if (code) getSelection()?.selectAllChildren(code);
}
