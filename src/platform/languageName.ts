/**
 * The name of a language as a sentence in another language has it: `español`, not `Español`.
 * @returns `undefined` if the browser has no name for it.
 */
export function languageName(tag: string, inLocale: string): string | undefined {
  const names = displayNames(inLocale) ?? displayNames(undefined);
  // `of` refuses extensions and private subtags, as in `ar-u-nu-latn` and `de-x-formal`.
  for (const candidate of [tag, baseName(tag), tag.split(/[-_]/)[0]]) {
    const name = candidate && nameOf(names, candidate);
    if (name && name !== candidate) return name;
  }
  return undefined;
}

/** Whether the browser accepts a language tag; `true` if it cannot tell and the tag looks like one. */
export function isLanguageTag(tag: string): boolean {
  if (typeof Intl === 'object' && typeof Intl.getCanonicalLocales === 'function') {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag);
}

function displayNames(locale: string | undefined): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' });
  } catch {
    return undefined;
  }
}

function nameOf(names: Intl.DisplayNames | undefined, tag: string): string | undefined {
  try {
    return names?.of(tag);
  } catch {
    return undefined;
  }
}

function baseName(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).baseName;
  } catch {
    return undefined;
  }
}
