import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as WhatsappOtp from '../../src/parts.js';
import { readPage } from './readSnippets.js';

const source = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');

/** The table rows of each page whose first cell begins with code. */
const rows = new Map(
  ['composing', 'hooks', 'theming'].map((name) => [
    name,
    readPage(`docs/${name}.md`)
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim())),
  ]),
);

const named = (cell = '') => [...cell.matchAll(/`([^`(]+)[^`]*`/g)].map(([, name = '']) => name);

test.each(Object.keys(WhatsappOtp))('docs/composing.md lists the data attributes of %s', (part) => {
  const row = rows.get('composing')?.find(([first]) => first === `\`${part}\``);
  const attributes = [...sourcesOf(part).matchAll(/(?:^ +'?|toggleAttribute\(')(data-[a-z-]+)'?[=:,]/gm)].map(
    ([, name]) => name,
  );
  expect(new Set(named(row?.[3]))).toEqual(new Set(attributes));
});

test('docs/hooks.md lists every option and every result of useWhatsappOtp, and nothing else', () => {
  const inTables = rows.get('hooks')?.flatMap(([first]) => named(first));
  const options = [...between('form/rootProps.ts', 'const optionNames', '}').matchAll(/^ {2}(\w+): true/gm)];
  const results = [
    between('hooks/useWhatsappOtp.ts', 'export interface UseWhatsappOtpResult', '\n}'),
    between('locale/useLocale.ts', 'export interface UseLocaleResult', '\n}'),
  ].flatMap((text) => [...text.matchAll(/readonly (\w+):/g)]);
  const expected = [...options, ...results].map(([, name]) => name);
  const wanted = new Set(expected);
  const tables = new Set(inTables?.filter((name) => !['phone', 'done'].includes(name)));
  expect(tables).toEqual(wanted);
});

test('docs/theming.md lists every custom property of the stylesheets, with its default', () => {
  const css = source('styles.css') + source('code-field/code-field.css');
  const used = new Set([...css.matchAll(/var\((--otp-[a-z-]+)/g)].map(([, name]) => name));
  const table = rows.get('theming')?.filter(([first]) => first?.startsWith('`--otp-'));
  expect(new Set(table?.map(([first]) => named(first)[0]))).toEqual(used);
  const colors = [...css.matchAll(/var\((--otp-[a-z-]+), light-dark\((#\w+), (#\w+)\)\)/g)];
  for (const [, name, light, dark] of colors) {
    expect(table?.find(([first]) => first === `\`${name}\``)?.[1]).toBe(`\`${light}\` / \`${dark}\``);
  }
});

test('docs/theming.md lists every class of the stylesheets', () => {
  const css = source('styles.css') + source('code-field/code-field.css');
  const used = new Set([...css.matchAll(/\.(otp-[a-z-]+)/g)].map(([, name]) => name));
  const told = rows.get('theming')?.flatMap(([first]) => named(first)) ?? [];
  expect([...used].filter((name) => !told.includes(name ?? ''))).toEqual([]);
});

/** The source of a part and of the hooks that set its attributes. */
function sourcesOf(part: string): string {
  const hooks: Readonly<Record<string, readonly string[]>> = {
    CodeField: ['useCodeField.ts', 'useCodeInput.ts'],
    PhoneField: ['usePhoneField.ts'],
  };
  const room =
    ({ CodeField: 'code-field', PasteButton: 'code-field', PhoneField: 'phone-field' } as const)[
      part as 'CodeField'
    ] ?? 'form';
  return [`${part}.tsx`, ...(hooks[part] ?? [])].map((name) => source(`${room}/${name}`)).join('\n');
}

function between(path: string, from: string, to: string): string {
  const text = source(path);
  const start = text.indexOf(from);
  return text.slice(start, text.indexOf(to, start));
}
