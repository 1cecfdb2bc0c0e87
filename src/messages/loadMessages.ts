import type { FetchMessages, LocaleDefinition } from './defineLocale.js';
import { en, type Messages } from './en.js';

/** The words of a language, or how to fetch them. */
export function loadMessages({ tag, messages }: LocaleDefinition): Messages | FetchMessages {
  return messages ?? builtIn[tag] ?? en;
}

/** English is always bundled: it is shown until the other language has loaded. */
const builtIn: Readonly<Record<string, FetchMessages | undefined>> = {
  es: () => import('./es.lazy.js').then(({ messages }) => messages),
  'pt-br': () => import('./pt-br.lazy.js').then(({ messages }) => messages),
};
