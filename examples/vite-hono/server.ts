import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { createWhatsappOtpHandler } from 'react-whatsapp-otp/server';
import type { Client } from 'stytch';
import { countries } from './countries.js';

/** With the fake Stytch a code costs nothing, and trying the example needs more than a few. */
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
    // In an app, read a separate secret from the environment. This one is valid until the process ends.
    secret: [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16)).join(''),
    limits: isFake ? generous : undefined,
  });
  const endpoint = new Hono();
  endpoint.all('*', (c) => handle(c.req.raw, { address: getConnInfo(c).remote.address }));
  return endpoint;
}
