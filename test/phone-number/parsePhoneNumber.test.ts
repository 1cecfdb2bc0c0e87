import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.doUnmock('../../src/phone-number/phoneEngine.js');
});

test('reads a text without React and without the DOM, and loads the engine on the first call', async () => {
  const { loadedPhoneEngine } = await import('../../src/phone-number/loadPhoneEngine.js');
  const { parsePhoneNumber } = await import('../../src/index.js');
  expect(loadedPhoneEngine()).toBeUndefined();
  await expect(parsePhoneNumber('(213) 373-4253', { country: 'US' })).resolves.toEqual({
    phoneNumber: '+12133734253',
    country: 'US',
  });
  expect(loadedPhoneEngine()).toBeDefined();
});

test('says why a text is not a number', async () => {
  const { parsePhoneNumber } = await import('../../src/phone-number/parsePhoneNumber.js');
  await expect(parsePhoneNumber('+49 170 1234567', { countries: ['US'] })).resolves.toEqual({
    error: 'countryNotAllowed',
    country: 'DE',
  });
  await expect(parsePhoneNumber('')).resolves.toEqual({ error: 'required' });
});

test.each([612345678, null, undefined])('refuses %s, which is not a text', async (value) => {
  const { parsePhoneNumber } = await import('../../src/phone-number/parsePhoneNumber.js');
  await expect(parsePhoneNumber(value as never)).rejects.toThrow(TypeError);
});

test('rejects if the engine cannot be loaded', async () => {
  vi.doMock('../../src/phone-number/phoneEngine.js', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { parsePhoneNumber } = await import('../../src/phone-number/parsePhoneNumber.js');
  await expect(parsePhoneNumber('+34612345678')).rejects.toThrow(/mocking a module/);
});
