import { afterEach, describe, expect, test, vi } from 'vitest';
import { listen } from './listen';
import { mishaps } from './mishapsAloud';
import { locales, openSignIn, wordsOf } from './signIn';

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(locales)('screen reader output in %s', (locale) => {
  test.each(Object.entries(mishaps))('%s', async (_name, mishap) => {
    const { props, before, happens, heard, language = () => locale } = mishap;
    const listener = listen();
    const form = await openSignIn({ ...props, defaultLocale: locale }, listener.settled);
    await before(form);
    await listener.heard();
    await happens(form);
    expect(await listener.heard()).toEqual(heard(wordsOf(locale), locale));
    const spoken = new Set([locale, language(locale)]);
    expect([...listener.languages].filter((tag) => !spoken.has(tag as typeof locale))).toEqual([]);
  });
});
