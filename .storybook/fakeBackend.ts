import { http, type RequestHandler } from 'msw';
import { createFakeBackend, type FakeBackend } from 'react-whatsapp-otp/testing';

/** The endpoint of every story. */
export const endpoint = '/api/otps';

/** A number that the stories send to, as the person types it and as it goes out. */
export const typedNumber = '(213) 373-4253';
export const phoneNumber = '+12133734253';

let current = createFakeBackend();

/** The backend of the story that runs; `stytch.latestCode(phoneNumber)` is what the person reads on the phone. */
export function backend(): FakeBackend {
  return current;
}

/** A fresh backend, behind the page's own network. */
export function startBackend(): RequestHandler[] {
  current = createFakeBackend();
  return current.mswHandlers(http, endpoint);
}

/** Moves the clock of the page on, for good: that of the hooks never goes back. The fake's goes with it. */
export function moveClock(ms: number): void {
  const before = Date.now;
  Date.now = () => before.call(Date) + ms;
  dispatchEvent(new Event('focus'));
}
