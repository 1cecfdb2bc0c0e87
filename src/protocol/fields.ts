/** TypeScript name to wire name, or to the wire name and the fields of a nested object. */
export type Fields = Readonly<Record<string, string | { readonly name: string; readonly fields: Fields }>>;

/** The wire body of a request: named fields only, and those that are undefined left out. */
export function toWire(request: object, fields: Fields): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    const value: unknown = (request as Record<string, unknown>)[key];
    if (value === undefined || value === null) continue;
    if (typeof field === 'string') body[field] = value;
    else body[field.name] = toWire(value, field.fields);
  }
  return body;
}

/** The typed fields of a wire body. A field of the wrong type is left out: an endpoint may withhold any of them. */
export function fromWire<T>(
  body: Readonly<Record<string, unknown>>,
  fields: { readonly [K in keyof T]-?: readonly [name: string, is: (value: unknown) => boolean] },
): Partial<T> {
  const reply: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const [name, is] = fields[key];
    if (is(body[name])) reply[key] = body[name] as T[keyof T];
  }
  return reply;
}

export const isString = (value: unknown): boolean => typeof value === 'string';
export const isInteger = (value: unknown): boolean => Number.isInteger(value);
export const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
export const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
