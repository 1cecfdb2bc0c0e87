import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WhatsappOtpError } from '../../src/client/WhatsappOtpError';
import { isSendLost, nextSendAt, sentCode } from '../../src/flow/flowState';
import { secondsLeft } from '../../src/flow/secondsLeft';
import { hashPhoneNumber } from '../../src/flow/tabChannel';
import { errorTypes, type ErrorType } from '../../src/protocol/errorType';
import { createFlowWorld, settle, type FlowWorld, type Pending } from './flowWorld';

/** Schedules in this run; `FLOW_LAW_RUNS=1000000 npx vitest run --project unit flowLaws` makes the long one. */
const runs = Number(process.env['FLOW_LAW_RUNS'] ?? 10_000);

const numbers = ['+12025550123', '+525512345678', '+5511987654321'];
const codes = ['987650', '906172', '000042'];

type Action =
  | { type: 'send'; number: number }
  | { type: 'resend' }
  | { type: 'authenticate'; code: number }
  | { type: 'change' }
  | { type: 'advance'; ms: number }
  | { type: 'answerSend'; index: number; fault: Fault | null }
  | { type: 'answerCheck'; index: number; fault: Fault | null }
  | { type: 'otherTab'; number: number; ago: number }
  | { type: 'clearError' }
  | { type: 'reload' };

interface Fault {
  readonly code: ErrorType;
  readonly outcomeUnknown: boolean;
  readonly retryAfter: number | null;
}

const fault = fc.option(
  fc.record({
    code: fc.constantFrom(...errorTypes),
    outcomeUnknown: fc.boolean(),
    retryAfter: fc.option(fc.integer({ min: 0, max: 86_400 })),
  }),
);
const number = fc.nat(numbers.length - 1);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('send' as const), number }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('resend' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('authenticate' as const), code: fc.nat(codes.length - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('change' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('advance' as const),
      ms: fc.constantFrom(500, 30_000, 60_000, 120_000, 3_600_000),
    }),
  },
  { weight: 7, arbitrary: fc.record({ type: fc.constant('answerSend' as const), index: fc.nat(3), fault }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('answerCheck' as const), index: fc.nat(3), fault }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('otherTab' as const),
      number,
      ago: fc.integer({ min: -5000, max: 60_000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('clearError' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('reload' as const) }) },
);

test(
  'the six laws hold over every schedule of a user, a network, a clock and other tabs',
  { timeout: 3_600_000 },
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 30 }), checkSchedule), {
      numRuns: runs,
    });
  },
);

