/** The languages of the browser, in the user's order; empty if it does not tell. */
export function browserLanguages(): readonly string[] {
  try {
    const { languages, language } = navigator;
    const tags: unknown[] = Array.isArray(languages) && languages.length > 0 ? [...languages] : [language];
    return tags.filter((tag) => typeof tag === 'string');
  } catch {
    return [];
  }
}

/** Calls `onChange` whenever the user changes the browser's languages. @returns a function that stops it. */
export function onLanguageChange(onChange: () => void): () => void {
  addEventListener('languagechange', onChange);
  return () => removeEventListener('languagechange', onChange);
}
