import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startExample, type StartedExample } from '../example/runExample.js';
import type { Engine } from '../setup/engines/engine.js';
import { startChromium } from '../setup/engines/startChromium.js';
import { startFirefox } from '../setup/engines/startFirefox.js';
import { startWebkit } from '../setup/engines/startWebkit.js';
import { readState, type SignInState } from './readState.js';
import { createUser, type User } from './user.js';

let example: StartedExample;

beforeAll(async () => {
  example = await startExample();
});

afterAll(async () => {
  await example.close();
});

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

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
  ['WebKit', startWebkit],
] as const)('in %s', (_name, start) => {
  let engine: Engine;
  let user: User;
  const expectState = (state: SignInState) => expect.poll(() => engine.evaluate(readState)).toEqual(state);

  beforeAll(async () => {
    engine = await start();
    user = createUser(engine);
    await engine.open(example.url);
  });

  afterAll(async () => {
    await engine.close();
  });

  test('a user signs in, with the same state after each step', async () => {
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

    await user.click('.message button');
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
  });
});

/** Runs in the page: the code of the newest message on the drawn phone. */
function newestCode(): string | undefined {
  return [...document.querySelectorAll('.message strong')].at(-1)?.textContent ?? undefined;
}