async function checkSchedule(actions: readonly Action[]): Promise<void> {
  let world = createFlowWorld();
  let stop = world.flow.subscribe(() => {});
  // The model: the user's actions, and which id is the newest by the order of asking.
  let sendActions = 0;
  let checkActions = 0;
  let newestId: string | undefined;
  let live: object | undefined;
  let ids = 0;

  for (const each of actions) {
    const { flow } = world;
    const before = flow.getState();
    const sendsBefore = world.sends.length;
    const checksBefore = world.checks.length;
    switch (each.type) {
      case 'send':
        sendActions += 1;
        void flow.send(numbers[each.number]!);
        break;
      case 'resend':
        sendActions += 1;
        void flow.resend();
        break;
      case 'authenticate':
        checkActions += 1;
        void flow.authenticate(codes[each.code]!);
        break;
      case 'change':
        flow.changePhoneNumber();
        live = undefined;
        break;
      case 'advance':
        world.advance(each.ms);
        break;
      case 'answerSend': {
        const pending = open(world.sends, each.index);
        if (!pending) break;
        if (each.fault) pending.reject(toError(each.fault));
        else {
          ids += 1;
          if (pending === live) newestId = `phone-${ids}`;
          pending.resolve({ phoneId: `phone-${ids}` });
        }
        break;
      }
      case 'answerCheck': {
        const pending = open(world.checks, each.index);
        if (each.fault) pending?.reject(toError(each.fault));
        else pending?.resolve({ sessionToken: 'token-of-a-session', body: {} });
        break;
      }
      case 'otherTab': {
        const at = world.now() - each.ago;
        const phoneHash = hashPhoneNumber(numbers[each.number]!);
        const code = sentCode(before);
        ids += 1;
        if (
          (before.step === 'code' || isSendLost(before)) &&
          phoneHash === hashPhoneNumber(before.phoneNumber) &&
          Math.min(at, world.now()) > (code?.sentAt ?? 0)
        ) {
          newestId = `phone-${ids}`;
        }
        world.tellFromOtherTab({
          phoneHash,
          phoneId: `phone-${ids}`,
          at,
          expiresAt: at + 120_000,
          resendAt: at + 30_000,
        });
        break;
      }
      case 'clearError':
        flow.clearError();
        break;
      case 'reload': {
        stop();
        await settle();
        world = createFlowWorld({}, world.stored.text, world.now());
        stop = world.flow.subscribe(() => {});
        live = undefined;
        break;
      }
    }
    await settle();

    const after = world.flow.getState();
    if (each.type === 'reload') {
      expect(after.pending).toBeUndefined();
      continue;
    }
    // 1. Sends on the wire never exceed the user's send actions, and only they make one.
    expect(world.sends.length - sendsBefore).toBeLessThanOrEqual(
      each.type === 'send' || each.type === 'resend' ? 1 : 0,
    );
    expect(world.checks.length - checksBefore).toBeLessThanOrEqual(each.type === 'authenticate' ? 1 : 0);
    if (world.sends.length > sendsBefore) {
      live = world.sends.at(-1);
    }
    // Back on a number whose code still works: its id is the newest again.
    if (
      before.step === 'phone' &&
      after.step === 'code' &&
      world.sends.length === sendsBefore &&
      each.type === 'send'
    ) {
      newestId = sentCode(after)?.phoneId;
    }
    // 2. A check carries the newest send's id.
    if (world.checks.length > checksBefore) expect(world.checks.at(-1)?.request.methodId).toBe(newestId);
    // A late answer changes nothing.
    if (each.type === 'answerSend' && before.pending !== 'send') expect(after).toBe(before);
    if (each.type === 'answerCheck' && before.pending !== 'authenticate') expect(after).toBe(before);
    // 5. Countdowns are never negative and never longer than granted.
    const resend = secondsLeft(nextSendAt(after), world.now());
    expect(resend).toBeGreaterThanOrEqual(0);
    expect(resend).toBeLessThanOrEqual(86_400);
    const code = sentCode(after);
    if (code) expect(secondsLeft(code.expiresAt, world.now())).toBeLessThanOrEqual(125);
    // 6. The storage contains the flow, at the code step or after a lost send, without the code.
    if (after.step !== 'code' && after.notice !== 'outcomeUnknown') expect(world.stored.text).toBeUndefined();
    const words = JSON.stringify(
      Object.values(JSON.parse(world.stored.text ?? '{}') as object).filter(isText),
    );
    for (const secret of codes) expect(words).not.toContain(secret);
  }

  expect(world.sends.length).toBeLessThanOrEqual(sendActions);
  expect(world.checks.length).toBeLessThanOrEqual(checkActions);
  expect(world.heard.authenticated).toBeLessThanOrEqual(
    world.heard.steps.filter((step) => step === 'done').length,
  );
  await expectWayOn(world);
  expectNothingLeft(world);
  stop();
  // Lets the timers of the schedule end, so that a million of them do not pile up.
  await new Promise((resolve) => setImmediate(resolve));
}

/** 4. Never stuck: once answered, waiting and changing the number leads to another send. */
async function expectWayOn(world: FlowWorld): Promise<void> {
  for (const pending of [...world.sends, ...world.checks]) {
    if (pending.isOpen) pending.reject(new WhatsappOtpError('timeout', { outcomeUnknown: true }));
  }
  await settle();
  const { flow } = world;
  expect(flow.getState()).toMatchObject({ pending: undefined });
  world.advance(2 * 86_400_000);
  flow.changePhoneNumber();
  const before = world.sends.length;
  void flow.send('+34612345678');
  await settle();
  expect(world.sends.length).toBe(before + 1);
  world.sends.at(-1)?.reject(new WhatsappOtpError('server_error'));
  await settle();
}

/** 6. No code, number, id or token in the errors that the app learns. */
function expectNothingLeft({ heard }: FlowWorld): void {
  const everything = [heard.errors, heard.errors.map(String)];
  // Without the times in it: any six digits may be in one.
  const dump = JSON.stringify(everything, (_key, value: unknown) => (typeof value === 'number' ? 0 : value));
  for (const secret of [...numbers, ...codes, '+34612345678', 'phone-', 'token-of-a-session']) {
    expect(dump).not.toContain(secret);
  }
}

function open<Request, Response>(
  calls: readonly Pending<Request, Response>[],
  index: number,
): Pending<Request, Response> | undefined {
  const pending = calls.filter((call) => call.isOpen);
  return pending[index % Math.max(1, pending.length)];
}

/** Times are numbers, and any six digits may be in one. */
function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function toError({ code, outcomeUnknown, retryAfter }: Fault): WhatsappOtpError {
  return new WhatsappOtpError(code, { outcomeUnknown, retryAfter: retryAfter ?? undefined });
}
