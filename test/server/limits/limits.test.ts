import { describe, expect, it } from 'vitest';
import { createEndpoint, number, usNumber, wideLimits } from '../endpoint.js';
import { recordingStytch, stytchError } from '../recordingStytch.js';

describe('the limits of sends', () => {
  it('let through exactly as many as they say, of 1,000 at once from 250 addresses (H-027)', async () => {
    const { stytch, browser } = createEndpoint();
    const replies = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => browser(`198.51.100.${index % 250}`).send()),
    );
    expect(stytch.calls).toHaveLength(1);
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(999);
    expect(
      refused.every(({ headers, body }) => headers.get('retry-after') === String(body['retry_after'])),
    ).toBe(true);
    expect(refused[0]?.body).toMatchObject({ error_type: 'too_many_requests', retry_after: 30 });
  });

  it('let through exactly three at once where three are allowed (H-027)', async () => {
    const sendPerNumber = [{ points: 3, seconds: 600 }];
    const { stytch, browser } = createEndpoint({ limits: { sendPerNumber } });
    await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => browser(`198.51.100.${index % 250}`).send()),
    );
    expect(stytch.calls).toHaveLength(3);
  });

  it('are 1 in 30 s, 3 in 10 min, 5 in an hour and 10 in a day for a number', async () => {
    const { stytch, browser, pass } = createEndpoint({
      limits: { sendPerAddress: wideLimits.sendPerAddress },
    });
    const sendsBy: number[] = [];
    for (let minute = 0; minute < 24 * 60; minute += 0.5) {
      await browser().send();
      for (const [index, until] of [0.5, 10, 60, 24 * 60].entries()) {
        if (minute < until) sendsBy[index] = stytch.calls.length;
      }
      pass(30);
    }
    expect(sendsBy).toEqual([1, 3, 5, 10]);
  });

  it('say the longest wait of all that are full, in whole seconds', async () => {
    const { browser, pass } = createEndpoint();
    for (let round = 0; round < 3; round += 1) {
      expect((await browser().send()).status).toBe(200);
      pass(31);
    }
    const refused = await browser().send();
    expect(refused.body['retry_after']).toBe(600 - 93);
    expect(refused.headers.get('retry-after')).toBe(String(600 - 93));
  });

  it('count ten an hour for an address, whatever the number', async () => {
    const { stytch, browser, pass } = createEndpoint();
    for (let index = 0; index < 20; index += 1) await browser().send(usNumber(index));
    expect(stytch.calls).toHaveLength(10);
    pass(3_600);
    expect((await browser().send(usNumber(50))).status).toBe(200);
  });

  it('count ten in 10 min for numbers that differ in their last four digits, and raise the alarm (H-038)', async () => {
    const { stytch, events, browser } = createEndpoint();
    for (let index = 0; index < 20; index += 1) {
      await browser(`198.51.100.${index}`).send(`+1202555${String(index).padStart(4, '0')}`);
    }
    expect(stytch.calls).toHaveLength(10);
    expect(events.find(({ type }) => type === 'suspected_pumping')).toMatchObject({
      cause: 'prefix',
      dialCode: '1',
    });
  });

  it('count fifty a day for a dial code', async () => {
    const { stytch, browser } = createEndpoint();
    for (let index = 0; index < 80; index += 1) await browser(`198.51.100.${index}`).send(usNumber(index));
    expect(stytch.calls).toHaveLength(50);
  });

  it('end the day at the budget with 503, after events at 80 and 100 %', async () => {
    const { stytch, events, browser, pass } = createEndpoint({
      dailySendBudget: 20,
      limits: { sendPerDialCode: wideLimits.sendPerDialCode },
    });
    for (let index = 0; index < 20; index += 1) await browser(`198.51.100.${index}`).send(usNumber(index));
    const refused = await browser().send(usNumber(99));
    expect(refused.status).toBe(503);
    expect(refused.body['error_type']).toBe('budget_exceeded');
    expect(refused.headers.get('retry-after')).toBe('86400');
    expect(stytch.calls).toHaveLength(20);
    expect(events.filter(({ type }) => type === 'budget')).toMatchObject([
      { percent: 80, spent: 16, budget: 20 },
      { percent: 100, spent: 20, budget: 20 },
    ]);
    pass(86_400);
    expect((await browser().send(usNumber(99))).status).toBe(200);
  });

  it('take nothing from a wider budget for a refused request (H-036)', async () => {
    const limits = { sendPerDialCode: [{ points: 3, seconds: 86_400 }] };
    const { stytch, browser } = createEndpoint({ dailySendBudget: 3, limits });
    const page = browser();
    await page.send();
    for (let index = 0; index < 1_000; index += 1) {
      if (index % 3 === 0) await page.send();
      else if (index % 3 === 1) await page.send('+33612345678');
      else await page.post('/whatsapp/login_or_create', { phone_number: number, user_id: 'x' });
    }
    expect((await browser('198.51.100.1').send(usNumber(1))).status).toBe(200);
    expect((await browser('198.51.100.2').send(usNumber(2))).status).toBe(200);
    expect(stytch.calls).toHaveLength(3);
  });

  it('give the wider budgets back when Stytch refuses, and keep the number’s own (H-036)', async () => {
    let broken = true;
    const stytch = recordingStytch({
      loginOrCreate: (data) => {
        if (broken) throw stytchError(500, 'internal_server_error');
        return { status_code: 200, phone_id: `phone-number-test-${String(data['phone_number']).slice(1)}` };
      },
    });
    const { browser } = createEndpoint({ stytch, dailySendBudget: 1 });
    for (let index = 0; index < 9; index += 1) {
      expect((await browser().send(usNumber(index))).status).toBe(502);
    }
    expect((await browser().send(usNumber(0))).status).toBe(429);
    broken = false;
    expect((await browser('198.51.100.9').send(usNumber(20))).status).toBe(200);
    expect((await browser('198.51.100.9').send(usNumber(21))).body['error_type']).toBe('budget_exceeded');
  });

  it('take nothing from the number when a wider one refuses', async () => {
    const { browser, pass } = createEndpoint({ dailySendBudget: 1 });
    await browser().send(usNumber(1));
    for (let round = 0; round < 5; round += 1) {
      expect((await browser(`198.51.100.${round}`).send()).status).toBe(503);
    }
    pass(86_400);
    expect((await browser('198.51.100.9').send()).status).toBe(200);
  });

  it('hold when checks are used up, and checks when they are (H-031)', async () => {
    const { stytch, browser, pass } = createEndpoint();
    const page = browser();
    await page.send();
    for (let round = 0; round < 10; round += 1) await page.check('000000');
    expect(stytch.checks()).toHaveLength(5);
    pass(31);
    expect((await page.send()).status).toBe(200);
    for (let round = 0; round < 30; round += 1) await browser().send(usNumber(round));
    expect(stytch.sends()).toHaveLength(10);
    pass(600);
    const other = browser('198.51.100.1');
    expect((await other.send(usNumber(200))).status).toBe(200);
    expect((await other.check('123456', usNumber(200))).status).toBe(200);
  });
});

