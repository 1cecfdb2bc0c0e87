import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webkitPaths } from '../../../scripts/engines.mjs';
import type { Engine, Place } from './engine.js';
import { webDriverKey } from './keys.js';
import { startProgram, type Program } from './startProgram.js';

/** WebKitGTK's MiniBrowser through its WebDriver (https://www.w3.org/TR/webdriver2/), on a display without a screen. */
export async function startWebkit(): Promise<Engine> {
  const paths = webkitPaths();
  const home = await mkdtemp(join(tmpdir(), 'webkit-'));
  const programs: Program[] = [];
  const start = async (...options: Parameters<typeof startProgram>) => {
    const program = await startProgram(...options);
    programs.unshift(program);
    return program;
  };
  const close = async () => {
    for (const program of programs) await program.stop();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const display = await start({
      path: paths.display,
      args: ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
      ready: /^(\d+)\n/m,
    });
    const env = {
      DISPLAY: `:${display.groups[0]}`,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      NO_AT_BRIDGE: '1',
      LANGUAGE: 'en_US',
      LANG: 'en_US.UTF-8',
    };
    // Without a window manager the window is never active, and `:focus` matches nothing.
    await start({
      path: paths.windowManager,
      args: ['--sm-disable', '--startup', 'echo started'],
      env,
      ready: /started/,
    });
    const port = await freePort();
    await start({
      path: paths.driver,
      args: [`--port=${port}`, '--host=127.0.0.1'],
      env,
    });
    return await openBrowser({ driver: `http://127.0.0.1:${port}`, browser: paths.browser, close });
  } catch (error) {
    await close();
    throw error;
  }
}

interface BrowserOptions {
  readonly driver: string;
  readonly browser: string;
  readonly close: () => Promise<void>;
}

async function openBrowser({ driver, browser, close }: BrowserOptions): Promise<Engine> {
  await waitForDriver(driver);
  const { sessionId, capabilities } = await call<{
    sessionId: string;
    capabilities: { browserName: string; browserVersion: string };
  }>(`${driver}/session`, {
    capabilities: {
      alwaysMatch: {
        acceptInsecureCerts: true,
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    },
  });
  const session = `${driver}/session/${sessionId}`;
  const post = <Result>(path: string, body: object = {}) => call<Result>(`${session}/${path}`, body);
  await post('timeouts', { script: 60_000, pageLoad: 60_000 });
  await post('window/rect', { x: 0, y: 0, width: 1300, height: 1090 });

  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    post<null>('actions', { actions: [{ type, id: type, actions }] });
  const moveTo = ({ x, y }: Place) => ({
    type: 'pointerMove',
    duration: 0,
    x: Math.round(x),
    y: Math.round(y),
  });
  return {
    name: 'webkit',
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: async (url) => {
      await post('url', { url });
    },
    reload: async () => {
      await post('refresh');
    },
    evaluate: async (run, ...args) => {
      const text = await post<string | null>('execute/sync', {
        // The functions come from this file and from tests; their text runs in the page.
        script: `return Promise.resolve((${String(run)})(...arguments)).then((result) => JSON.stringify(result));`,
        args,
      });
      return (text === null ? undefined : JSON.parse(text)) as never;
    },
    click: async (place, times = 1) => {
      const press = [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act('pointer', [moveTo(place), ...Array.from({ length: times }, () => press).flat()]);
    },
    hover: async (place) => {
      await act('pointer', [moveTo(place)]);
    },
    keyDown: async (key) => {
      await act('key', [{ type: 'keyDown', value: webDriverKey(key) }]);
    },
    keyUp: async (key) => {
      await act('key', [{ type: 'keyUp', value: webDriverKey(key) }]);
    },
    close: async () => {
      await fetch(session, { method: 'DELETE' }).catch(() => undefined);
      await close();
    },
  };
}

async function waitForDriver(driver: string): Promise<void> {
  for (let waits = 0; waits < 300; waits += 1) {
    const isReady = await fetch(`${driver}/status`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  throw new Error('WebKitWebDriver did not answer within 30 s.');
}

async function call<Result>(url: string, body: object): Promise<Result> {
  const reply = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await reply.json()) as { value: unknown };
  if (reply.ok) return value as Result;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
