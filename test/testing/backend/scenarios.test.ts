import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWhatsappOtpClient, type WhatsappOtpClient } from 'react-whatsapp-otp';
import { createFakeBackend, scenarios, type Scenario } from 'react-whatsapp-otp/testing';

const phoneNumber = '+12133734253';

/** Whether a scenario refuses the send, the check, or neither: the error's code, or how it ended. */
const outcomes: Record<Exclude<Scenario, 'slow'>, readonly [send: string, check: string]> = {
  normal: ['sent', 'in'],
  wrongCode: ['sent', 'otp_code_not_found'],
  expiredCode: ['sent', 'unable_to_auth_otp_code'],
  locked: ['sent', 'user_lock_limit_reached'],
  rateLimited: ['too_many_requests', 'in'],
  blockedCountry: ['invalid_phone_number_country_code', 'in'],
  offline: ['network_error', 'network_error'],
  lostAnswer: ['network_error', 'in'],
  outage: ['internal_server_error', 'internal_server_error'],
  unreadable: ['server_error', 'server_error'],
  misconfigured: ['unauthorized_credentials', 'unauthorized_credentials'],
};

const codeOf = (error: unknown) => (error as { code: string }).code;

const send = (client: WhatsappOtpClient) => client.loginOrCreate({ phoneNumber }).then(() => 'sent', codeOf);

describe.each(Object.entries(outcomes))('%s', (scenario, [sent, checked]) => {
  test(`answers a send with ${sent} and a check with ${checked}, each time`, async () => {
    const backend = createFakeBackend();
    const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
    const { phoneId } = await client.loginOrCreate({ phoneNumber });
    const check = () =>
      client
        .authenticate({ methodId: phoneId, code: backend.latestCode(phoneNumber) ?? '' })
        .then(() => 'in', codeOf);

    backend.setScenario(scenario as Scenario);
    expect([await check(), await send(client), await send(client)]).toEqual([checked, sent, sent]);

    backend.setScenario('normal');
    expect(await send(client)).toBe('sent');
    expect(await check()).toBe('in');
  });
});

test('every scenario has a test', () => {
  expect([...Object.keys(outcomes), 'slow'].sort()).toEqual([...scenarios].sort());
});

test('a slow endpoint answers late and right', async () => {
  const backend = createFakeBackend({ scenario: 'slow' });
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  await client.loginOrCreate({ phoneNumber });
  expect(backend.latestCode(phoneNumber)).toMatch(/^\d{6}$/);
});

test('a scenario can be there from the start', async () => {
  const backend = createFakeBackend({ scenario: 'offline' });
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  expect(await send(client)).toBe('network_error');
});

describe('behind msw', () => {
  const backend = createFakeBackend();
  const server = setupServer(...backend.mswHandlers(http, '/api/otps'));
  const client = createWhatsappOtpClient({ endpoint: 'https://app.test/api/otps' });

  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());

  test('the client’s own fetch reaches the fake', async () => {
    const { phoneId } = await client.loginOrCreate({ phoneNumber });
    const code = backend.latestCode(phoneNumber) ?? '';
    await expect(client.authenticate({ methodId: phoneId, code })).resolves.toMatchObject({
      statusCode: 200,
    });
  });

  test('a broken connection is a network error', async () => {
    backend.setScenario('offline');
    expect(await send(client)).toBe('network_error');
  });
});
