import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createConsumerApp, type ConsumerApp } from './consumerApp';
import { startFakeStytch } from './fakeStytchServer';
import { launchChromium, signIn } from './signIn';
import { snippetFiles } from './snippetFile';

const serve = readFileSync(fileURLToPath(new URL('serve.mjs', import.meta.url)), 'utf8');
const shared = ['@tanstack/react-query@5.108.0', 'stytch@14.2.0', 'hono@4.13.19', '@hono/node-server@2.1.8'];
const vite = ['create-vite@9.3.0', 'app', '--template', 'react-ts', '--no-interactive'];

const main = `import { createRoot } from 'react-dom/client';
import { SignIn } from './SignIn';

createRoot(document.getElementById('root')!).render(<SignIn />);
`;
const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>App</title><link rel="stylesheet" href="/main.css" /></head>
  <body><div id="root"></div><script type="module" src="/main.js"></script></body>
</html>
`;

const apps: Readonly<Record<string, () => Promise<ConsumerApp>>> = {
  'Vite and React 19, as create-vite writes it': async () => {
    const app = await createConsumerApp({ generator: vite, packages: shared });
    app.write({
      ...snippetFiles('src/SignIn.tsx'),
      'src/App.tsx': "export { SignIn as default } from './SignIn';\n",
    });
    await app.run('npm', ['run', 'build']);
    return app;
  },
  'Vite and React 18.3': async () => {
    const app = await createConsumerApp({
      generator: vite,
      packages: [
        ...shared,
        'react@18.3.1',
        'react-dom@18.3.1',
        '@types/react@18.3.28',
        '@types/react-dom@18.3.7',
      ],
    });
    app.write({
      ...snippetFiles('src/SignIn.tsx'),
      'src/App.tsx': "export { SignIn as default } from './SignIn';\n",
    });
    await app.run('npm', ['run', 'build']);
    return app;
  },
  'esbuild with splitting': async () => {
    const app = await createConsumerApp({
      files: {
        'package.json': '{ "type": "module" }',
        ...snippetFiles('src/SignIn.tsx'),
        'src/main.tsx': main,
      },
      packages: [...shared, 'react@19.3.0', 'react-dom@19.3.0', 'esbuild@0.28.2'],
    });
    await app.run('npx', [
      'esbuild',
      'src/main.tsx',
      '--bundle',
      '--splitting',
      '--format=esm',
      '--minify',
      '--jsx=automatic',
      '--outdir=dist',
    ]);
    app.write({ 'dist/index.html': html });
    return app;
  },
  webpack: async () => {
    const app = await createConsumerApp({
      files: {
        'package.json': '{ "type": "module" }',
        ...snippetFiles('src/SignIn.tsx'),
        'src/main.tsx': main,
        'webpack.config.js': webpackConfig,
      },
      packages: [
        ...shared,
        'react@19.3.0',
        'react-dom@19.3.0',
        'webpack@5.113.0',
        'webpack-cli',
        'esbuild-loader',
        'css-loader',
        'mini-css-extract-plugin',
      ],
    });
    await app.run('npx', ['webpack', '--mode', 'production']);
    app.write({ 'dist/index.html': html });
    return app;
  },
};

const webpackConfig = `import MiniCssExtractPlugin from 'mini-css-extract-plugin';

export default {
  entry: { main: './src/main.tsx' },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\\.tsx?$/, loader: 'esbuild-loader', options: { jsx: 'automatic' } },
      { test: /\\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  plugins: [new MiniCssExtractPlugin()],
};
`;

describe.each(Object.keys(apps))('an app built with %s', (name) => {
  let app: ConsumerApp;
  let stytch: Awaited<ReturnType<typeof startFakeStytch>>;
  let browser: Browser;
  let origin = '';

  beforeAll(async () => {
    [stytch, browser] = await Promise.all([startFakeStytch(), launchChromium()]);
    const build = apps[name];
    if (!build) throw new Error(`There is no app called ${name}.`);
    app = await build();
    app.write({ 'serve.mjs': serve });
    ({ origin } = await app.serve(process.execPath, ['serve.mjs'], {
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

  test('shows the form, signs in, and keeps the session in a cookie that scripts cannot read', async () => {
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${origin}/sign-in`);
    await signIn(page, stytch.latestCode);
    await page.waitForURL(`${origin}/`);
    const session = (await context.cookies()).find((cookie) => cookie.name.endsWith('stytch_session'));
    expect(session?.httpOnly).toBe(true);
    expect(problems).toEqual([]);
    await context.close();
  });
});
