import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { listen } from '../../examples/vite-hono/listen.js';
import { createOtpsEndpoint } from '../../examples/vite-hono/server.js';
import { connectStytch } from '../../examples/vite-hono/stytchClient.js';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium.mjs';

export interface RunningPages {
  readonly browser: Browser;
  /** Where the forms are, with their endpoint: `/form`, `/element`, `/two`. */
  readonly url: string;
  /** An address of another origin on the same site, whose page has `/form` in a frame with this sandbox. */
  readonly embedding: (sandbox: string) => string;
  /** The code of the newest message. */
  readonly newestCode: () => string;
  readonly close: () => Promise<void>;
}

/** Under Trusted Types and a policy of nonces. */
const policy = [
  "default-src 'none'",
  "script-src 'nonce-random' 'strict-dynamic'",
  "style-src 'nonce-random'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const bodies: Readonly<Record<string, string>> = {
  form: '<div id="first"></div>',
  element: '<sign-in-first></sign-in-first>',
  two: '<div id="first"></div><div id="second"></div>',
};

/** Pages with the form in places where it is a guest, over the real handler and a fake Stytch. */
export async function runPages(): Promise<RunningPages> {
  const { client, fake, close } = await connectStytch();
  if (!fake) throw new Error('These tests run over the fake Stytch: unset STYTCH_PROJECT_ID.');
  const files = new Map([...(await buildBundle('first')), ...(await buildBundle('second'))]);
  const app = withoutIcon();
  app.route('/api/otps', createOtpsEndpoint(client, true));
  app.get('/:page{form|element|two}', (c) => {
    const body = bodies[c.req.param('page')] ?? '';
    return c.html(pageOf(body), 200, { 'Content-Security-Policy': policy });
  });
  app.get('*', (c) => {
    const file = files.get(c.req.path);
    return file ? c.body(file, 200, { 'Content-Type': getMimeType(c.req.path) ?? '' }) : c.notFound();
  });
  const site = await listen(app.fetch, 0);
  const embedder = withoutIcon().get('/', (c) =>
    c.html(
      `<!doctype html><html lang="en"><title>Partner</title><body>
      <iframe title="Sign in" src="${site.url}form" sandbox="${c.req.query('sandbox') ?? ''}" height="600" width="500">
      </iframe></body></html>`,
    ),
  );
  const partner = await listen(embedder.fetch, 0);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
  return {
    browser,
    url: site.url,
    embedding: (sandbox) => `${partner.url}?sandbox=${encodeURIComponent(sandbox)}`,
    newestCode: () => fake.messages.at(-1)?.code ?? '',
    close: async () => {
      await browser.close();
      await Promise.all([site.close(), partner.close(), close()]);
    },
  };
}

/** Enters a number and gives the code that was delivered. */
export async function sendCode(place: Page | FrameLocator, pages: RunningPages, number: string) {
  const before = pages.newestCode();
  await place.getByRole('textbox', { name: 'WhatsApp number' }).fill(number);
  await place.getByRole('button', { name: 'Send code' }).click();
  await place.getByRole('textbox', { name: 'Verification code' }).waitFor();
  const code = pages.newestCode();
  if (code === before) throw new Error('No code was sent.');
  return code;
}

export async function enterCode(place: Page | FrameLocator, code: string): Promise<void> {
  await place.getByRole('textbox', { name: 'Verification code' }).fill(code);
  await place.getByRole('heading', { name: 'You’re in' }).waitFor();
}

/** The browser asks each origin for its icon, whatever the page is. */
function withoutIcon(): Hono {
  return new Hono().get('/favicon.ico', (c) => c.body(null, 204));
}

function pageOf(body: string): string {
  const names = ['first', 'second'].filter((name) => body.includes(name));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title>
    ${body.includes('<div') ? '<link rel="stylesheet" nonce="random" href="/first/main.css">' : ''}
    ${names.map((name) => `<script type="module" nonce="random" src="/${name}/main.js"></script>`).join('')}
    </head><body>${body}</body></html>`;
}

type Files = Map<string, string | Uint8Array<ArrayBuffer>>;

async function buildBundle(name: string): Promise<Files> {
  process.env['NODE_ENV'] = 'production';
  const result = (await build({
    root: fileURLToPath(new URL('page', import.meta.url)),
    base: `/${name}/`,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('page/main.tsx', import.meta.url)),
        output: { entryFileNames: 'main.js', assetFileNames: '[name][extname]' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    result.output.map((file) => [
      `/${name}/${file.fileName}`,
      (file.type === 'chunk' ? file.code : file.source) as string | Uint8Array<ArrayBuffer>,
    ]),
  );
}
