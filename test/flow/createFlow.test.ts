import { expect, test } from 'vitest';
import { WhatsappOtpError } from '../../src/client/WhatsappOtpError';
import { sentCode } from '../../src/flow/flowState';
import { hashPhoneNumber } from '../../src/flow/tabChannel';
import { createFlowWorld, settle, type FlowWorld } from './flowWorld';

const phoneNumber = '+12025550123';
const other = '+525512345678';

async function atCode(world: FlowWorld, number = phoneNumber, phoneId = 'phone-1') {
  void world.flow.send(number);
  await settle();
  world.sends.at(-1)?.resolve({ phoneId });
  await settle();
}

test('two sends at once are one on the wire', async () => {
  const world = createFlowWorld();
  void world.flow.send(phoneNumber);
  void world.flow.send(phoneNumber);
  await settle();
  expect(world.sends).toHaveLength(1);
  expect(world.flow.getState().pending).toBe('send');
});

test('a failed send is not repeated', async () => {
  const world = createFlowWorld();
  void world.flow.send(phoneNumber);
  await settle();
  world.sends[0]?.reject(new WhatsappOtpError('server_error'));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(world.sends).toHaveLength(1);
  expect(world.flow.getState()).toMatchObject({ pending: undefined, error: { code: 'server_error' } });
});

test('a slow answer to a number that was changed loses to the newer send', async () => {
  const world = createFlowWorld();
  void world.flow.send(phoneNumber);
  await settle();
  world.flow.changePhoneNumber();
  await atCode(world, other, 'phone-2');
  world.sends[0]?.resolve({ phoneId: 'phone-1' });
  await settle();
  const state = world.flow.getState();
  expect(state).toMatchObject({ step: 'code', phoneNumber: other });
  void world.flow.authenticate('123456');
  await settle();
  expect(world.checks[0]?.request.methodId).toBe('phone-2');
});

test('a number that is not E.164 never reaches the wire', async () => {
  const world = createFlowWorld();
  await world.flow.send('2025550123');
  expect(world.sends).toHaveLength(0);
  expect(world.flow.getState().error).toMatchObject({ code: 'invalid_phone_number' });
});

test.each(['+1 (213) 373-4253', '+1 213.373.4253', ' +1\u00a0213 373 4253 '])(
  '%s goes out without its marks',
  async (text) => {
    const world = createFlowWorld();
    void world.flow.send(text);
    await settle();
    expect(world.sends[0]?.request.phoneNumber).toBe('+12133734253');
  },
);

test('a zero in brackets, which is dialled at home only, is not removed', async () => {
  const world = createFlowWorld();
  await world.flow.send('+44 (0)20 7946 0958');
  expect(world.sends).toHaveLength(0);
  expect(world.flow.getState().error).toMatchObject({ code: 'invalid_phone_number' });
});

test('a resend before its time sends nothing and says how long to wait', async () => {
  const world = createFlowWorld();
  await atCode(world);
  world.advance(10_000);
  await world.flow.resend();
  expect(world.sends).toHaveLength(1);
  expect(world.flow.getState().error).toMatchObject({ code: 'rate_limited', retryAfter: 20 });
});

test('the cool-down grows with each send', async () => {
  const world = createFlowWorld();
  await atCode(world);
  const waits: number[] = [];
  for (let sends = 1; sends < 5; sends += 1) {
    const state = world.flow.getState();
    waits.push(((sentCode(state)?.resendAt ?? 0) - world.now()) / 1000);
    world.advance(waits.at(-1)! * 1000);
    void world.flow.resend();
    await settle();
    world.sends.at(-1)?.resolve({ phoneId: `phone-${sends + 1}` });
    await settle();
  }
  expect(waits).toEqual([30, 60, 120, 120]);
  world.advance(600_000);
  await world.flow.resend();
  expect(world.sends).toHaveLength(5);
  expect(world.flow.getState().error).toMatchObject({
    code: 'send_limit_reached',
    nextStep: 'edit_number',
  });
});

