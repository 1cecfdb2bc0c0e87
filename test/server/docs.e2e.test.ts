import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the documented snippets import and leave to the app, and how each is served. */
const fixtures: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'options.js': `
    const sent = async (data) => ({
      status_code: 200, request_id: 'request-id-test-1', phone_id: 'phone-number-test-1', user_id: 'user-test-1',
    });
    export const stytch = {
      otps: {
        whatsapp: { send: sent, loginOrCreate: sent },
        authenticate: async ({ code }) => {
          if (code !== '123456') throw { error_type: 'otp_code_not_found', status_code: 404 };
          return { status_code: 200, session_token: 'token', user_id: 'user-test-1' };
        },
      },
    };
    export const options = {
      stytch, countries: ['US'], dailySendBudget: 50, secret: process.env.OTP_COOKIE_SECRET, onEvent: () => {},
    };`,
  'stytch.js': `
    export const stytch = { sessions: { authenticate: async ({ session_token }) => {
      if (session_token !== 'token') throw Object.assign(new Error('session_not_found'), { status_code: 404 });
      return { user: { user_id: 'user-test-1' } };
    } } };`,
  'createSession.js': `
    export const createSession = async (userId) => 'own=' + userId + '; HttpOnly; Path=/';
    export const findSession = async () => ({ ageInMinutes: 1, userId: 'user-test-1' });`,
  'serve.mjs': `
    import { createServer } from 'node:http';
    import { getRequestListener } from '@hono/node-server';
    const [name] = process.argv.slice(2);
    const module = await import('./' + name);
    const route = (handler) => getRequestListener((request) => handler(request));
    const listener =
      name === 'hono.js' ? getRequestListener(module.app.fetch)
      : name === 'express.js' ? module.app
      : name === 'fastify.js' ? (await module.app.ready(), module.app.routing.bind(module.app))
      : name.startsWith('app/routes') ? route((request) => module.action({ request }))
      : route(module.POST ?? module.handler);
    const server = createServer(listener);
    server.listen(0, '127.0.0.1', () => console.log('port ' + server.address().port));`,
};

let folder: string;

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/server.js'))) {
    throw new Error(
      'These tests run the packed package, and dist/server.js is not there. Run: npm run build',
    );
  }
  folder = await mkdtemp(join(tmpdir(), 'docs-server-'));
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, 'react-whatsapp-otp'), { recursive: true });
  const output = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as { filename: string }[];
  execFileSync('tar', [
    '-xzf',
    join(folder, packed?.filename ?? ''),
    '--strip-components=1',
    '-C',
    join(modules, 'react-whatsapp-otp'),
  ]);
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name.startsWith('.') || name === 'react-whatsapp-otp') continue;
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  const text = await readFile(join(root, 'docs/server.md'), 'utf8');
  const documented = [...text.matchAll(/```js file=(\S+)\n([\s\S]*?)```/g)].map(
    ([, name = '', code = '']) => [name, code],
  );
  for (const [name = '', code = ''] of [...Object.entries(fixtures), ...documented]) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), code);
  }
  // The first snippet talks to Stytch itself; here the app's other files use the stand-in.
  const five = await readFile(join(folder, 'handler.js'), 'utf8');
  await writeFile(
    join(folder, 'handler.js'),
    five
      .replace("import { Client } from 'stytch';", "import { stytch } from './options.js';")
      .replace(/const stytch = new Client[\s\S]*?;\n/, ''),
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the documented endpoints, from the packed package', () => {
  it.each([
    ['handler.js', '/api/otps/whatsapp/login_or_create'],
    ['app/api/otps/[...path]/route.js', '/api/otps/whatsapp/login_or_create'],
    ['app/routes/api.otps.$.js', '/api/otps/whatsapp/login_or_create'],
    ['hono.js', '/api/otps/whatsapp/login_or_create'],
    ['express.js', '/api/otps/whatsapp/login_or_create'],
    ['fastify.js', '/api/otps/whatsapp/login_or_create'],
    ['ownSession.js', '/api/otps/whatsapp/login_or_create'],
    ['addNumber.js', '/api/otps/whatsapp/send'],
  ])('%s sends a code, refuses a wrong one and signs in with the right one', async (name, path) => {
    const server = await serve(name);
    try {
      const { origin } = server;
      const post = async (to: string, body: object, cookie = '') =>
        fetch(origin + to, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin', cookie },
          body: JSON.stringify(body),
        });
      const sent = await post(path, { phone_number: '+12025550123' });
      expect(sent.status).toBe(200);
      const cookie = sent.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ');
      const check = (code: string) =>
        post('/api/otps/authenticate', { method_id: 'phone-number-test-1', code }, cookie);
      expect((await check('000000')).status).toBe(404);
      const right = await check('123456');
      expect(right.status).toBe(200);
      expect(right.headers.getSetCookie().join()).toMatch(/stytch_session=token|own=user-test-1/);
      expect((await post(path, { phone_number: '+12025550123', user_id: 'x' })).status).toBe(400);
    } finally {
      server.process.kill();
    }
  });

  it('the snippet for who is signed in reads both names of the cookie', () => {
    const code = `
      const { currentUser } = await import('./currentUser.js');
      const jars = [{ '__Host-stytch_session': 'token' }, { stytch_session: 'token' }, { stytch_session: 'old' }, {}];
      for (const jar of jars) {
        const user = await currentUser({ get: (name) => name in jar ? { value: jar[name] } : undefined });
        console.log(user?.user_id);
      }`;
    const said = execFileSync('node', ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual(['user-test-1', 'user-test-1', 'undefined', 'undefined']);
  });

  it('the snippets for Redis and captchas load', () => {
    const code = `
      const { store } = await import('./redis.js'); store.disconnect();
      const { verifyCaptcha } = await import('./captcha.js'); console.log(typeof verifyCaptcha);`;
    const said = execFileSync('node', ['--input-type=module', '-e', code], { cwd: folder, encoding: 'utf8' });
    expect(said.trim()).toBe('function');
  });
});

async function serve(name: string): Promise<{ origin: string; process: ChildProcess }> {
  const process_ = spawn('node', ['serve.mjs', name], {
    cwd: folder,
    env: { ...process.env, OTP_COOKIE_SECRET: 'a-secret-of-tests-that-is-long-enough-to-sign' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const port = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const [, found] = /port (\d+)/.exec(said) ?? [];
      if (found) resolve(found);
    };
    process_.stdout.on('data', hear);
    process_.stderr.on('data', hear);
    process_.once('exit', () => reject(new Error(`${name} ended:\n${said}`)));
  });
  return { origin: `http://127.0.0.1:${port}`, process: process_ };
}
