import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const exec = promisify(execFile);

/** An app outside this repository, as its generator writes it, with the packed tarball installed. */
export interface ConsumerApp {
  readonly folder: string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Replaces text of a file; throws if the text is not there. */
  readonly edit: (path: string, from: string | RegExp, to: string) => void;
  /** Runs a command in the folder and returns what it printed. Rejects with the output if it fails. */
  readonly run: (command: string, args: readonly string[], env?: Record<string, string>) => Promise<string>;
  /** Starts a server with `PORT` set, and waits until it answers. */
  readonly serve: (
    command: string,
    args: readonly string[],
    env?: Record<string, string>,
  ) => Promise<{ readonly origin: string; readonly output: () => string }>;
  /** Stops the servers and removes the folder. */
  readonly remove: () => Promise<void>;
}

/** Makes a folder, lets `generate` fill it, and installs the tarball and the packages that the generator asked for. */
export async function createConsumerApp(options: {
  /** The generator: a package that `npx` runs, and its arguments. The app goes to the folder `app`. */
  readonly generator?: readonly string[];
  /** Files for an app without a generator. */
  readonly files?: Readonly<Record<string, string>>;
  /** Packages to install, with versions. */
  readonly packages: readonly string[];
}): Promise<ConsumerApp> {
  const parent = mkdtempSync(join(tmpdir(), 'consumer-'));
  const folder = join(parent, 'app');
  const children: ChildProcess[] = [];

  const run: ConsumerApp['run'] = async (command, args, env = {}) => {
    try {
      const { stdout, stderr } = await exec(command, [...args], {
        cwd: folder,
        env: { ...plainEnvironment(), ...env },
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout + stderr;
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${command} ${args.join(' ')} failed.\n${stdout}\n${stderr}`, { cause: error });
    }
  };

  const app: ConsumerApp = {
    folder,
    run,
    write: (files) => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    edit: (path, from, to) => {
      const text = readFileSync(join(folder, path), 'utf8');
      const next = text.replace(from, to);
      if (next === text) throw new Error(`${path} does not contain ${String(from)}.`);
      writeFileSync(join(folder, path), next);
    },
    serve: async (command, args, env = {}) => {
      const port = await freePort();
      const child = spawn(command, [...args], {
        cwd: folder,
        env: { ...plainEnvironment(), ...env, PORT: String(port), HOSTNAME: '127.0.0.1' },
        // A separate process group, so that the server ends with the command that started it.
        detached: true,
      });
      children.push(child);
      let output = '';
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      const origin = `http://localhost:${port}`;
      await untilAnswered(origin, child, () => output);
      return { origin, output: () => output };
    },
    remove: async () => {
      for (const child of children) await stop(child);
      rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    },
  };

  if (options.generator) {
    await exec('npx', ['--yes', ...options.generator], { cwd: parent, env: plainEnvironment() });
  } else {
    mkdirSync(folder);
  }
  app.write(options.files ?? {});
  await exec('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', parent], { cwd: root });
  const tarball = readdirSync(parent).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack left no tarball.');
  await run('npm', ['install', '--no-audit', '--no-fund', join(parent, tarball), ...options.packages]);
  return app;
}

/** The environment without the variables that a test runner adds to it: they would change how an app builds. */
function plainEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|VITEST.*|npm_.*)$/.test(name));
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    NEXT_TELEMETRY_DISABLED: '1',
    CI: '1',
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilAnswered(origin: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server has ended.\n${output()}`);
    try {
      await fetch(origin);
      return;
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
    }
  }
  throw new Error(`Nothing answers at ${origin}.\n${output()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
