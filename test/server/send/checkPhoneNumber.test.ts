import { describe, expect, it } from 'vitest';
import { createEndpoint, wideLimits } from '../endpoint.js';

describe('the country of a number', () => {
  it.each([
    ['satellite +882', '+88216123456'],
    ['network +882 13', '+8821312345678'],
    ['a British personal number', '+447012345678'],
    ['a premium number of +1', '+19005551234'],
    ['Jamaica', '+18765551234'],
    ['the Bahamas', '+12423591234'],
    ['Puerto Rico', '+17872345678'],
    ['Guernsey', '+447911123456'],
    ['an unassigned calling code', '+999123456789'],
    ['a premium number of Britain', '+449098790000'],
    ['a shared-cost number of Britain', '+448431234567'],
    ['France', '+33612345678'],
    ['no area of +1', '+11234567890'],
  ])('refuses %s before any limit is counted (H-025)', async (_name, phoneNumber) => {
    const { stytch, events, browser } = createEndpoint({ countries: ['US', 'CA', 'GB'] });
    const page = browser();
    for (let round = 0; round < 12; round += 1) {
      const reply = await page.send(phoneNumber);
      expect([reply.status, reply.body['error_type']]).toEqual([400, 'country_not_allowed']);
    }
    expect(stytch.calls).toEqual([]);
    expect(events.some(({ type }) => type === 'limited')).toBe(false);
  });

  it.each([
    ['US', '+12025550123'],
    ['US', '+15005550006'],
    ['CA', '+16135550123'],
    ['JM', '+18765551234'],
    ['GB', '+447400123456'],
    ['BR', '+5511961234567'],
    ['MX', '+525512345678'],
  ])('lets %s through where it is listed', async (country, phoneNumber) => {
    const { events, browser } = createEndpoint({ countries: [country.toLowerCase() as 'US'] });
    expect((await browser().send(phoneNumber)).status).toBe(200);
    expect(events.find(({ type }) => type === 'sent')).toMatchObject({ country });
  });

  it.each([
    ['+449098790000', '+33899123456'],
    ['+447012345678', '+4990012345678'],
    ['+448431234567', '+34803123456'],
    ['+19005551234', '+39899123456'],
  ])('refuses the longer and shorter forms of costly numbers: %s, %s', async (...numbers) => {
    const { stytch, browser } = createEndpoint({
      countries: ['US', 'GB', 'FR', 'DE', 'ES', 'IT'],
      limits: wideLimits,
    });
    for (const costly of numbers) {
      for (const change of [-3, -2, -1, 0, 1, 2, 3]) {
        const text = change < 0 ? costly.slice(0, change) : costly + '7'.repeat(change);
        expect((await browser().send(text)).status).toBe(400);
      }
    }
    expect(stytch.calls).toEqual([]);
  });

  it('tells a number that is too short from a country that is not served', async () => {
    const { browser } = createEndpoint();
    expect((await browser().send('+1202555')).body['error_type']).toBe('invalid_phone_number');
  });

  it('is not asked of test numbers', async () => {
    const { stytch, browser } = createEndpoint({ testPhoneNumbers: ['+10000000000'] });
    expect((await browser().send('+10000000000')).status).toBe(200);
    expect((await browser('203.0.113.8').send('+10000000001')).status).toBe(400);
    expect(stytch.calls).toHaveLength(1);
  });
});
