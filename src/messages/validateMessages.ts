import { en, type MessageKey, type Messages } from './en.js';

/**
 * The problems of messages that an app replaces: keys that no message has, and `{placeholders}`
 * that nothing fills in, which people would see as they are written. Leaving a placeholder out is the app's choice.
 * @returns a sentence for each.
 */
export function validateMessages(messages: Partial<Messages>): string[] {
  return Object.entries<unknown>(messages).flatMap(([key, text]) => {
    if (!(key in en)) return [`"${key}" is the key of no message.`];
    if (typeof text !== 'string') return [`"${key}" is not a text.`];
    const known = placeholders(en[key as MessageKey]);
    const unknown = placeholders(text).filter((name) => !known.includes(name));
    if (unknown.length === 0) return [];
    const choice = known.length > 0 ? `it has ${known.join(', ')}` : 'it has none';
    return [`"${key}" has ${unknown.join(', ')}, which nothing fills in: ${choice}.`];
  });
}

function placeholders(text: string): string[] {
  return text.match(/\{\w+\}/g) ?? [];
}
