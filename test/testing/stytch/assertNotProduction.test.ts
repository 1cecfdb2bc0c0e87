import { afterEach, expect, test, vi } from 'vitest';
import { createFakeBackend, createFakeStytch } from 'react-whatsapp-otp/testing';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the doubles refuse to start in production, saying what to pass', () => {
  vi.stubEnv('NODE_ENV', 'production');
  expect(() => createFakeStytch()).toThrow(/dangerouslyAllowProduction/);
  expect(() => createFakeBackend()).toThrow(/NODE_ENV=production/);
  expect(createFakeStytch({ dangerouslyAllowProduction: true }).messages).toEqual([]);
});

test('the doubles refuse a live project', () => {
  expect(() => createFakeStytch({ projectId: 'project-live-1', secret: 'x' })).toThrow(/live project/);
  expect(createFakeStytch({ projectId: 'project-test-1', secret: 'x' }).messages).toEqual([]);
});
