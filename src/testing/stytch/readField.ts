import { StytchRefusal } from '../state/StytchRefusal.js';

interface FieldTypes {
  string: string;
  integer: number;
  boolean: boolean;
  object: Record<string, unknown>;
}

/**
 * Reads one field of a request body. `null` counts as absent.
 * @throws StytchRefusal `bad_request` if the field has another type.
 */
export function readField<K extends keyof FieldTypes>(
  body: Readonly<Record<string, unknown>>,
  name: string,
  type: K,
): FieldTypes[K] | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeName(value) === type) return value as FieldTypes[K];
  throw new StytchRefusal('bad_request', { message: `${name} must be of type ${type}.` });
}

function typeName(value: unknown): string {
  if (Number.isInteger(value)) return 'integer';
  return Array.isArray(value) ? 'array' : typeof value;
}