test('a longer Retry-After wins over the cool-down', async () => {
  const world = createFlowWorld();
  await atCode(world);
  world.advance(30_000);
  void world.flow.resend();
  await settle();
  world.sends[1]?.reject(new WhatsappOtpError('too_many_requests', { retryAfter: 90 }));
  await settle();
  expect(world.flow.getState().sendAt).toBe(world.now() + 90_000);
  world.advance(89_000);
  await world.flow.resend();
  expect(world.sends).toHaveLength(2);
  world.advance(1000);
  void world.flow.resend();
  await settle();
  expect(world.sends).toHaveLength(3);
});

test('a failed resend earns no cool-down and keeps the old code usable', async () => {
  const world = createFlowWorld();
  await atCode(world);
  world.advance(30_000);
  void world.flow.resend();
  await settle();
  world.sends[1]?.reject(new WhatsappOtpError('downstream_carrier_error'));
  await settle();
  void world.flow.authenticate('123456');
  await settle();
  expect(world.checks[0]?.request).toMatchObject({ methodId: 'phone-1', code: '123456' });
  world.checks[0]?.reject(new WhatsappOtpError('otp_code_not_found'));
  await settle();
  void world.flow.resend();
  await settle();
  expect(world.sends).toHaveLength(3);
});

test('back and forth to the same number keeps its cool-down and sends nothing', async () => {
  const world = createFlowWorld();
  await atCode(world);
  world.flow.changePhoneNumber();
  expect(world.flow.getState().step).toBe('phone');
  await world.flow.send(phoneNumber);
  expect(world.sends).toHaveLength(1);
  expect(world.flow.getState()).toMatchObject({ step: 'code', phoneNumber });
});

test('a lost answer to the first send allows the next one only after the cool-down', async () => {
  const world = createFlowWorld();
  void world.flow.send(phoneNumber);
  await settle();
  world.sends[0]?.reject(new WhatsappOtpError('timeout', { outcomeUnknown: true }));
  await settle();
  await world.flow.send(phoneNumber);
  expect(world.sends).toHaveLength(1);
  expect(world.flow.getState().error).toMatchObject({ code: 'rate_limited', retryAfter: 30 });
  world.advance(30_000);
  void world.flow.send(phoneNumber);
  await settle();
  expect(world.sends).toHaveLength(2);
});

test('a check waits for a resend that is on its way', async () => {
  const world = createFlowWorld();
  await atCode(world);
  world.advance(30_000);
  void world.flow.resend();
  await settle();
  await world.flow.authenticate('123456');
  expect(world.checks).toHaveLength(0);
});

test('one code is authenticated once, and one success is reported once', async () => {
  const world = createFlowWorld();
  await atCode(world);
  void world.flow.authenticate('123456');
  void world.flow.authenticate('123456');
  await settle();
  world.checks[0]?.resolve({ body: {} });
  await settle();
  await world.flow.authenticate('123456');
  expect(world.checks).toHaveLength(1);
  expect(world.heard).toMatchObject({ codeSent: 1, authenticated: 1, steps: ['code', 'done'] });
});

test('a code with spaces, dashes and full-width digits is checked as ASCII', async () => {
  const world = createFlowWorld();
  await atCode(world);
  void world.flow.authenticate(' １２3–4 56\u202C');
  await settle();
  expect(world.checks[0]?.request.code).toBe('123456');
});

test('a lock blocks checks until it ends, and a resend does not end it', async () => {
  const world = createFlowWorld({ expirationMinutes: 10 });
  await atCode(world);
  void world.flow.authenticate('111111');
  await settle();
  world.checks[0]?.reject(new WhatsappOtpError('user_lock_limit_reached', { retryAfter: 120 }));
  await settle();
  world.advance(60_000);
  await atResend(world);
  await world.flow.authenticate('222222');
  expect(world.checks).toHaveLength(1);
  expect(world.flow.getState().error).toMatchObject({ code: 'too_many_attempts', retryAfter: 60 });
  world.advance(60_000);
  void world.flow.authenticate('222222');
  await settle();
  expect(world.checks).toHaveLength(2);
});

test('an expired code is still tried: the server decides', async () => {
  const world = createFlowWorld();
  await atCode(world);
  world.advance(121_000);
  void world.flow.authenticate('123456');
  await settle();
  expect(world.checks).toHaveLength(1);
});

