import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { WhatsappOtpForm } from '../../src/index';

test('a server render reads no clock, no random value and no storage', () => {
  const read = vi.fn();
  // React reads clocks itself.
  const watch = (name: string) => () => {
    if (new Error(name).stack?.includes('/src/')) read(name);
    return 0 as never;
  };
  vi.spyOn(Date, 'now').mockImplementation(watch('Date.now'));
  vi.spyOn(performance, 'now').mockImplementation(watch('performance.now'));
  vi.spyOn(Math, 'random').mockImplementation(watch('Math.random'));
  vi.spyOn(crypto, 'randomUUID').mockImplementation(watch('crypto.randomUUID'));
  vi.spyOn(crypto, 'getRandomValues').mockImplementation(watch('crypto.getRandomValues'));
  const html = renderToString(<WhatsappOtpForm endpoint="/api/otps" defaultLocale="en" />);
  vi.restoreAllMocks();
  expect(html).toContain('data-step="phone"');
  expect(read).not.toHaveBeenCalled();
});
