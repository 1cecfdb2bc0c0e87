import { HttpError } from './HttpError.js';

const fields = ['phone_number', 'code', 'method_id', 'user_id', 'session_token', 'session_jwt'];

/**
 * Query strings end up in logs, so one that carries a number or a code is refused; any other is ignored.
 * @throws HttpError
 */
export function checkQuery(url: URL): void {
  if (url.search === '') return;
  for (const [name, value] of url.searchParams) {
    if (fields.includes(name.toLowerCase()) || /\d[\d\s().-]{4,}\d/.test(`${name}=${value}`)) {
      throw new HttpError('invalid_request');
    }
  }
}
