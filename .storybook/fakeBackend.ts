import { http, type RequestHandler } from 'msw';
import { createFakeBackend, type FakeBackend } from 'react-whatsapp-otp/testing';

/** The endpoint of every story. */
export const endpoint = '/api/otps';

/** A backend of a story's own; `latestCode` of its `stytch` is what the person would read on the phone. */
export function startBackend(): { readonly backend: FakeBackend; readonly handlers: RequestHandler[] } {
  const backend = createFakeBackend();
  const handlers = [http.post(`*${endpoint}/*`, ({ request }) => backend.fetch(request))];
  return { backend, handlers };
}
