// Serves the folder `dist` and the endpoint from one origin, as a small Node server of an app would. Copied into the apps
// of these tests, so it runs with the packed package.
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createWhatsappOtpHandler } from 'react-whatsapp-otp/server';
import { Client } from 'stytch';

const handler = createWhatsappOtpHandler({
  stytch: new Client({
    project_id: process.env.STYTCH_PROJECT_ID,
    secret: process.env.STYTCH_SECRET,
    env: process.env.STYTCH_URL,
  }),
  countries: ['US', 'CA'],
  dailySendBudget: 500,
  secret: process.env.OTP_COOKIE_SECRET,
  clientAddress: () => '127.0.0.1',
});

const app = new Hono();
app.all('/api/otps/*', (context) => handler(context.req.raw));
app.use('*', serveStatic({ root: './dist' }));
app.get('*', serveStatic({ path: './dist/index.html' }));
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
