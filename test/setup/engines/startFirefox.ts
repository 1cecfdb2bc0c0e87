import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { firefoxPath } from '../../../scripts/engines.mjs';
import type { Engine, MediaFeatures, Place, TextBox } from './engine.js';
import { webDriverKey } from './keys.js';
import { startProgram } from './startProgram.js';

/** Firefox through WebDriver BiDi: https://www.w3.org/TR/webdriver-bidi/ */
export async function startFirefox(): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const program = await startProgram({
    path: firefoxPath(),
    args: [
      '--headless',
      '--no-remote',
      '--remote-debugging-port=0',
      // Preferences and compositions are set in the browser's own scope.
      '--remote-allow-system-access',
      '--profile',
      profile,
    ],
    env: { HOME: profile, MOZ_HEADLESS_WIDTH: '1300', MOZ_HEADLESS_HEIGHT: '1100' },
    ready: /WebDriver BiDi listening on (ws:\/\/\S+)/,
  });
  const connection = await connect(`${program.groups[0]}/session`);
  const { send } = connection;
  const { capabilities } = await send<{ capabilities: { browserName: string; browserVersion: string } }>(
    'session.new',
    {
      capabilities: {
        alwaysMatch: { acceptInsecureCerts: true, unhandledPromptBehavior: { default: 'ignore' } },
      },
    },
  );
  const context = await topContext(send, {});
  const browserContext = await topContext(send, { 'moz:scope': 'chrome' });
  await send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 1000 } });

  const evaluate = <Result>(target: string, run: unknown, args: readonly unknown[]) =>
    send<EvaluateReply>('script.callFunction', {
      target: { context: target },
      // The functions come from this file and from tests; their text runs in the page.
      functionDeclaration: `async (args) => JSON.stringify(await (${String(run)})(...JSON.parse(args)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      userActivation: false,
    }).then(readReply<Result>);
  const inBrowser = (run: unknown, ...args: readonly unknown[]) => evaluate<void>(browserContext, run, args);
  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    send('input.performActions', { context, actions: [{ type, id: type, actions }] });
  // At the start the address bar has the focus, and the page gets keys without focus events.
  const focusPage = async () => {
    if (!(await evaluate<boolean>(context, () => document.hasFocus(), [])))
      await inBrowser(focusSelectedPage);
  };
  const key = async (type: 'keyDown' | 'keyUp', name: string) => {
    await focusPage();
    await act('key', [{ type, value: webDriverKey(name) }]);
  };
  const moveTo = ({ x, y }: Place) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });

  return {
    name: 'firefox',
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'interactive' });
      await focusPage();
    },
    reload: async () => {
      await send('browsingContext.reload', { context, wait: 'interactive' });
      await focusPage();
    },
    evaluate: (run, ...args) => evaluate(context, run, args),
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
    keyDown: (name) => key('keyDown', name),
    keyUp: (name) => key('keyUp', name),
    emulate: async (features) => {
      await inBrowser(setPreferences, preferencesOf(features));
      // Preferences reach the page some time later.
      await evaluate(context, waitForMedia, [{ ...ownValues(features), ...features }]);
    },
    allowClipboard: (allowed) =>
      inBrowser(setPreferences, { 'dom.events.testing.asyncClipboard': allowed ? true : null }),
    readTextBoxes: () => evaluate(browserContext, readTextBoxes, []),
    compose: async (text) => {
      await focusPage();
      await inBrowser(composeText, text);
    },
    commit: (text) => inBrowser(commitText, text),
    close: async () => {
      await send('browser.close', {}).catch(() => undefined);
      connection.close();
      await program.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Send = <Result>(method: string, params: object) => Promise<Result>;

type EvaluateReply =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

function readReply<Result>(reply: EvaluateReply): Result {
  if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
  return (reply.result.value === undefined ? undefined : JSON.parse(reply.result.value)) as Result;
}

async function topContext(send: Send, scope: object): Promise<string> {
  const { contexts } = await send<{ contexts: readonly { readonly context: string }[] }>(
    'browsingContext.getTree',
    { maxDepth: 0, ...scope },
  );
  const [first] = contexts;
  if (!first) throw new Error('Firefox has no window.');
  return first.context;
}

async function connect(url: string): Promise<{ send: Send; close: () => void }> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  socket.on('message', (data: Buffer) => {
    const reply = JSON.parse(data.toString()) as Reply;
    const call = waiting.get(reply.id);
    if (!call) return;
    waiting.delete(reply.id);
    if (reply.type === 'error') call.reject(new Error(`${reply.error}: ${reply.message}`));
    else call.resolve(reply.result);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection.'));
    waiting.clear();
  });
  let id = 0;
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        id += 1;
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}

interface Reply {
  readonly id: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** What Firefox takes for the features that are not set; a contrast of its own goes with forced colors. */
function ownValues(features: MediaFeatures): MediaFeatures {
  return {
    'prefers-reduced-motion': 'no-preference',
    'forced-colors': 'none',
    ...(features['forced-colors'] === 'active' ? {} : { 'prefers-contrast': 'no-preference' }),
  };
}

/** Firefox's preferences for a set of media features; `null` gives a preference its default. */
function preferencesOf(features: MediaFeatures): Record<string, number | null> {
  const chosen = (feature: string, values: Readonly<Record<string, number>>) =>
    values[features[feature] ?? ''] ?? null;
  const wantsContrast = features['prefers-contrast'] === 'more';
  return {
    'ui.prefersReducedMotion': chosen('prefers-reduced-motion', { reduce: 1, 'no-preference': 0 }),
    'layout.css.prefers-color-scheme.content-override': chosen('prefers-color-scheme', { dark: 0, light: 1 }),
    // A system theme of high contrast that leaves the page its own colors, unless they are forced.
    'ui.useAccessibilityTheme': wantsContrast ? 1 : null,
    'browser.display.document_color_use':
      chosen('forced-colors', { active: 2, none: 1 }) ?? (wantsContrast ? 1 : null),
  };
}

// What follows runs in the browser, and uses nothing from outside.

declare const gBrowser: { readonly selectedBrowser: HTMLElement };
declare const Services: {
  readonly prefs: {
    setIntPref: (name: string, value: number) => void;
    setBoolPref: (name: string, value: boolean) => void;
    clearUserPref: (name: string) => void;
  };
};
declare const Cc: Record<
  string,
  | {
      createInstance: (type: unknown) => TextInputProcessor;
      getService: (type: unknown) => AccessibilityService;
    }
  | undefined
>;
declare const Ci: Record<string, unknown>;

interface TextInputProcessor {
  readonly ATTR_RAW_CLAUSE: number;
  beginInputTransactionForTests: (target: Window) => boolean;
  setPendingCompositionString: (text: string) => void;
  appendClauseToPendingComposition: (length: number, attribute: number) => void;
  setCaretInPendingComposition: (offset: number) => void;
  flushPendingComposition: () => void;
  commitCompositionWith: (text: string) => void;
}

function focusSelectedPage(): Promise<void> {
  gBrowser.selectedBrowser.focus();
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

function setPreferences(preferences: Record<string, number | boolean | null>): void {
  for (const [name, value] of Object.entries(preferences)) {
    if (value === null) Services.prefs.clearUserPref(name);
    else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
    else Services.prefs.setIntPref(name, value);
  }
}

async function waitForMedia(features: Record<string, string>): Promise<void> {
  const isSet = () =>
    Object.entries(features).every(([name, value]) => matchMedia(`(${name}: ${value})`).matches);
  for (let waits = 0; waits < 500 && !isSet(); waits += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  if (!isSet()) throw new Error(`Firefox did not take on ${JSON.stringify(features)}.`);
}

function composeText(text: string): void {
  const browser = window as Window & { testComposition?: TextInputProcessor | undefined };
  const processor = (browser.testComposition ??= Cc['@mozilla.org/text-input-processor;1']?.createInstance(
    Ci['nsITextInputProcessor'],
  ));
  if (!processor?.beginInputTransactionForTests(browser)) throw new Error('Firefox allows no composition.');
  processor.setPendingCompositionString(text);
  processor.appendClauseToPendingComposition(text.length, processor.ATTR_RAW_CLAUSE);
  processor.setCaretInPendingComposition(text.length);
  processor.flushPendingComposition();
}

function commitText(text: string): void {
  const browser = window as Window & { testComposition?: TextInputProcessor | undefined };
  browser.testComposition?.commitCompositionWith(text);
}

interface AccessibilityService {
  getAccessibleFor: (node: Node) => Accessible;
  getStringRole: (role: number) => string;
}

interface Accessible {
  readonly role: number;
  readonly name: string | null;
  readonly description: string | null;
  readonly value: string | null;
  readonly childCount: number;
  getChildAt: (index: number) => Accessible;
  getState: (state: { value?: number }, extraState: { value?: number }) => void;
}

/** The pages' part of the tree reaches the browser's process some time later, so this waits until it is the same twice. */
async function readTextBoxes(): Promise<readonly TextBox[]> {
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci['nsIAccessibilityService']);
  if (!service) throw new Error('Firefox has no accessibility service.');
  const stateInvalid = (Ci['nsIAccessibleStates'] as { readonly STATE_INVALID: number }).STATE_INVALID;
  const visit = (node: Accessible, isInPage: boolean): TextBox[] => {
    const role = service.getStringRole(node.role);
    const inside = Array.from({ length: node.childCount }, (_, index) => node.getChildAt(index)).flatMap(
      (child) => visit(child, isInPage || role === 'internal frame'),
    );
    if (!isInPage || role !== 'entry') return inside;
    const state: { value?: number } = {};
    node.getState(state, {});
    const isInvalid = ((state.value ?? 0) & stateInvalid) !== 0;
    return [
      {
        name: node.name ?? undefined,
        description: node.description ?? undefined,
        value: node.value ?? undefined,
        invalid: isInvalid ? 'true' : 'false',
      },
      ...inside,
    ];
  };
  let before = '';
  for (let reads = 0; reads < 100; reads += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    const boxes = visit(service.getAccessibleFor(document), false);
    const now = JSON.stringify(boxes);
    if (boxes.length > 0 && now === before) return boxes;
    before = now;
  }
  return [];
}