describe('the limits of checks', () => {
  it('let five wrong codes through, of 1,000 at once (H-029)', async () => {
    const { stytch, browser } = createEndpoint({
      limits: { authenticatePerAddress: wideLimits.authenticatePerAddress },
    });
    const page = browser();
    await page.send();
    const replies = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => page.check(String(index).padStart(6, '0'))),
    );
    expect(stytch.checks()).toHaveLength(5);
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(995);
    expect(refused[0]?.body).toMatchObject({ error_type: 'too_many_attempts', retry_after: 600 });
  });

  it('go on across resends, with the flow’s cookie and without', async () => {
    for (const keepsCookies of [true, false]) {
      const { stytch, browser, pass } = createEndpoint();
      let page = browser();
      for (let round = 0; round < 3; round += 1) {
        expect((await page.send()).status).toBe(200);
        for (let wrong = 0; wrong < 3; wrong += 1) await page.check('000000');
        pass(31);
        if (!keepsCookies) page = browser();
      }
      expect(stytch.checks()).toHaveLength(5);
    }
  });

  it('are five wrong codes in 10 min and ten a day', async () => {
    const { stytch, browser, pass } = createEndpoint();
    const page = browser();
    const wrongBy: number[] = [];
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      await page.send();
      for (let wrong = 0; wrong < 6; wrong += 1) await page.check('000000');
      if (minute < 10) wrongBy[0] = stytch.checks().length;
      if (minute < 15) wrongBy[1] = stytch.checks().length;
      pass(300);
    }
    expect([...wrongBy, stytch.checks().length]).toEqual([5, 10, 10]);
  });

  it('are cleared by a right code', async () => {
    const { browser, pass } = createEndpoint();
    const page = browser();
    for (let round = 0; round < 3; round += 1) {
      await page.send();
      for (let wrong = 0; wrong < 4; wrong += 1) expect((await page.check('000000')).status).toBe(404);
      expect((await page.check('123456')).status).toBe(200);
      pass(900);
    }
  });

  it('are thirty in 10 min for an address', async () => {
    const { stytch, browser, pass } = createEndpoint({
      limits: { wrongPerNumber: wideLimits.wrongPerNumber },
    });
    const page = browser();
    await page.send();
    for (let round = 0; round < 50; round += 1) await page.check('000000');
    expect(stytch.checks()).toHaveLength(30);
    pass(600);
    await page.send();
    expect((await page.check('123456')).status).toBe(200);
  });

  it('give a try back that Stytch never looked at', async () => {
    let broken = true;
    const stytch = recordingStytch({
      authenticate: () => {
        if (broken) throw stytchError(500, 'internal_server_error');
        throw stytchError(404, 'otp_code_not_found');
      },
    });
    const { browser } = createEndpoint({ stytch });
    const page = browser();
    await page.send();
    for (let round = 0; round < 10; round += 1) expect((await page.check('123456')).status).toBe(502);
    broken = false;
    for (let round = 0; round < 5; round += 1) expect((await page.check('000000')).status).toBe(404);
    expect((await page.check('000000')).status).toBe(429);
  });
});

