import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.doUnmock('../../src/phone-number/phoneEngine.js');
});

test('the engine is loaded once, and known from then on', async () => {
  const { loadedPhoneEngine, loadPhoneEngine } = await import('../../src/phone-number/loadPhoneEngine.js');
  expect(loadedPhoneEngine()).toBeUndefined();
  const loading = loadPhoneEngine();
  expect(loadPhoneEngine()).toBe(loading);
  const engine = await loading;
  expect(loadedPhoneEngine()).toBe(engine);
  expect(engine.parsePhoneNumber('+34612345678')).toEqual({ phoneNumber: '+34612345678', country: 'ES' });
});

test('after a failure the next call tries again', async () => {
  vi.doMock('../../src/phone-number/phoneEngine.js', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const { loadedPhoneEngine, loadPhoneEngine } = await import('../../src/phone-number/loadPhoneEngine.js');
  await expect(loadPhoneEngine()).rejects.toThrow(/mocking a module/);
  expect(loadedPhoneEngine()).toBeUndefined();
  vi.doUnmock('../../src/phone-number/phoneEngine.js');
  await expect(loadPhoneEngine()).resolves.toHaveProperty('parsePhoneNumber');
});
