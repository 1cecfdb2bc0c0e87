// Starts Debian's redis-server on loopback for a test, and stops it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/**
 * Starts a separate Redis on 127.0.0.1, in memory only.
 * @param {{ port?: number }} [options] the port to listen on, for a restart; a free one by default
 */
export async function startRedis({ port } = {}) {
  const path = redisPath();
  const usedPort = port ?? (await freePort());
  const server = spawn(
    path,
    [
      '--bind',
      '127.0.0.1',
      '--port',
      String(usedPort),
      '--save',
      '',
      '--appendonly',
      'no',
      '--daemonize',
      'no',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`redis-server did not start within 10 s:\n${said}`)),
      10_000,
    );
    const hear = (/** @type {Buffer} */ chunk) => {
      said += chunk;
      if (!said.includes('Ready to accept connections')) return;
      clearTimeout(timer);
      resolve(undefined);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`redis-server ended with ${code}:\n${said}`));
    });
  });
  return {
    port: usedPort,
    url: `redis://127.0.0.1:${usedPort}`,
    /** Kills it at once, like a crash. */
    stop: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
    /** Suspends it, so that it does not respond while its connections stay open. */
    hang: () => server.kill('SIGSTOP'),
    resume: () => server.kill('SIGCONT'),
  };
}

/** The path of redis-server, or an error that says what to install. */
export function redisPath() {
  const chosen = process.env['REDIS_SERVER_PATH'];
  if (chosen && existsSync(chosen)) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const name of ['redis-server', 'valkey-server']) {
    for (const folder of [...folders, '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']) {
      if (folder && existsSync(join(folder, name))) return join(folder, name);
    }
  }
  throw new Error(
    [
      'These tests count on a real Redis, and no redis-server was found.',
      'Install it: apt-get update && apt-get install -y --no-install-recommends redis-server',
      '(macOS: brew install redis), or set REDIS_SERVER_PATH. It is started on 127.0.0.1 and stopped by the tests.',
    ].join('\n'),
  );
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
