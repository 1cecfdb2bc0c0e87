import { Client } from 'stytch';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectFakeStytch } from '../../src/cli/fake-stytch/connectFakeStytch.js';
import { startFakeStytch } from '../../src/cli/fake-stytch/startFakeStytch.js';
import { sendRequest } from '../../src/cli/http/sendRequest.js';
import { serveFetch, type ServedFetch } from '../../src/cli/http/serveFetch.js';
import { runCli } from '../../src/cli/runCli.js';

const phone_number = '+12025550123';
let served: ServedFetch;
let lines: string[];

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue(); // the SDK warns about a custom `env`
  lines = [];
  served = await startFakeStytch({ port: 0, print: (line) => lines.push(line) });
});
afterEach(async () => {
  await served.close();
  vi.unstubAllEnvs();
});

function client() {
  return new Client({ project_id: 'project-test-1', secret: 'secret-test-1', env: served.url });
}

test('it prints where it listens, how to point an SDK at it, and each message', async () => {
  const { phone_id } = await client().otps.whatsapp.loginOrCreate({ phone_number, locale: 'es' });
  expect(lines[0]).toContain(served.url);
  expect(lines[0]).toContain('new Client(');
  const [, code = ''] = /^To \+12025550123 \(es\): .*\*(\d{6})\*/.exec(lines[1] ?? '') ?? [];
  const signedIn = await client().otps.authenticate({
    method_id: phone_id,
    code,
    session_duration_minutes: 60,
  });
  await expect(
    client().sessions.authenticateJwt({ session_jwt: signedIn.session_jwt }),
  ).resolves.toMatchObject({ session: { user_id: signedIn.user_id } });
});

test('a drop fault breaks the connection', async () => {
  const connection = await connectFakeStytch(served.url);
  await connection?.fault({ kind: 'drop' });
  await expect(client().otps.whatsapp.send({ phone_number })).rejects.toThrow(/fetch failed/);
  expect(await connection?.requestsAfter(0)).toMatchObject([{ path: '/v1/otps/whatsapp/send', status: 0 }]);
});

test('it checks credentials if it has any', async () => {
  const strict = await startFakeStytch({
    port: 0,
    projectId: 'project-test-2',
    secret: 's',
    print: () => {},
  });
  const wrong = new Client({ project_id: 'project-test-1', secret: 's', env: strict.url });
  await expect(wrong.otps.whatsapp.send({ phone_number })).rejects.toMatchObject({ status_code: 401 });
  await strict.close();
});

test('its control paths answer only requests that name this machine', async () => {
  const answer = await sendRequest({
    method: 'GET',
    url: `${served.url}/fake-stytch/requests`,
    headers: { host: 'attacker.example' },
  });
  expect(answer.status).toBe(403);
});

test('nothing, something else and a fake Stytch are told apart', async () => {
  const other = await serveFetch(async () => new Response('Hello'), 0);
  await expect(connectFakeStytch(other.url)).rejects.toThrow(/not a fake Stytch/);
  await other.close();
  expect(await connectFakeStytch(other.url)).toBeUndefined();
  expect(await connectFakeStytch(served.url)).toMatchObject({ url: served.url });
});

test('a port that is taken is an error that names the option', async () => {
  const errors: string[] = [];
  const output = { print: () => {}, printError: (line: string) => errors.push(line) };
  const port = new URL(served.url).port;
  expect(await runCli(['fake-stytch', '--port', port], output)).toBe(1);
  expect(errors).toEqual([expect.stringMatching(/is taken.*--port/)]);
});

test('it refuses to start in production', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const errors: string[] = [];
  const output = { print: () => {}, printError: (line: string) => errors.push(line) };
  expect(await runCli(['fake-stytch', '--port', '0'], output)).toBe(1);
  expect(errors).toEqual([expect.stringMatching(/NODE_ENV=production/)]);
});
