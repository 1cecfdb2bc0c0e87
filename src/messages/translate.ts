import type { MessageKey, Messages } from './en.js';

/** The message of `key` with its `{placeholders}` filled in; one that is not given stays as it is written. */
export function translate(
  messages: Messages,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return messages[key].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}
