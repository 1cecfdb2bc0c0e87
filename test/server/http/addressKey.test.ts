import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../src/server/http/addressKey.js';
import { forwardedAddress } from '../../../src/server/http/forwardedAddress.js';
import { createEndpoint, usNumber } from '../endpoint.js';

describe('addressKey', () => {
  it('is one for all spellings of an IPv6 address (H-044)', () => {
    const spellings = ['2001:DB8::1', '2001:db8:0:0:0:0:0:1', '2001:0db8::0001'];
    expect(new Set(spellings.map((text) => addressKey(text, 64)))).toEqual(new Set(['2001:db8::/64']));
    expect(addressKey('fe80::1%eth0', 64)).toBe(addressKey('fe80::1', 64));
  });

  it('is one for a /64, or for a /56 by option (H-043)', () => {
    expect(addressKey('2001:db8:0:1::1', 64)).toBe(addressKey('2001:db8:0:1:ffff::9', 64));
    expect(addressKey('2001:db8:0:1::1', 64)).not.toBe(addressKey('2001:db8:0:2::1', 64));
    expect(addressKey('2001:db8:0:1::1', 56)).toBe(addressKey('2001:db8:0:2::1', 56));
  });

  it('is the IPv4 of a mapped address (H-045)', () => {
    const spellings = ['::ffff:192.0.2.1', '::FFFF:c000:0201', '192.0.2.1', '64:ff9b::192.0.2.1'];
    expect(new Set(spellings.map((text) => addressKey(text, 64)))).toEqual(new Set(['192.0.2.1']));
    expect(addressKey('::ffff:192.0.2.2', 64)).toBe('192.0.2.2');
  });

  it('is one for the site of a 6to4 address', () => {
    expect(addressKey('2002:c000:0201:1::1', 64)).toBe(addressKey('2002:c000:0201:2::1', 64));
  });

  it.each([
    '010.0.0.1',
    '0x7f.1',
    '127.1',
    '2130706433',
    '1',
    '1.2.3.4:',
    '1.2.3.4:http',
    '1.2.3.4:123456',
    '[::1]:x',
    '[1.2.3.4]:80',
    '[::1',
    '::1:80:',
    'unknown',
    '',
    ' 1.2.3.4',
  ])('reads no address from %j (H-042, H-046)', (text) => {
    expect(addressKey(text, 64)).toBeUndefined();
  });
});

describe('forwardedAddress', () => {
  it.each([
    ['1.1.1.1, 2.2.2.2, 3.3.3.3', 0, undefined],
    ['1.1.1.1, 2.2.2.2, 3.3.3.3', 1, '3.3.3.3'],
    ['1.1.1.1, 2.2.2.2, 3.3.3.3', 2, '2.2.2.2'],
    ['3.3.3.3', 2, undefined],
    ['1.1.1.1, 2.2.2.2, 10.0.0.9', ['10.0.0.0/8'], '2.2.2.2'],
    ['1.1.1.1, nonsense, 10.0.0.9', ['10.0.0.0/8'], 'nonsense'],
    ['10.0.0.7, 10.0.0.9', ['10.0.0.0/8'], '10.0.0.7'],
    ['1.1.1.1, ::ffff:10.0.0.9', ['10.0.0.0/8'], '1.1.1.1'],
    ['2001:db8::7, fd00::9', ['fd00::/8'], '2001:db8::7'],
  ])('reads %s past %j from the right', (header, trusted, client) => {
    expect(forwardedAddress(header, trusted)).toBe(client);
  });
});

describe('the caller’s address', () => {
  it('is not the word of whoever writes on the left (H-041)', async () => {
    const { stytch, browser } = createEndpoint();
    for (let index = 0; index < 30; index += 1) {
      await browser(`198.51.100.${index}, 203.0.113.7`).send(usNumber(index));
    }
    expect(stytch.calls).toHaveLength(10);
    expect(new Set(stytch.calls.map(({ data }) => JSON.stringify(data['attributes'])))).toEqual(
      new Set(['{"ip_address":"203.0.113.7"}']),
    );
  });

  it('that is not known is one caller, with one warning (H-042)', async () => {
    const { stytch, events, browser } = createEndpoint();
    const spellings = ['', 'unknown', '1.2.3.4:http', '[::1]:x', '0x7f.1'];
    for (let index = 0; index < 30; index += 1) {
      await browser(spellings[index % spellings.length]).send(usNumber(index));
    }
    expect(stytch.calls).toHaveLength(10);
    expect(stytch.calls.every(({ data }) => data['attributes'] === undefined)).toBe(true);
    expect(events.filter(({ type }) => type === 'warning')).toHaveLength(1);
  });

  it('is not read from a header by default', async () => {
    const { stytch, browser } = createEndpoint({ trustedProxies: 0 });
    for (let index = 0; index < 30; index += 1) await browser(`198.51.100.${index}`).send(usNumber(index));
    expect(stytch.calls).toHaveLength(10);
  });

  it('comes from the app where it knows better, and a failing app is a caller unknown', async () => {
    const known = createEndpoint({ clientAddress: () => '198.51.100.1' });
    await known.browser('203.0.113.7').send();
    expect(known.stytch.calls[0]?.data['attributes']).toEqual({ ip_address: '198.51.100.1' });
    const failing = createEndpoint({
      clientAddress: () => {
        throw new Error('no');
      },
    });
    expect((await failing.browser().send()).status).toBe(200);
    expect(failing.events.map(({ type }) => type)).toContain('callback_fault');
  });

  it('of one /64 is one caller: ten thousand requests make ten sends (H-043)', async () => {
    const { stytch, browser } = createEndpoint();
    for (let index = 0; index < 10_000; index += 1) {
      const tail = [index & 0xff, (index * 7919) & 0xffff, (index * 104_729) & 0xffff].map((part) =>
        part.toString(16),
      );
      await browser(`2001:db8:0:1::${tail.join(':')}`).send(usNumber(index));
    }
    expect(stytch.calls).toHaveLength(10);
  });
});
