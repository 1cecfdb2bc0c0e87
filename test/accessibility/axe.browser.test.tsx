import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lookAt, lookAway } from './looksOf';
import { scenes } from './scenes';
import { locales, openSignIn } from './signIn';

afterEach(async () => {
  vi.restoreAllMocks();
  await lookAway();
});

describe.each(locales)('axe in %s', (locale) => {
  test.each(Object.entries(scenes))('finds nothing: %s', async (_name, reach) => {
    await lookAt('light');
    const form = await openSignIn({ defaultLocale: locale });
    await reach(form);
    const { violations, passes } = await axe.run(form.container);
    expect(passes.length).toBeGreaterThan(10);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
