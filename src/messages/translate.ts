import { en, type MessageKey, type Messages } from './en.js';

/** The message of `key` with its `{placeholders}` filled in; one without a value stays. */
export function translate(
  messages: Messages,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  // Messages of an app may lack a key, or hold something else than a text.
  const text: unknown = messages[key] ?? en[key];
  return String(text).replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}
