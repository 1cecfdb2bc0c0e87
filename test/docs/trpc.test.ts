import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { WhatsappOtpClient } from 'react-whatsapp-otp';
import { createFakeStytch } from 'react-whatsapp-otp/testing';
import { Client } from 'stytch';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listen, type Listening } from '../testing/listen.js';
import { createOtpRouter } from './examples/otpRouter.js';
import { createOtpClient } from './examples/trpcClient.js';

const phoneNumber = '+12133734253';
const credentials = { projectId: 'project-test-1', secret: 'secret-test-1' };
const fake = createFakeStytch(credentials);
let stytch: Listening;
let server: Listening;
let client: WhatsappOtpClient;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  stytch = await listen(fake.fetch);
  const router = createOtpRouter(
    new Client({ project_id: credentials.projectId, secret: credentials.secret, env: stytch.url }),
  );
  server = await listen((req) => fetchRequestHandler({ endpoint: '/trpc', req, router }));
  client = createOtpClient(`${server.url}trpc`);
});

afterAll(async () => {
  await server.close();
  await stytch.close();
});

test('a tRPC router with the real SDK works as a client: it sends, rejects a wrong code and accepts the right one', async () => {
  const { phoneId } = await client.loginOrCreate({ phoneNumber, locale: 'pt-br' });
  expect(fake.messages.at(-1)).toMatchObject({ phoneNumber, locale: 'pt-br' });
  const code = fake.latestCode(phoneNumber) ?? '';
  const wrong = code === '111111' ? '222222' : '111111';
  await expect(client.authenticate({ methodId: phoneId, code: wrong })).rejects.toMatchObject({
    name: 'WhatsappOtpError',
    code: 'otp_code_not_found',
    nextStep: 'retype_code',
    status: 404,
  });
  await expect(client.authenticate({ methodId: phoneId, code })).resolves.toMatchObject({ body: {} });
});

test('a tRPC server that is down is a network error with an unknown outcome', async () => {
  const gone = await listen(() => Promise.reject(new Error('gone')));
  await gone.close();
  await expect(createOtpClient(`${gone.url}trpc`).send({ phoneNumber })).rejects.toMatchObject({
    code: 'network_error',
    outcomeUnknown: true,
  });
});
