import { afterEach, expect, test } from 'vitest';
import { hostilities, repairPages, signInUnder, type Hostility } from './hostilePage';

const fieldConditions: Hostility[] = [
  ...hostilities('Intl', () => window, 'Intl'),
  ...hostilities('Intl.DisplayNames', () => Intl, 'DisplayNames'),
  ...hostilities('Intl.Collator', () => Intl, 'Collator'),
  ...hostilities(
    'navigator.languages',
    () => Navigator.prototype,
    'languages',
    () => navigator,
  ),
  ...hostilities(
    'navigator.clipboard',
    () => Navigator.prototype,
    'clipboard',
    () => navigator,
  ),
  ...hostilities('input.select', () => HTMLInputElement.prototype, 'select'),
  ...hostilities('input.setCustomValidity', () => HTMLInputElement.prototype, 'setCustomValidity'),
  ...hostilities('element.focus', () => HTMLElement.prototype, 'focus'),
];

afterEach(repairPages);

test.each(fieldConditions)('a sign-in ends well with one send if $name', async (condition) => {
  const operations = await signInUnder({ broken: [condition], form: { backButton: true } });
  expect(operations).toEqual(['loginOrCreate', 'authenticate', 'authenticate']);
});
