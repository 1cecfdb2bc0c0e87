import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { createWhatsappOtpHandler } from 'react-whatsapp-otp/server';
import type { Client } from 'stytch';
import { countries } from './countries.js';

/** With a fake Stytch nothing costs, and whoever tries the example wants more than a few codes. */
const generous = {
  sendPerNumber: [{ points: 60, seconds: 3600 }],
  sendPerAddress: [{ points: 600, seconds: 3600 }],
  sendPerPrefix: [{ points: 600, seconds: 3600 }],
  authenticatePerAddress: [{ points: 600, seconds: 600 }],
};

/** The app's endpoint: the package's handler, mounted under `/api/otps`. `ownEndpoint.ts` is one written by hand. */
export function createOtpsEndpoint(stytch: Client, isFake: boolean): Hono {
  const handle = createWhatsappOtpHandler({
    stytch,
    countries,
    dailySendBudget: 500,
    // In an app: a secret of its own, from the environment. This one lasts as long as the process.
    secret: [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16)).join(''),
    limits: isFake ? generous : undefined,
  });
  const endpoint = new Hono();
  endpoint.all('*', (c) => handle(c.req.raw, { address: getConnInfo(c).remote.address }));
  return endpoint;
}