test('"already used" after a lost check asks the app before it is declared', async () => {
  let asked = 0;
  const world = createFlowWorld({
    onOutcomeUnknown: () => {
      asked += 1;
      return { body: { signedIn: true } };
    },
  });
  await atCode(world);
  void world.flow.authenticate('123456');
  await settle();
  world.checks[0]?.reject(new WhatsappOtpError('network_error', { outcomeUnknown: true }));
  await settle();
  void world.flow.authenticate('123456');
  await settle();
  world.checks[1]?.reject(new WhatsappOtpError('unable_to_auth_otp_code'));
  await settle();
  expect(asked).toBe(1);
  expect(world.flow.getState()).toMatchObject({
    step: 'done',
    result: { body: { signedIn: true } },
  });
});

test('"already used" without a lost check is declared at once', async () => {
  let asked = 0;
  const world = createFlowWorld({
    onOutcomeUnknown: () => {
      asked += 1;
      return { body: {} };
    },
  });
  await atCode(world);
  void world.flow.authenticate('123456');
  await settle();
  world.checks[0]?.reject(new WhatsappOtpError('unable_to_auth_otp_code'));
  await settle();
  expect(asked).toBe(0);
  expect(world.flow.getState().error?.code).toBe('unable_to_auth_otp_code');
});

test('a send goes on when the last listener leaves, and whoever comes next learns its outcome', async () => {
  const world = createFlowWorld();
  const stop = world.flow.subscribe(() => {});
  const sending = world.flow.send(phoneNumber);
  await settle();
  stop();
  await sending;
  expect(world.sends[0]?.signal?.aborted).toBe(false);
  world.sends[0]?.resolve({ phoneId: 'phone-1' });
  await settle();
  expect(world.heard).toMatchObject({ codeSent: 0, steps: [], errors: [] });
  expect(world.stored.text).toContain('phone-1');
  world.flow.subscribe(() => {});
  expect(world.flow.getState()).toMatchObject({ step: 'code', notice: 'sent', pending: undefined });
  expect(world.heard).toMatchObject({ codeSent: 1, steps: ['code'] });
});

test('a form that is mounted again before the answer learns of the send, and comes to its code step', async () => {
  const first = createFlowWorld();
  const stop = first.flow.subscribe(() => {});
  void first.flow.send(phoneNumber);
  await settle();
  stop();
  first.advance(1000);
  const second = createFlowWorld({}, first.stored.text, first.now());
  second.flow.subscribe(() => {});
  expect(second.flow.getState()).toMatchObject({ step: 'phone', error: { code: 'request_in_progress' } });
  await second.flow.send(phoneNumber);
  expect(second.sends).toHaveLength(0);
  first.sends[0]?.resolve({ phoneId: 'phone-1' });
  await settle();
  second.tellFromOtherTab(first.told[0]!);
  expect(second.flow.getState()).toMatchObject({ step: 'code', notice: 'sent', error: null });
  void second.flow.authenticate('123456');
  await settle();
  expect(second.checks[0]?.request.methodId).toBe('phone-1');
});

test('a send whose answer was lost is still known after a reload, until its cool-down is over', async () => {
  const world = createFlowWorld();
  void world.flow.send(phoneNumber);
  await settle();
  world.sends[0]?.reject(new WhatsappOtpError('timeout', { outcomeUnknown: true }));
  await settle();
  const reloaded = createFlowWorld({}, world.stored.text, world.now());
  await reloaded.flow.send(phoneNumber);
  expect(reloaded.sends).toHaveLength(0);
  const later = createFlowWorld({}, world.stored.text, world.now() + 31_000);
  void later.flow.send(phoneNumber);
  await settle();
  expect(later.sends).toHaveLength(1);
});

test('a send publishes twice, and so does authenticate', async () => {
  const world = createFlowWorld();
  const published: (string | undefined)[] = [];
  world.flow.subscribe(() => published.push(world.flow.getState().pending));
  await atCode(world);
  expect(published).toEqual(['send', undefined]);
  void world.flow.authenticate('123456');
  await settle();
  world.checks[0]?.resolve({ body: {} });
  await settle();
  expect(published).toEqual(['send', undefined, 'authenticate', undefined]);
});

test('a send from the code step to another number publishes twice', async () => {
  const world = createFlowWorld();
  await atCode(world);
  const published: string[] = [];
  world.flow.subscribe(() => published.push(world.flow.getState().step));
  await atCode(world, other, 'phone-2');
  expect(published).toEqual(['phone', 'code']);
});

