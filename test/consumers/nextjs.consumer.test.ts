import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createConsumerApp, type ConsumerApp } from './consumerApp';
import { startFakeStytch } from './fakeStytchServer';
import { launchChromium, signIn } from './signIn';
import { snippetFiles } from './snippetFile';

/** The newest version whose packages are all served; `next` and its generator go together. */
const next = '16.4.3';

describe.each([true, false])(
  'the app that create-next-app writes, cacheComponents: %s',
  (cacheComponents) => {
    let app: ConsumerApp;
    let stytch: Awaited<ReturnType<typeof startFakeStytch>>;
    let browser: Browser;
    let fonts: string;
    let built = '';
    let origin = '';

    beforeAll(async () => {
      [stytch, browser] = await Promise.all([startFakeStytch(), launchChromium()]);
      fonts = mkdtempSync(join(tmpdir(), 'fonts-'));
      writeFileSync(join(fonts, 'fonts.cjs'), mockedFonts);
      app = await createConsumerApp({
        generator: [
          `create-next-app@${next}`,
          'app',
          '--yes',
          '--ts',
          '--app',
          '--no-tailwind',
          '--no-eslint',
          '--skip-install',
          '--disable-git',
        ],
        packages: ['@tanstack/react-query@5.108.0', 'stytch@14.2.0'],
      });
      app.write({
        ...snippetFiles('app/sign-in/SignIn.tsx', 'app/sign-in/page.tsx'),
        ...serverFiles,
      });
      if (!cacheComponents)
        app.edit('next.config.ts', /^ *(cacheComponents|partialPrefetching): true,\n/gm, '');
      const env = {
        NEXT_FONT_GOOGLE_MOCKED_RESPONSES: join(fonts, 'fonts.cjs'),
        STYTCH_PROJECT_ID: 'project-test-consumer',
        STYTCH_SECRET: 'secret-test-consumer',
        STYTCH_URL: stytch.url,
        OTP_COOKIE_SECRET: 'a secret of thirty-two bytes or more',
      };
      built = await app.run('npx', ['next', 'build'], env);
      ({ origin } = await app.serve('npx', ['next', 'start'], env));
    });

    afterAll(async () => {
      await browser.close();
      await app.remove();
      await stytch.close();
      rmSync(fonts, { recursive: true });
    });

    test('next build passes and prerenders the sign-in page', () => {
      expect(built).toMatch(/○ \/sign-in/);
    });

    test('the prerendered HTML contains the number step', async () => {
      const html = await (await fetch(`${origin}/sign-in`)).text();
      expect(html).toContain('data-step="phone"');
      expect(html).toMatch(/<input[^>]*name="phone"/);
    });

    test('a user signs in, sees the protected page, and signs out', async () => {
      const page = await browser.newPage({ locale: 'en-US' });
      const problems: string[] = [];
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(error.message));
      await page.goto(`${origin}/account`);
      expect(await page.getByRole('heading').textContent()).toBe('Nobody is signed in');
      await page.goto(`${origin}/sign-in`);
      await signIn(page, stytch.latestCode);
      await page.waitForURL(`${origin}/`);
      await page.goto(`${origin}/account`);
      expect(await page.getByRole('heading').textContent()).toBe('Signed in with +12133734253');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Nobody is signed in' }).waitFor();
      expect(problems).toEqual([]);
      await page.close();
    });
  },
);

/** What the template's `next/font/google` would fetch at build time. */
const mockedFonts = `
const face = (family) => \`@font-face { font-family: '\${family}'; font-weight: 100 900; src: local('Arial'); }\`;
module.exports = {
  'https://fonts.googleapis.com/css2?family=Geist:wght@100..900&display=swap': face('Geist'),
  'https://fonts.googleapis.com/css2?family=Geist+Mono:wght@100..900&display=swap': face('Geist Mono'),
};`;

const serverFiles: Readonly<Record<string, string>> = {
  'lib/otp.ts': `import { createWhatsappOtpHandler } from 'react-whatsapp-otp/server';
import { Client } from 'stytch';

export const stytch = new Client({
  project_id: process.env['STYTCH_PROJECT_ID'] ?? '',
  secret: process.env['STYTCH_SECRET'] ?? '',
  env: process.env['STYTCH_URL'] ?? '',
});

export const handler = createWhatsappOtpHandler({
  stytch,
  countries: ['US', 'CA'],
  dailySendBudget: 500,
  secret: process.env['OTP_COOKIE_SECRET'] ?? '',
  clientAddress: () => '127.0.0.1',
});
`,
  'app/api/otps/[...path]/route.ts': `export const POST = async (request: Request) => (await import('../../../../lib/otp')).handler(request);
`,
  'app/account/page.tsx': `import { headers } from 'next/headers';
import { Suspense } from 'react';
import { readSession } from 'react-whatsapp-otp/server';
import { signOut } from './signOut';

export default function Page() {
  return (
    <Suspense fallback={<p>Loading</p>}>
      <Account />
    </Suspense>
  );
}

async function Account() {
  const token = readSession({ headers: await headers() });
  if (!token) return <h1>Nobody is signed in</h1>;
  const { stytch } = await import('../../lib/otp');
  const { user } = await stytch.sessions.authenticate({ session_token: token });
  return (
    <form action={signOut}>
      <h1>Signed in with {user.phone_numbers[0]?.phone_number}</h1>
      <button>Sign out</button>
    </form>
  );
}
`,
  'app/account/signOut.ts': `'use server';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readSession } from 'react-whatsapp-otp/server';

export async function signOut() {
  const jar = await cookies();
  const token = readSession({ headers: await headers() });
  if (token) {
    const { stytch } = await import('../../lib/otp');
    await stytch.sessions.revoke({ session_token: token });
  }
  for (const { name } of jar.getAll()) if (name.endsWith('stytch_session')) jar.delete(name);
  redirect('/account');
}
`,
};