describe('an attacker who spends a number’s budget', () => {
  it('does not keep a browser in its flow from another code, nor from entering one', async () => {
    const { browser, pass } = createEndpoint();
    const owner = browser('198.51.100.1');
    await owner.send();
    const stranger = browser('198.51.100.66');
    pass(31);
    expect((await stranger.send()).status).toBe(200);
    for (let wrong = 0; wrong < 8; wrong += 1) await stranger.check('000000');
    expect((await stranger.check('000000')).status).toBe(429);
    pass(31);
    expect((await browser('198.51.100.67').send()).status).toBe(200);
    pass(31);
    expect((await browser('198.51.100.68').send()).status).toBe(429);
    expect((await owner.send()).status).toBe(200);
    expect((await owner.check('000000')).status).toBe(404);
    expect((await owner.check('123456')).status).toBe(200);
  });

  it('does not keep a known device out for the day', async () => {
    const { browser, pass } = createEndpoint();
    const owner = browser('198.51.100.1');
    await owner.send();
    await owner.check('123456');
    for (let minute = 0; minute < 600; minute += 5) {
      pass(300);
      const stranger = browser(`203.0.113.${minute % 250}`);
      await stranger.send();
      for (let wrong = 0; wrong < 6; wrong += 1) await stranger.check('000000');
    }
    expect((await browser('203.0.113.251').send()).status).toBe(429);
    expect((await owner.send()).status).toBe(200);
    expect((await owner.check('000000')).status).toBe(404);
    expect((await owner.check('123456')).status).toBe(200);
  });

  it('gets no further with any number of browsers: ten wrong codes a day', async () => {
    const { stytch, browser, pass } = createEndpoint({
      limits: { authenticatePerAddress: wideLimits.authenticatePerAddress },
    });
    for (let day = 0; day < 2; day += 1) {
      const before = stytch.checks().length;
      for (let minute = 0; minute < 24 * 60; minute += 5) {
        const pages = [browser(`198.51.100.${minute % 250}`), browser(`203.0.113.${minute % 250}`)];
        for (const page of pages) {
          await page.send();
          pass(150);
        }
        for (const page of pages) for (let wrong = 0; wrong < 6; wrong += 1) await page.check('000000');
      }
      expect(stytch.checks().length - before).toBeLessThanOrEqual(10);
    }
  });

  it('gets ten sends a day to one number, flows of its own included', async () => {
    const { stytch, browser, pass } = createEndpoint({
      limits: { sendPerAddress: wideLimits.sendPerAddress },
    });
    const pages = Array.from({ length: 12 }, () => browser());
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      for (const page of pages) await page.send();
      pass(60);
    }
    expect(stytch.sends().length).toBeLessThanOrEqual(10);
  });
});
