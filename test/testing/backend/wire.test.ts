import { createFakeBackend, createFakeStytch } from 'react-whatsapp-otp/testing';
import {
  Client,
  type OTPsAuthenticateRequest,
  type OTPsWhatsAppLoginOrCreateRequest,
  type OTPsWhatsAppSendRequest,
} from 'stytch';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { authenticatePath, toAuthenticateBody } from '../../../src/protocol/authenticate.js';
import { loginOrCreatePath, toLoginOrCreateBody } from '../../../src/protocol/loginOrCreate.js';
import { sendPath, toSendBody, type SendRequest } from '../../../src/protocol/send.js';
import { listen, type Listening } from '../listen.js';

/** What came over HTTP, newest last. */
const captured: { path: string; body: unknown }[] = [];
let server: Listening;
let client: Client;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockReturnValue(); // the SDK warns about a custom `env`
  server = await listen(async (request) => {
    captured.push({ path: new URL(request.url).pathname, body: await request.json() });
    return Response.json({ status_code: 200 });
  });
  client = new Client({ project_id: 'project-test-1', secret: 'secret-test-1', env: server.url });
});
afterAll(() => server.close());

const attributes = { ip_address: '203.0.113.7', user_agent: 'Mozilla/5.0' };
const ourAttributes = { ipAddress: '203.0.113.7', userAgent: 'Mozilla/5.0' };
const sending = { phone_number: '+12025550123', expiration_minutes: 5, attributes, locale: 'pt-br' };
const ourSending: SendRequest = {
  phoneNumber: '+12025550123',
  expirationMinutes: 5,
  attributes: ourAttributes,
  locale: 'pt-br',
};

// `Required` makes each test name every field that the SDK documents.
describe('every field crosses the wire as the stytch SDK sends it', () => {
  it('for send', async () => {
    const request: Required<OTPsWhatsAppSendRequest> = {
      ...sending,
      user_id: 'user-test-1',
      session_token: 'token',
      session_jwt: 'jwt',
    };
    await client.otps.whatsapp.send(request);
    const ours = toSendBody({
      ...ourSending,
      userId: 'user-test-1',
      sessionToken: 'token',
      sessionJwt: 'jwt',
    });
    expect(captured.at(-1)).toEqual({ path: `/v1/otps${sendPath}`, body: asJson(ours) });
  });

  it('for login or create', async () => {
    const request: Required<OTPsWhatsAppLoginOrCreateRequest> = { ...sending, create_user_as_pending: false };
    await client.otps.whatsapp.loginOrCreate(request);
    const ours = toLoginOrCreateBody({ ...ourSending, createUserAsPending: false });
    expect(captured.at(-1)).toEqual({ path: `/v1/otps${loginOrCreatePath}`, body: asJson(ours) });
  });

  it('for authenticate', async () => {
    const request: Required<OTPsAuthenticateRequest> = {
      method_id: 'phone-number-test-1',
      code: '012345',
      attributes,
      options: { ip_match_required: true, user_agent_match_required: false },
      session_token: 'token',
      session_jwt: 'jwt',
      session_duration_minutes: 60,
      session_custom_claims: { plan: 'pro', nested: { camelCase: null } },
      telemetry_id: 'telemetry',
    };
    await client.otps.authenticate(request);
    const ours = toAuthenticateBody({
      methodId: 'phone-number-test-1',
      code: '012345',
      attributes: ourAttributes,
      options: { ipMatchRequired: true, userAgentMatchRequired: false },
      sessionToken: 'token',
      sessionJwt: 'jwt',
      sessionDurationMinutes: 60,
      sessionCustomClaims: { plan: 'pro', nested: { camelCase: null } },
      telemetryId: 'telemetry',
    });
    expect(captured.at(-1)).toEqual({ path: `/v1/otps${authenticatePath}`, body: asJson(ours) });
  });

  it('without the fields that are undefined', async () => {
    const undefinedFields = { locale: undefined, attributes: { ipAddress: undefined } };
    await client.otps.whatsapp.send({ phone_number: '+12025550123', attributes: {} });
    const ours = toSendBody({ phoneNumber: '+12025550123', ...undefinedFields });
    expect(ours).toStrictEqual({ phone_number: '+12025550123', attributes: {} });
    expect(captured.at(-1)?.body).toEqual(ours);
  });

  it('and the fake endpoint passes each of them on', async () => {
    const seen: typeof captured = [];
    const stytch = createFakeStytch();
    const spy: typeof stytch.fetch = async (request, init) => {
      seen.push({ path: new URL(request.url).pathname, body: await request.clone().json() });
      return stytch.fetch(request, init);
    };
    const { fetch } = createFakeBackend({ stytch: { ...stytch, fetch: spy } });
    for (const { path, body } of captured) await fetch(path, { method: 'POST', body: JSON.stringify(body) });
    expect(seen).toEqual(captured);
  });
});

/** As a body arrives: nothing that JSON cannot say. */
function asJson(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}
