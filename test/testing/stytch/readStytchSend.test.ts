import { createFakeStytch } from 'react-whatsapp-otp/testing';
import { describe, expect, it } from 'vitest';
import { loginOrCreate, phoneNumber, send } from './post.js';

describe('both ways of sending', () => {
  it.each([
    ['no number', { phone_number: undefined }, 'invalid_phone_number'],
    ['a number without its plus', { phone_number: '12025550123' }, 'invalid_phone_number'],
    ['spaces in the number', { phone_number: '+1 202 555 0123' }, 'invalid_phone_number'],
    ['nine digits after +1', { phone_number: '+1202555012' }, 'invalid_phone_number'],
    ['a number of the wrong type', { phone_number: 12025550123 }, 'bad_request'],
    ['0 minutes', { expiration_minutes: 0 }, 'invalid_expiration_otp'],
    ['11 minutes', { expiration_minutes: 11 }, 'invalid_expiration_otp'],
    ['minutes as text', { expiration_minutes: '2' }, 'bad_request'],
    ['a locale that Stytch does not list', { locale: 'pt-PT' }, 'invalid_locale'],
    ['a locale of the wrong type', { locale: ['en'] }, 'bad_request'],
    ['attributes that are not an object', { attributes: 'x' }, 'bad_request'],
    ['an address that is invalid', { attributes: { ip_address: '256.1.1.1' } }, 'invalid_ip_address'],
    ['a host name for an address', { attributes: { ip_address: 'localhost' } }, 'invalid_ip_address'],
    ['a line break in the user agent', { attributes: { user_agent: 'a\nb' } }, 'invalid_user_agent'],
  ])('refuse %s', async (_, fields, error_type) => {
    const stytch = createFakeStytch();
    stytch.addUser({ phoneNumber });
    for (const operation of [send, loginOrCreate]) {
      const refused = await operation(stytch, { phone_number: phoneNumber, ...fields });
      expect(refused).toMatchObject({ status: 400, body: { status_code: 400, error_type } });
    }
    expect(stytch.messages).toEqual([]);
  });

  it.each([
    ['a number of any country', { phone_number: '+5215512345678' }],
    ['1 minute', { expiration_minutes: 1 }],
    ['10 minutes', { expiration_minutes: 10 }],
    ['French', { locale: 'fr' }],
    ['an IPv4 address', { attributes: { ip_address: '203.0.113.7' } }],
    ['an IPv6 address', { attributes: { ip_address: '2001:db8::7', user_agent: 'Mozilla/5.0' } }],
    ['null as if it were not there', { locale: null, expiration_minutes: null, attributes: null }],
    ['fields that it does not know', { colour: 'green' }],
  ])('take %s', async (_, fields) => {
    const stytch = createFakeStytch();
    const { status } = await loginOrCreate(stytch, { phone_number: phoneNumber, ...fields });
    expect(status).toBe(200);
  });

  it('refuse create_user_as_pending of the wrong type', async () => {
    const body = { phone_number: phoneNumber, create_user_as_pending: 'true' };
    const refused = await loginOrCreate(createFakeStytch(), body);
    expect(refused.body.error_type).toBe('bad_request');
  });
});
