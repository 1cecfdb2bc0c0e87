import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkEndpoint } from '../../src/cli/check/checkEndpoint.js';
import { connectFakeStytch } from '../../src/cli/fake-stytch/connectFakeStytch.js';
import { startFakeStytch } from '../../src/cli/fake-stytch/startFakeStytch.js';
import { sendRequest } from '../../src/cli/http/sendRequest.js';
import { serveFetch, type ServedFetch } from '../../src/cli/http/serveFetch.js';
import { failures, withOutcome } from '../cli/runCheckOn.js';

const folder = (name: string) => fileURLToPath(new URL(`../../examples/backends/${name}/`, import.meta.url));
const temporary = mkdtempSync(join(tmpdir(), 'react-whatsapp-otp-backends-'));
afterAll(() => rmSync(temporary, { recursive: true }));

/** How each is started, from its folder. */
const backends: Readonly<Record<string, () => readonly [command: string, ...args: string[]]>> = {
  ruby: () => ['ruby', 'server.rb'],
  python: () => ['python3', 'server.py'],
  go() {
    const program = join(temporary, 'otps');
    execFileSync('go', ['build', '-o', program, '.'], {
      cwd: folder('go'),
      env: { ...process.env, GOCACHE: join(temporary, 'go-cache'), CGO_ENABLED: '0' },
    });
    return [program];
  },
};

describe.each(Object.keys(backends))('the endpoint in %s', (name) => {
  let stytch: ServedFetch;
  let backend: ChildProcess;
  let url: string;
  let log = '';

  beforeAll(async () => {
    stytch = await startFakeStytch({ port: 0, print: () => {} });
    url = await freeUrl();
    const [command, ...args] = backends[name]?.() ?? [''];
    backend = spawn(command, args, {
      cwd: folder(name),
      env: {
        ...process.env,
        STYTCH_URL: stytch.url,
        STYTCH_PROJECT_ID: 'project-test-1',
        STYTCH_SECRET: 'secret-test-1',
        APP_ORIGIN: url,
        PORT: new URL(url).port,
        PYTHONDONTWRITEBYTECODE: '1',
      },
    });
    backend.stderr?.on('data', (chunk) => (log += String(chunk)));
    await untilListening(url, backend);
  });
  afterAll(async () => {
    backend.kill('SIGKILL');
    await once(backend, 'exit');
    await stytch.close();
  });

  test.each(['+10000000000', '+12133734253'])('keeps the contract with %s', async (phoneNumber) => {
    const connection = await connectFakeStytch(stytch.url);
    if (!connection) throw new Error('The fake Stytch does not answer.');
    const report = await checkEndpoint({
      endpoint: `${url}/api/otps`,
      origin: url,
      phoneNumber,
      stytch: connection,
      send: sendRequest,
    });
    expect(failures(report)).toEqual([]);
    expect(withOutcome(report, 'skipped')).toEqual([
      'cors',
      'send-operation',
      'limit-wrong-codes',
      'limit-sends',
    ]);
  });

  test('logs neither a number nor a code', () => {
    expect(log).not.toMatch(/2133734253|0000000|111111|222222/);
  });
});

async function freeUrl(): Promise<string> {
  const { url, close } = await serveFetch(async () => new Response(), 0);
  await close();
  return url;
}

/** Resolves when something accepts connections there. @throws Error if the process ends first. */
async function untilListening(url: string, backend: ChildProcess): Promise<void> {
  for (;;) {
    if (backend.exitCode !== null) throw new Error(`The backend exited with ${backend.exitCode}.`);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      delay(1000, false),
    ]);
    socket.destroy();
    if (isOpen) return;
    await delay(50);
  }
}
