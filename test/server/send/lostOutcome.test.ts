import { expect, test } from 'vitest';
import { createEndpoint } from '../endpoint.js';
import { recordingStytch } from '../recordingStytch.js';

/** What the SDK throws when the connection breaks, before or after Stytch did what it was asked. */
const broken = () => {
  throw Object.assign(new Error('fetch failed'), { request: {} });
};
const wide = [{ points: 1000, seconds: 600 }];
const wideLimits = {
  sendPerNumber: wide,
  sendPerAddress: wide,
  sendPerPrefix: wide,
  sendPerDialCode: wide,
  authenticatePerAddress: wide,
};

test('a send whose connection broke counts towards the day’s budget', async () => {
  const stytch = recordingStytch({ loginOrCreate: broken });
  const { browser } = createEndpoint({ stytch, limits: wideLimits, dailySendBudget: 2 });
  const page = browser();
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) statuses.push((await page.send()).status);
  expect(stytch.sends()).toHaveLength(2);
  expect(statuses).toEqual([502, 502, 503, 503, 503, 503]);
});

test('a check whose connection broke counts as a try', async () => {
  const stytch = recordingStytch({ authenticate: broken });
  const { browser } = createEndpoint({ stytch, limits: { authenticatePerAddress: wide } });
  const page = browser();
  await page.send();
  for (let attempt = 0; attempt < 20; attempt += 1) await page.check('123456');
  expect(stytch.checks()).toHaveLength(5);
});

test('a Response of the app that is not a success signs nobody in', async () => {
  const { browser } = createEndpoint({
    onAuthenticated: () => Response.json({ banned: true }, { status: 403 }),
  });
  const page = browser();
  await page.send();
  const before = [...page.cookies.keys()];
  const reply = await page.check('123456');
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.body).not.toHaveProperty('banned');
  expect([...page.cookies.keys()].filter((name) => !before.includes(name))).toEqual([]);
});
