import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { setCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import { timeout } from 'hono/timeout';
import type { Client } from 'stytch';
import { errorReply } from './errorReply.js';

const sessionMinutes = 60;

/**
 * An endpoint written by hand, to start from; the example runs the package's handler instead. A page can only set the number,
 * the language and the lifetime of the code: each field is read by name, and the body is never passed on. Before you go live,
 * limit sends by number and by address, because each send costs money.
 */
export function createOwnEndpoint(stytch: Client): Hono {
  const endpoint = new Hono();
  endpoint.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    checkSource(c);
    await next();
  });
  endpoint.use(bodyLimit({ maxSize: 4096 }), timeout(10_000)); // the SDK has no deadline

  endpoint.post('/whatsapp/send', async (c) => {
    const reply = await stytch.otps.whatsapp.send(await sendFields(c));
    return c.json({ request_id: reply.request_id, phone_id: reply.phone_id });
  });

  endpoint.post('/whatsapp/login_or_create', async (c) => {
    const reply = await stytch.otps.whatsapp.loginOrCreate(await sendFields(c));
    return c.json({ request_id: reply.request_id, phone_id: reply.phone_id });
  });

  endpoint.post('/authenticate', async (c) => {
    const { method_id, code } = await readBody(c);
    const attributes = attributesOf(c);
    const session_duration_minutes = sessionMinutes;
    const reply = await stytch.otps.authenticate({ method_id, code, attributes, session_duration_minutes });
    const secure = new URL(c.req.url).protocol === 'https:';
    const cookie = {
      httpOnly: true,
      secure,
      sameSite: 'Lax',
      path: '/',
      maxAge: sessionMinutes * 60,
    } as const;
    setCookie(c, 'session', reply.session_token, cookie);
    return c.json({ request_id: reply.request_id });
  });

  endpoint.onError(errorReply);
  return endpoint;
}

/** Only pages of this origin may post, and only JSON, which no other site can send without a preflight. */
function checkSource(c: Context): void {
  const origin = c.req.header('Origin');
  const isOwn = origin === undefined || origin === new URL(c.req.url).origin;
  if (!isOwn || c.req.header('Sec-Fetch-Site') === 'cross-site') throw new HTTPException(403);
  const type = c.req.header('Content-Type') ?? '';
  if (c.req.method === 'POST' && !/^application\/json\s*(;|$)/i.test(type)) throw new HTTPException(415);
}

/** Does not check the fields: Stytch refuses those that are missing or have the wrong type. */
async function readBody(c: Context) {
  const body = await c.req.json();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new HTTPException(400);
  return body;
}

async function sendFields(c: Context) {
  const { phone_number, locale, expiration_minutes } = await readBody(c);
  return { phone_number, locale, expiration_minutes, attributes: attributesOf(c) };
}

/** Behind a proxy this is the proxy's address: read the header that your proxy sets instead. */
function attributesOf(c: Context) {
  return { ip_address: getConnInfo(c).remote.address ?? '', user_agent: c.req.header('User-Agent') ?? '' };
}
