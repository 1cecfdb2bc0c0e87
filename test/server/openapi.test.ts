import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { authenticatePath } from '../../src/protocol/authenticate.js';
import { loginOrCreatePath } from '../../src/protocol/loginOrCreate.js';
import { sendPath } from '../../src/protocol/send.js';
import { handlerStatuses, httpErrors } from '../../src/server/http/httpErrors.js';
import { sendLocales } from '../../src/server/request/sendLocales.js';
import { createEndpoint, number, phoneIdOf, wideLimits } from './endpoint.js';

interface Schema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly post: { readonly operationId: string; readonly responses: Readonly<Record<string, object>> };
      }
    >
  >;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly [part: string]: unknown;
  };
}

const text = readFileSync(new URL('../../openapi.yaml', import.meta.url), 'utf8');
const document = parse(text) as Document;
const { schemas } = document.components;

describe('openapi.yaml', () => {
  it('has the three operations, and every reference leads somewhere', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(Object.entries(document.paths).map(([path, { post }]) => [path, post.operationId])).toEqual([
      [sendPath, 'send'],
      [loginOrCreatePath, 'loginOrCreate'],
      [authenticatePath, 'authenticate'],
    ]);
    for (const [, reference = ''] of text.matchAll(/\$ref: '#\/([^']+)'/g)) {
      const target = reference
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document);
      expect([reference, typeof target]).toEqual([reference, 'object']);
    }
  });

  it('lists every error type and status that the handler can answer', () => {
    expect([...(schemas['ErrorType']?.enum ?? [])].sort()).toEqual(Object.keys(httpErrors).sort());
    const statuses = Object.values(document.paths).flatMap(({ post }) =>
      Object.keys(post.responses).map(Number),
    );
    expect([...new Set(statuses)].sort((a, b) => a - b)).toEqual(
      handlerStatuses.filter((status) => status !== 204),
    );
  });

  it('lists the languages', () => {
    expect(schemas['SendRequest']?.properties?.['locale']?.enum).toEqual(sendLocales);
  });

  it.each([
    [loginOrCreatePath, 'SendRequest', { phone_number: number, locale: 'es', expiration_minutes: 5 }],
    [authenticatePath, 'CheckRequest', { method_id: phoneIdOf(number), code: '000000' }],
  ])('takes and refuses at %s what the handler does', async (path, name, good) => {
    const schema = schemas[name] ?? {};
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(Object.keys(good).sort());
    const values = [
      '',
      'x',
      'en',
      'de-DE',
      '123456',
      '1234567',
      number,
      '+1',
      '+0123456789',
      'a b',
      'a_b-c',
      0,
      1,
      10,
      11,
      1.5,
      true,
      null,
      [],
      {},
    ];
    const bodies: object[] = [
      good,
      { ...good, user_id: 'x' },
      ...Object.keys(good).map((key) =>
        Object.fromEntries(Object.entries(good).filter(([other]) => other !== key)),
      ),
      ...Object.keys(good).flatMap((key) => values.map((value) => ({ ...good, [key]: value }))),
    ];
    for (const body of bodies) {
      const { browser } = createEndpoint({ limits: wideLimits });
      const page = browser();
      await page.send(number);
      const { status, body: reply } = await page.post(path, body);
      const shapeErrors = [
        'invalid_request',
        'invalid_phone_number',
        'invalid_locale',
        'invalid_expiration_otp',
        'invalid_method_id',
        'invalid_code',
      ];
      const isRefused = status === 400 && shapeErrors.includes(String(reply['error_type']));
      expect([body, isRefused]).toEqual([body, !matches(schema, body)]);
    }
  });

  it('describes what the handler answers', async () => {
    const { browser } = createEndpoint();
    const page = browser();
    expect(matches(schemas['SendResponse'] ?? {}, (await page.send()).body)).toBe(true);
    for (const { body } of [await page.send(), await page.check('000000'), await page.post('/x', {})]) {
      expect(matches(schemas['Error'] ?? {}, body)).toBe(true);
      expect(schemas['ErrorType']?.enum).toContain(body['error_type']);
    }
    expect(matches(schemas['CheckResponse'] ?? {}, (await page.check('123456')).body)).toBe(true);
  });
});

/** The few words of JSON Schema that the file uses. */
function matches(schema: Schema, value: unknown): boolean {
  if (schema.const !== undefined && value !== schema.const) return false;
  if (schema.type === 'string') {
    return (
      typeof value === 'string' &&
      (schema.pattern === undefined || new RegExp(schema.pattern).test(value)) &&
      (schema.enum === undefined || schema.enum.includes(value))
    );
  }
  if (schema.type === 'integer') {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    return Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
  }
  if (schema.type !== 'object') return true;
  if (typeof value !== 'object' || value === null) return false;
  const { properties = {}, required = [], additionalProperties = true } = schema;
  return (
    required.every((key) => key in value) &&
    Object.entries(value).every(([key, part]) => {
      const property = properties[key];
      return property ? matches(property, part) : additionalProperties;
    })
  );
}
