import { http, type RequestHandler } from 'msw';
import { createFakeBackend, type FakeBackend } from 'react-whatsapp-otp/testing';

/** The endpoint of every story. */
export const endpoint = '/api/otps';

/** The number that the stories send to: formatted, and in E.164. */
export const typedNumber = '(213) 373-4253';
export const phoneNumber = '+12133734253';

let current = createFakeBackend();

/** The backend of the current story; `stytch.latestCode(phoneNumber)` is the code in the user's WhatsApp. */
export function backend(): FakeBackend {
  return current;
}

/** Creates a new backend that answers the page's requests. */
export function startBackend(): RequestHandler[] {
  current = createFakeBackend();
  return current.mswHandlers(http, endpoint);
}

/** Advances the clocks of the page and of the fake. They stay there, because the hooks' clock never goes back. */
export function moveClock(ms: number): void {
  const before = Date.now;
  Date.now = () => before.call(Date) + ms;
  dispatchEvent(new Event('focus'));
}
