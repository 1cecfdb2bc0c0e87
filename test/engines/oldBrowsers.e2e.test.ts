import { afterAll, beforeAll, expect, test } from 'vitest';
import { installChromium, oldChromiums } from '../../scripts/old-browsers.mjs';
import { startExample, type StartedExample } from '../example/runExample.js';
import { startChromium } from '../setup/engines/startChromium.js';
import { signIn } from './signIn.js';

let example: StartedExample;

beforeAll(async () => {
  example = await startExample();
});

afterAll(async () => {
  await example.close();
});

test.each(oldChromiums)('a user signs in with Chromium $version', async (chromium) => {
  const engine = await startChromium({ path: installChromium(chromium), args: ['--disable-gpu'] });
  try {
    expect(engine.version).toMatch(`chromium ${chromium.version.split('.')[0]}.`);
    await signIn(engine, example.url);
  } finally {
    await engine.close();
  }
});
