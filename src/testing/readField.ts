import { Refusal } from './refusal.js';

interface FieldTypes {
  string: string;
  integer: number;
  boolean: boolean;
  object: Record<string, unknown>;
}

/**
 * One field of a request body, `null` like one that is not there.
 * @throws Refusal `bad_request` when it has another type.
 */
export function readField<K extends keyof FieldTypes>(
  body: Readonly<Record<string, unknown>>,
  name: string,
  type: K,
): FieldTypes[K] | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeOf(value) === type) return value as FieldTypes[K];
  throw new Refusal('bad_request', { message: `${name} must be of type ${type}.` });
}

function typeOf(value: unknown): string {
  if (Number.isInteger(value)) return 'integer';
  return Array.isArray(value) ? 'array' : typeof value;
}