test('a second form of the same flow on the page is not restored into a flow that moved', async () => {
  const first = createFlowWorld();
  await atCode(first);
  const second = createFlowWorld();
  void second.flow.send(other);
  second.stored.text = first.stored.text;
  expect(second.flow.restore()).toBe(false);
  expect(second.flow.getState().phoneNumber).toBe(other);
});

test('a callback that throws breaks nothing and is reported as uncaught', async () => {
  const reported: unknown[] = [];
  Object.assign(globalThis, { reportError: (error: unknown) => reported.push(error) });
  const boom = () => {
    throw new Error('boom');
  };
  const world = createFlowWorld({
    onCodeSent: boom,
    onAuthenticated: boom,
    onError: boom,
    onStepChange: boom,
  });
  await atCode(world);
  void world.flow.authenticate('111111');
  await settle();
  world.checks[0]?.reject(new WhatsappOtpError('otp_code_not_found'));
  await settle();
  void world.flow.authenticate('123456');
  await settle();
  world.checks[1]?.resolve({ body: {} });
  await settle();
  expect(world.flow.getState().step).toBe('done');
  expect(reported).toHaveLength(5);
  Reflect.deleteProperty(globalThis, 'reportError');
});

test('a reload comes back to the code step, and never with a code', async () => {
  const world = createFlowWorld();
  await atCode(world);
  void world.flow.authenticate('987654');
  await settle();
  expect(world.stored.text).toContain(phoneNumber);
  expect(world.stored.text).not.toContain('987654');
  const reloaded = createFlowWorld({}, world.stored.text);
  expect(reloaded.flow.getState()).toMatchObject({ step: 'code', phoneNumber });
  expect(reloaded.sends).toHaveLength(0);
});

test.each(['changed', 'used'] as const)(
  'nothing is stored once the number is changed or the code used: %s',
  async (how) => {
    const world = createFlowWorld();
    await atCode(world);
    if (how === 'changed') world.flow.changePhoneNumber();
    else {
      void world.flow.authenticate('123456');
      await settle();
      world.checks[0]?.resolve({ body: {} });
      await settle();
    }
    expect(world.stored.text).toBeUndefined();
  },
);

test('a newer code of another tab is used, and a code to another number is not', async () => {
  const world = createFlowWorld();
  world.flow.subscribe(() => {});
  await atCode(world);
  world.advance(1000);
  const at = world.now();
  const code = { phoneId: 'phone-9', at, expiresAt: at + 120_000, resendAt: at + 60_000 };
  world.tellFromOtherTab({ phoneHash: hashPhoneNumber(other), ...code });
  expect(sentCode(world.flow.getState())?.phoneId).toBe('phone-1');
  world.tellFromOtherTab({ phoneHash: hashPhoneNumber(phoneNumber), ...code });
  expect(world.flow.getState()).toMatchObject({ notice: 'newerElsewhere' });
  void world.flow.authenticate('123456');
  await settle();
  expect(world.checks[0]?.request.methodId).toBe('phone-9');
  expect(JSON.stringify(world.told)).not.toContain('2025550123');
});

test('an app’s own client may throw what it likes', async () => {
  const world = createFlowWorld();
  void world.flow.send(phoneNumber);
  await settle();
  world.sends[0]?.reject({ code: 'too_many_requests', retryAfter: 12 } as WhatsappOtpError);
  await settle();
  expect(world.flow.getState().error).toMatchObject({
    name: 'WhatsappOtpError',
    code: 'too_many_requests',
  });
});

test('a number without an account looks like any other on screen, and the app gets the error', async () => {
  const world = createFlowWorld({ mode: 'send' });
  void world.flow.send(phoneNumber);
  await settle();
  world.sends[0]?.reject(new WhatsappOtpError('phone_number_not_found', { status: 404 }));
  await settle();
  expect(world.flow.getState()).toMatchObject({ step: 'code', notice: 'sent', error: null });
  expect(world.heard.errors.map(({ code }) => code)).toEqual(['phone_number_not_found']);
  await world.flow.authenticate('123456');
  expect(world.flow.getState().error?.code).toBe('otp_code_not_found');
  expect(world.checks).toHaveLength(0);
});

