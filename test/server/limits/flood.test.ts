import { expect, test } from 'vitest';
import { createEndpoint, usNumber, wideLimits } from '../endpoint.js';

test('a routed /48 shuts out neither newcomers nor a known device of a handler with the memory store (H-203)', async () => {
  const { browser, pass } = createEndpoint({
    dailySendBudget: 1_000_000,
    limits: { sendPerDialCode: wideLimits.sendPerDialCode, sendPerPrefix: wideLimits.sendPerPrefix },
  });
  const device = browser('198.51.100.1');
  const own = usNumber(9_000);
  await device.send(own);
  await device.check('123456', own);
  pass(60);
  for (let network = 0; network < 8_192; network += 1) {
    const page = browser(`2001:db8:7:${network.toString(16)}::1`);
    await page.check('000000');
    if (network % 10 < 6) await page.send(usNumber(network % 8_000));
  }
  const statuses = [];
  for (let index = 0; index < 15; index += 1) {
    statuses.push((await browser(`203.0.113.${index}`).send(usNumber(9_001 + index))).status);
  }
  statuses.push((await device.send(own, {}, { 'x-forwarded-for': '192.0.2.77' })).status);
  expect(statuses).toEqual(Array(16).fill(200));
});

test('the networks of one /48 share 64 times the points of one network', async () => {
  const { stytch, browser } = createEndpoint({
    dailySendBudget: 1_000_000,
    limits: {
      sendPerAddress: [{ points: 2, seconds: 3_600 }],
      sendPerDialCode: wideLimits.sendPerDialCode,
      sendPerPrefix: wideLimits.sendPerPrefix,
    },
  });
  for (let index = 0; index < 300; index += 1) {
    await browser(`2001:db8:7:${index.toString(16)}::1`).send(usNumber(index));
  }
  expect(stytch.sends()).toHaveLength(128);
  expect((await browser('2001:db8:8::1').send(usNumber(500))).status).toBe(200);
});
