import {
  createWhatsappOtpHandler,
  type HandlerEvent,
  type WhatsappOtpHandler,
  type WhatsappOtpHandlerOptions,
} from 'react-whatsapp-otp/server';
import { recordingStytch } from './recordingStytch.js';

export const base = 'https://app.example.com/api/otps';
export const secret = 'a-secret-of-tests-that-is-long-enough-to-sign';
export const number = '+12025550123';

/** A handler with a recording Stytch, a clock that moves only when told, and the events so far. */
export function createEndpoint(options: Partial<WhatsappOtpHandlerOptions> = {}) {
  const clock = { now: Date.parse('2026-11-25T12:00:00Z') };
  const events: HandlerEvent[] = [];
  const stytch = recordingStytch();
  const handler = createWhatsappOtpHandler({
    stytch,
    countries: ['US', 'CA'],
    dailySendBudget: 500,
    secret,
    ...(options.clientAddress ? {} : { trustedProxies: 1 }),
    now: () => clock.now,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return {
    handler,
    stytch,
    events,
    clock,
    /** Seconds. */
    pass: (seconds: number) => {
      clock.now += seconds * 1000;
    },
    browser: (address?: string) => createBrowser(handler, address),
  };
}

/** A page in a browser: it keeps cookies, and says what a browser says of itself. */
export function createBrowser(handler: WhatsappOtpHandler, address = '203.0.113.7') {
  const cookies = new Map<string, string>();
  async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const request = new Request(base + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'https://app.example.com',
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': address,
        ...(cookies.size > 0 ? { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } : {}),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const response = await handler(request);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return { response, status: response.status, headers: response.headers, body: await readBody(response) };
  }
  const browser = {
    cookies,
    post,
    /** Asks for a code, and keeps the id. */
    send: async (phoneNumber = number, fields: object = {}, headers: Record<string, string> = {}) =>
      post('/whatsapp/login_or_create', { phone_number: phoneNumber, ...fields }, headers),
    /** Enters a code. */
    check: async (code: string, phoneNumber = number, headers: Record<string, string> = {}) =>
      post('/authenticate', { method_id: phoneIdOf(phoneNumber), code }, headers),
  };
  return browser;
}

export interface Reply {
  readonly response: Response;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** The id that the recording Stytch gives a number. */
export function phoneIdOf(phoneNumber: string): string {
  return `phone-number-test-d5a3b680-e8a3-40c0-b815-${phoneNumber.replace(/\D/g, '').padStart(12, '0').slice(-12)}`;
}

/** Numbers that are valid in the United States, all of different prefixes unless told otherwise. */
export function usNumber(index: number): string {
  const exchange = 200 + (index % 799);
  const areas = [
    '202',
    '212',
    '213',
    '305',
    '312',
    '404',
    '415',
    '503',
    '602',
    '617',
    '702',
    '713',
    '804',
    '917',
  ];
  const area = areas[Math.floor(index / 799) % areas.length];
  return `+1${area}${exchange}${String(1000 + (index % 9000)).slice(-4)}`;
}

/** Limits so wide that a test meets only its own. */
export const wideLimits = {
  sendPerNumber: [{ points: 100_000, seconds: 600 }],
  sendPerAddress: [{ points: 100_000, seconds: 600 }],
  sendPerPrefix: [{ points: 100_000, seconds: 600 }],
  sendPerDialCode: [{ points: 100_000, seconds: 600 }],
  wrongPerNumber: [{ points: 100_000, seconds: 600 }],
  authenticatePerAddress: [{ points: 100_000, seconds: 600 }],
};

async function readBody(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
}
