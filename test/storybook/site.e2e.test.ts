import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './openSite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'storybook-'));
let site: Site;

beforeAll(async () => {
  const built = run('node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '-o', folder);
  if (built.status !== 0) throw new Error(`Storybook was not built:\n${built.stdout}${built.stderr}`);
  site = await openSite(folder);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('no link of the stories is broken, and a broken one fails the build', () => {
  expect(run('scripts/story-links.mjs', folder)).toMatchObject({ status: 0, stderr: '' });
  const empty = mkdtempSync(join(tmpdir(), 'storybook-'));
  writeFileSync(join(empty, 'index.json'), '{"entries":{}}');
  const broken = run('scripts/story-links.mjs', empty);
  rmSync(empty, { recursive: true });
  expect(broken.status).toBe(1);
  expect(broken.stderr).toContain('stories/Welcome.mdx links to ?path=/docs/accessibility--docs');
});

test('every page renders without an error, a failed request or another host, and its links have a target', async () => {
  const pages = site.entries.filter(({ type }) => type === 'docs');
  expect(pages.length).toBeGreaterThan(30);
  const ids = site.entries.map(({ id }) => id);
  const found: string[] = [];
  for (const entry of pages) {
    await site.openFrame(entry);
    const undrawn = site.page.locator('#storybook-docs p', { hasText: /^\|/ });
    const all = [...(await brokenLinks(ids)), ...(await undrawn.allInnerTexts()), ...site.takeProblems()];
    found.push(...all.map((one) => `${entry.id}: ${one}`));
  }
  expect(found).toEqual([]);
});

test('a props table has description, type and default of each prop', async () => {
  await site.openFrame({ type: 'docs', id: 'components-codefield--docs' });
  const row = site.page.locator('.docblock-argstable tr', { hasText: 'Number of digits of a code' });
  await expect(row.locator('td').allInnerTexts()).resolves.toEqual([
    'length',
    'Number of digits of a code, 4 to 10.\nnumber',
    '6',
    expect.anything(),
  ]);
});

test('every prop of every component has a description and a type', async () => {
  await site.openFrame({ type: 'story', id: 'components-codefield--typed' });
  const rows = await site.page.evaluate(async () => {
    const { __STORYBOOK_PREVIEW__: preview } = globalThis as unknown as Storybook;
    return Object.values(await preview.extract())
      .filter(({ title }) => /^(Components|Parts)\//.test(title))
      .flatMap(({ id, argTypes }) =>
        Object.entries(argTypes).map(([name, { description, table }]) => ({
          prop: `${name} of ${id}`,
          isWhole: Boolean(description && (table?.disable || table?.type?.summary)),
        })),
      );
  });
  expect(rows.length).toBeGreaterThan(300);
  expect(rows.filter(({ isWhole }) => !isWhole)).toEqual([]);
});

test('"Show code" of every story can be pasted', async () => {
  const stories = site.entries.filter(({ type }) => type === 'story');
  expect(stories.length).toBeGreaterThan(100);
  await site.openFrame({ type: 'story', id: 'components-codefield--typed' });
  const found: string[] = [];
  for (const { id } of stories) {
    const { status, code } = await play(id);
    const isPasteable = (await isCode(code)) && !internal.test(code);
    const all = [...(isPasteable && status === 'success' ? [] : [status, code]), ...site.takeProblems()];
    found.push(...all.map((one) => `${id}: ${one}`));
  }
  expect(found).toEqual([]);
});

test('a story sends a code and authenticates it', async () => {
  await site.openFrame({ type: 'story', id: 'components-whatsappotpform--success' });
  await site.page.getByRole('heading', { name: 'You’re in' }).waitFor();
  expect(site.takeProblems()).toEqual([]);
});

test('the frame around the pages sends no request to another host and has no error', async () => {
  await site.open({ type: 'docs', id: 'welcome--docs' });
  await site.page.frameLocator('#storybook-preview-iframe').getByRole('heading', { level: 1 }).waitFor();
  await expect(site.page.title()).resolves.toContain('Welcome');
  expect(site.takeProblems()).toEqual([]);
});

/** Names that only exist in the stories. */
const internal =
  /ForwardRef|\bargs\b|\bfn\(|=\{endpoint\}|inRoot|standing|resolveLocale|globals|function \w*\(\) ?\{\}|\bplay\b/;

/** Links of the open page without a target. */
async function brokenLinks(ids: readonly string[]): Promise<string[]> {
  return site.page.evaluate(
    (known) =>
      [...document.querySelectorAll<HTMLAnchorElement>('#storybook-docs a[href]')]
        .filter((link) => !link.closest('.docs-story'))
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => {
          const [, id] = /\?path=\/\w+\/([^&]+)/.exec(href) ?? [];
          if (id !== undefined) return !known.includes(id);
          if (href.startsWith('#')) return !document.getElementById(decodeURIComponent(href.slice(1)));
          return !/[?&]id=/.test(href) || !known.some((one) => href.includes(`id=${one}`));
        }),
    ids,
  );
}

/** Shows a story, and reads its "Show code": the story's source, or the rendered element. */
async function play(id: string): Promise<{ readonly status: string; readonly code: string }> {
  return site.page.evaluate(async (storyId) => {
    const { __STORYBOOK_PREVIEW__: preview, __STORYBOOK_ADDONS_CHANNEL__: channel } =
      globalThis as unknown as Storybook;
    const heard = (event: string, isOurs: (payload: never) => boolean) =>
      new Promise<never>((resolve) => {
        const listen = (payload: never) => isOurs(payload) && resolve(payload);
        channel.on(event, listen);
      });
    const { parameters } = await preview.storyStore.loadStory({ storyId });
    const given = parameters.docs?.source?.code;
    const finished = heard('storyFinished', (story: { storyId: string }) => story.storyId === storyId);
    const snippet = heard('storybook/docs/snippet-rendered', ({ id }: { id: string }) => id === storyId);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    const { status } = (await finished) as { status: string };
    return { status, code: given ?? ((await snippet) as { source: string }).source };
  }, id);
}

/** The globals of a Storybook page. */
interface Storybook {
  readonly __STORYBOOK_PREVIEW__: {
    readonly extract: () => Promise<Readonly<Record<string, Extracted>>>;
    readonly storyStore: { readonly loadStory: (from: { storyId: string }) => Promise<Story> };
  };
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    readonly on: (event: string, listen: (payload: never) => void) => void;
    readonly emit: (event: string, payload: object) => void;
  };
}

interface Extracted {
  readonly id: string;
  readonly title: string;
  readonly argTypes: Readonly<Record<string, ArgType>>;
}

interface ArgType {
  readonly description?: string;
  readonly table?: { readonly disable?: boolean; readonly type?: { readonly summary?: string } };
}

interface Story {
  readonly parameters: { readonly docs?: { readonly source?: { readonly code?: string } } };
}

/** TSX that parses, or CSS. */
async function isCode(code: string): Promise<boolean> {
  if (code.startsWith('.')) return /^\.[\w-]+ \{[^{}]+\}$/.test(code);
  return transformWithOxc(code, 'Story.tsx').then(
    ({ code: compiled }) => compiled.length > 0,
    () => false,
  );
}

function run(...command: string[]) {
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
}
