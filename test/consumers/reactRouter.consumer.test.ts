import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createConsumerApp, type ConsumerApp } from './consumerApp';
import { startFakeStytch } from './fakeStytchServer';
import { launchChromium, signIn } from './signIn';
import { snippetFiles } from './snippetFile';

// The generator of React Router downloads its template from a repository, so these are the template's files by hand.
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "private": true, "dependencies": { "isbot": "^5.1.17" } }',
  'vite.config.ts': `import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({ plugins: [reactRouter()] });
`,
  'react-router.config.ts': `import type { Config } from '@react-router/dev/config';

export default { ssr: true } satisfies Config;
`,
  'tsconfig.json': JSON.stringify({
    include: ['**/*', '.react-router/types/**/*'],
    compilerOptions: {
      lib: ['DOM', 'DOM.Iterable', 'ES2022'],
      types: ['node', 'vite/client'],
      target: 'ES2022',
      module: 'ES2022',
      moduleResolution: 'bundler',
      jsx: 'react-jsx',
      rootDirs: ['.', './.react-router/types'],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
    },
  }),
  // A browser asks for it, and its absence would count as an error on the page.
  'public/favicon.ico': '',
  'app/root.tsx': `import { Links, Meta, Outlet, Scripts, ScrollRestoration } from 'react-router';

export default function App() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
`,
  'app/routes.ts': `import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('api/otps/*', 'routes/otps.ts'),
] satisfies RouteConfig;
`,
  'app/routes/home.tsx': `export default function Home() {
  return <h1>Home</h1>;
}
`,
  'app/routes/otps.ts': `import { createWhatsappOtpHandler } from 'react-whatsapp-otp/server';
import { Client } from 'stytch';

const handler = createWhatsappOtpHandler({
  stytch: new Client({
    project_id: process.env['STYTCH_PROJECT_ID'] ?? '',
    secret: process.env['STYTCH_SECRET'] ?? '',
    env: process.env['STYTCH_URL'] ?? '',
  }),
  countries: ['US', 'CA'],
  dailySendBudget: 500,
  secret: process.env['OTP_COOKIE_SECRET'] ?? '',
  clientAddress: () => '127.0.0.1',
});

export const action = ({ request }: { request: Request }) => handler(request);
export const loader = ({ request }: { request: Request }) => handler(request);
`,
};

let app: ConsumerApp;
let stytch: Awaited<ReturnType<typeof startFakeStytch>>;
let browser: Browser;
let origin = '';

beforeAll(async () => {
  [stytch, browser] = await Promise.all([startFakeStytch(), launchChromium()]);
  app = await createConsumerApp({
    files: { ...files, ...snippetFiles('app/routes/sign-in.tsx') },
    packages: [
      '@tanstack/react-query@5.108.0',
      'stytch@14.2.0',
      'react@19.3.0',
      'react-dom@19.3.0',
      'react-router@7.18.4',
      '@react-router/dev@7.18.4',
      '@react-router/node@7.18.4',
      '@react-router/serve@7.18.4',
      '@types/react@19.3.0',
      '@types/react-dom@19.3.0',
      '@types/node@20.19.43',
      'typescript@5.9.3',
      'vite@8.3.8',
      'isbot',
    ],
  });
  await app.run('npx', ['react-router', 'typegen']);
  await app.run('npx', ['tsc']);
  await app.run('npx', ['react-router', 'build']);
  ({ origin } = await app.serve('npx', ['react-router-serve', './build/server/index.js'], {
    STYTCH_PROJECT_ID: 'project-test-consumer',
    STYTCH_SECRET: 'secret-test-consumer',
    STYTCH_URL: stytch.url,
    OTP_COOKIE_SECRET: 'a secret of thirty-two bytes or more',
  }));
});

afterAll(async () => {
  await browser.close();
  await app.remove();
  await stytch.close();
});

test('the server renders the number step of a React Router app', async () => {
  const html = await (await fetch(`${origin}/sign-in`)).text();
  expect(html).toMatch(/<input[^>]*name="phone"/);
});

test('a user signs in to a React Router app without a warning', async () => {
  const page = await browser.newPage({ locale: 'en-US' });
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${origin}/sign-in`);
  await signIn(page, stytch.latestCode);
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  expect(problems).toEqual([]);
  await page.close();
});
