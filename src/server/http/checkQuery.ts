import { HttpError } from './HttpError.js';

const fields = ['phonenumber', 'code', 'methodid', 'userid', 'sessiontoken', 'sessionjwt'];

/**
 * Query strings end up in logs, so one that contains a phone number with its plus, a bare code, or one of the six fields, is refused. Any
 * other query string is ignored.
 * @throws HttpError
 */
export function checkQuery(url: URL): void {
  if (url.search === '') return;
  for (const [name, value] of url.searchParams) {
    const field = name.toLowerCase().replace(/[^a-z]/g, '');
    const isBareCode = value === '' && /^\d{6}$/.test(name);
    if (fields.includes(field) || isBareCode || hasPhoneNumber(name) || hasPhoneNumber(value)) {
      throw new HttpError('invalid_request');
    }
  }
}

/** A `+` that was not escaped arrives as a space. */
function hasPhoneNumber(text: string): boolean {
  return /\+ ?[1-9](?:[ ().-]{0,2}\d){6,14}/.test(text) || /^ [1-9](?:[ ().-]{0,2}\d){6,14}$/.test(text);
}