test('adding a number that Stytch does not find is an error like any other', async () => {
  const world = createFlowWorld({ mode: 'send', addToUser: true });
  void world.flow.send(phoneNumber);
  await settle();
  world.sends[0]?.reject(new WhatsappOtpError('phone_number_not_found', { status: 404 }));
  await settle();
  expect(world.flow.getState()).toMatchObject({
    step: 'phone',
    error: { code: 'phone_number_not_found' },
  });
});

async function atResend(world: FlowWorld) {
  void world.flow.resend();
  await settle();
  world.sends.at(-1)?.resolve({ phoneId: 'phone-1' });
  await settle();
}

test('a lost check is remembered over other refusals and over a reload', async () => {
  const asked: string[] = [];
  const options = {
    onOutcomeUnknown: () => {
      asked.push('asked');
      return undefined;
    },
  };
  const world = createFlowWorld(options);
  await atCode(world);
  const refuse = async (each: FlowWorld, error: WhatsappOtpError) => {
    void each.flow.authenticate('123456');
    await settle();
    each.checks.at(-1)?.reject(error);
    await settle();
  };
  await refuse(world, new WhatsappOtpError('timeout', { outcomeUnknown: true }));
  const reloaded = createFlowWorld(options, world.stored.text);
  await refuse(reloaded, new WhatsappOtpError('unable_to_auth_otp_code'));
  expect(asked).toHaveLength(1);
  await refuse(world, new WhatsappOtpError('otp_code_not_found'));
  await refuse(world, new WhatsappOtpError('unable_to_auth_otp_code'));
  expect(asked).toHaveLength(2);
});

test('a send that was left by going back counts, and its cool-down runs', async () => {
  const world = createFlowWorld();
  await atCode(world);
  for (let round = 0; round < 8; round += 1) {
    world.advance(130_000);
    void world.flow.resend();
    await settle();
    world.flow.changePhoneNumber();
    void world.flow.send(phoneNumber);
    await settle();
    world.flow.changePhoneNumber();
  }
  expect(world.sends.length).toBeLessThanOrEqual(5);
});

test('a send to another number that is refused leaves the code of the first usable', async () => {
  const world = createFlowWorld();
  await atCode(world);
  void world.flow.send(other);
  await settle();
  world.sends[1]?.reject(new WhatsappOtpError('country_not_allowed'));
  await settle();
  expect(world.flow.getState().step).toBe('phone');
  await world.flow.send(phoneNumber);
  void world.flow.authenticate('123456');
  await settle();
  expect(world.sends).toHaveLength(2);
  expect(world.checks[0]?.request.methodId).toBe('phone-1');
});

test('deadlines of another tab whose clock is ahead last no longer than they were granted for', async () => {
  const world = createFlowWorld();
  world.flow.subscribe(() => {});
  await atCode(world);
  world.advance(1000);
  const at = world.now() + 3_600_000;
  const newer = { phoneId: 'phone-9', at, expiresAt: at + 120_000, resendAt: at + 30_000 };
  world.tellFromOtherTab({ phoneHash: hashPhoneNumber(phoneNumber), ...newer });
  const code = sentCode(world.flow.getState());
  expect(code).toMatchObject({
    phoneId: 'phone-9',
    expiresAt: world.now() + 120_000,
    resendAt: world.now() + 30_000,
  });
});

test.each([Infinity, 1e12, NaN, -1, undefined])(
  'a retryAfter of %s from an app’s own client is the usual wait',
  async (retryAfter) => {
    const world = createFlowWorld();
    void world.flow.send(phoneNumber);
    await settle();
    world.sends[0]?.reject({ code: 'rate_limited', retryAfter } as WhatsappOtpError);
    await settle();
    expect(world.flow.getState()).toMatchObject({
      error: { retryAfter: 30 },
      retryAt: world.now() + 30_000,
      sendAt: world.now() + 30_000,
    });
  },
);

test('a flow removes only its own entry from the storage', async () => {
  const world = createFlowWorld();
  world.stored.text = 'the flow of another form';
  world.flow.changePhoneNumber();
  expect(world.stored.text).toBe('the flow of another form');
});
