import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createOwnEndpoint } from '../../examples/vite-hono/ownEndpoint.js';
import { handlerUnderCheck as handler } from './handlerUnderCheck.js';
import { failures, runCheckOn, withOutcome } from './runCheckOn.js';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(); // the SDK warns about a custom `env`
  vi.spyOn(console, 'error').mockReturnValue(); // both endpoints log the faults that `check` causes
});

const generous = [{ points: 1000, seconds: 60 }];

describe('the handler of this package', () => {
  it('keeps the contract with its default options', async () => {
    const report = await runCheckOn((stytch) => handler(stytch));
    expect(failures(report)).toEqual([]);
    expect(withOutcome(report, 'skipped')).toEqual([
      'cors',
      'send-operation',
      'limit-wrong-codes',
      'limit-sends',
    ]);
    expect(report.ok).toBe(true);
  });

  it('keeps it with every operation on', async () => {
    const report = await runCheckOn((stytch) =>
      handler(stytch, { operations: { send: true }, limits: { sendPerNumber: generous } }),
    );
    expect(failures(report)).toEqual([]);
    expect(withOutcome(report, 'skipped')).toEqual(['cors', 'limit-wrong-codes', 'limit-sends']);
  });

  it('keeps it with a number that is not the sandbox’s', async () => {
    const report = await runCheckOn((stytch) => handler(stytch), { phoneNumber: '+12133734253' });
    expect(failures(report)).toEqual([]);
  });

  it('keeps it for a page of another origin', async () => {
    const origin = 'https://app.example.com';
    const report = await runCheckOn((stytch) => handler(stytch, { origins: [origin] }), { origin });
    expect(failures(report)).toEqual([]);
    expect(withOutcome(report, 'skipped')).not.toContain('cors');
  });

  it('limits sends and wrong codes', async () => {
    const sendPerNumber = [{ points: 4, seconds: 3600 }];
    const report = await runCheckOn((stytch) => handler(stytch, { limits: { sendPerNumber } }), {
      limits: true,
    });
    expect(failures(report)).toEqual([]);
    expect(withOutcome(report, 'skipped')).toEqual(['cors', 'send-operation']);
  });
});

describe('the endpoint that the example wrote by hand', () => {
  it('keeps the contract', async () => {
    const report = await runCheckOn((stytch) => async (request) => {
      const url = new URL(request.url);
      url.pathname = url.pathname.replace('/api/otps', '');
      return createOwnEndpoint(stytch).fetch(new Request(url, request), connection);
    });
    expect(failures(report)).toEqual([]);
  });
});

/** What Hono's Node adapter knows of a connection. */
const connection = { incoming: { socket: { remoteAddress: '192.0.2.1' } } };
