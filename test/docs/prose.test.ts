import { expect, test } from 'vitest';
import { findHabits } from '../../scripts/prose.mjs';

const habitsIn = (file: string, text: string) => findHabits(file, text).map(({ habit }) => habit);

test.each([
  ['The error stands at its field.', 'stands'],
  ['The app hears of a choice.', 'hears'],
  ['The count starts anew.', 'anew'],
  ['Waiting mends nothing.', 'mend'],
  ['A number that was used lately.', 'lately'],
  ['It is counted wholly apart.', 'wholly'],
  ['The phone beside the form.', 'beside'],
  ['A value that is no color.', 'is no, are none'],
  ['A function is none.', 'is no, are none'],
  ['An element of your own.', 'of its own, of yours'],
  ['An endpoint of yours.', 'of its own, of yours'],
  ["An element of the app's own.", 'of its own, of yours'],
  ['Aborts what is in flight.', 'what is'],
  ['It runs those of the limits.', 'those of'],
  ['The last one, else the first.', 'else'],
  ['It is still tried, for the server decides.', 'for as because'],
  ['Never disabled, for a disabled button loses the focus.', 'for as because'],
  ['The language that the person chose.', 'person, people, somebody, stranger'],
  ['A whole code is submitted.', 'whole code'],
  ['Everything but the tests.', 'but for'],
])('%s has the habit "%s"', (text, habit) => {
  expect(habitsIn('docs/page.md', text)).toEqual([habit]);
  expect(habitsIn('src/form/Part.tsx', `/** ${text} */\nexport const a = 1;`)).toEqual([habit]);
  expect(habitsIn('src/styles.css', `/* ${text} */`)).toEqual([habit]);
  expect(habitsIn('src/form/Part.tsx', `throw new Error("${text} It goes on.");`)).toEqual([habit]);
});

test.each([
  'There is no endpoint yet.',
  'The code is no longer valid.',
  'What is a mutation?',
  'Nothing else is sent, or something else.',
  'For example, for users that have a number, and for it to work.',
  'Stand-ins are standard.',
  'The URL of its own server, and a page of the app’s own router.',
  'A button says `what is` and “what is said”.',
])('%s is plain English', (text) => {
  expect(habitsIn('docs/page.md', text)).toEqual([]);
});

test('a habit is found across lines, and its line is the one that it begins on', () => {
  const text = '# Page\n\nThe language that\nis set, or an element of\nyour own.\n';
  expect(findHabits('docs/page.md', text)).toMatchObject([{ line: 4, habit: 'of its own, of yours' }]);
  const code = 'export const a = 1;\n// An element of\n// your own.\nexport const b = 2;\n';
  expect(findHabits('src/form/part.ts', code)).toMatchObject([{ line: 2, kind: 'comments' }]);
});

test('code in a page, names, links and short strings are not prose', () => {
  const page =
    '```ts\nconst stands = true; // stands\n```\n\n[link](docs/stands.md) `what is` <p class="stands">\n';
  expect(habitsIn('docs/page.md', page)).toEqual([]);
  expect(habitsIn('src/form/part.ts', "import { standing } from './stands/what-is-ours.js';")).toEqual([]);
});

test('the prose of code is also in titles, templates and JSX', () => {
  expect(habitsIn('test/form/a.test.ts', "test('a press mends the form', () => {});")).toEqual(['mend']);
  expect(habitsIn('src/form/a.ts', 'throw new Error(`${name} is no key of it.`);')).toEqual([
    'is no, are none',
  ]);
  expect(habitsIn('stories/A.tsx', 'export const a = <p>A person reads this.</p>;')).toHaveLength(1);
});

test('the catalogues may say person, and pages on accessibility may say what a user hears', () => {
  expect(habitsIn('src/messages/en.ts', "export const a = 'Show that you are a person.';")).toEqual([]);
  expect(habitsIn('docs/accessibility.md', 'The user hears the label.')).toEqual([]);
});
