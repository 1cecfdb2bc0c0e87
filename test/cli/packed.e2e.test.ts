import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installTarball } from '../package/installTarball';

let app: ReturnType<typeof installTarball>;
let command: string;

beforeAll(() => {
  app = installTarball('19');
  const installed = join(app.folder, 'node_modules/react-whatsapp-otp');
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  command = join(installed, bin['react-whatsapp-otp']);
});
afterAll(() => app.remove());

test('the packed command has a shebang and prints its usage', () => {
  expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(execFileSync(process.execPath, [command], { encoding: 'utf8' })).toMatch(/^Usage:/);
});

test('the packed fake Stytch runs, and the packed check exits with 1 for an endpoint that is not there', async () => {
  const fake = spawn(process.execPath, [command, 'fake-stytch', '--port', '0'], {
    env: { ...process.env, NODE_ENV: 'development' },
  });
  const stytch = await readUrl(fake);
  const check = spawnSync(
    process.execPath,
    [command, 'check', 'http://127.0.0.1:9/api/otps', '--stytch', stytch, '--json'],
    { encoding: 'utf8' },
  );
  expect(check.status).toBe(1);
  expect(JSON.parse(check.stdout)).toMatchObject({ ok: false, counts: { holds: 0, fails: 1 } });
  fake.kill();
  await once(fake, 'exit');
});

/** The address that the fake prints when it listens. */
async function readUrl(fake: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of fake.stdout ?? []) {
    text += String(chunk);
    const url = /at (http:\/\/127\.0\.0\.1:\d+)\n/.exec(text)?.[1];
    if (url) return url;
  }
  throw new Error(`The fake Stytch did not start: ${text}`);
}
