import { afterAll, beforeAll, expect, test } from 'vitest';
import { startExample, type StartedExample } from '../example/runExample.js';
import { startChromium } from '../setup/engines/startChromium.js';
import { startFirefox } from '../setup/engines/startFirefox.js';
import { startWebkit } from '../setup/engines/startWebkit.js';
import { signIn } from './signIn.js';

let example: StartedExample;

beforeAll(async () => {
  example = await startExample();
});

afterAll(async () => {
  await example.close();
});

test.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
  ['WebKit', startWebkit],
] as const)('in %s a user signs in, with the same state after each step', async (name, start) => {
  const engine = await start();
  try {
    expect(engine.name).toBe(name.toLowerCase());
    await signIn(engine, example.url);
  } finally {
    await engine.close();
  }
});
