import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { hostilities, repairPages, signInUnder, type Hostility } from './hostilePage';

const win = () => window;
const nav = () => Navigator.prototype;

// Not `performance` and `crypto`: React's development build and the fake backend need them. `crypto` is not used by the
// form, and the clock without `performance` has its own test.
const globals =
  'BroadcastChannel sessionStorage localStorage reportError AbortController structuredClone matchMedia ' +
  'requestAnimationFrame requestIdleCallback TextDecoder history Headers CSS';

const conditions: Hostility[] = globals
  .split(' ')
  .flatMap((name) => hostilities(name, win, name))
  .concat(
    ['getCanonicalLocales', 'Locale', 'NumberFormat', 'DateTimeFormat'].flatMap((name) =>
      hostilities(`Intl.${name}`, () => Intl, name),
    ),
    ['language', 'onLine', 'userActivation', 'userAgent', 'permissions', 'locks'].flatMap((name) =>
      hostilities(`navigator.${name}`, nav, name, () => navigator),
    ),
    ['pushState', 'replaceState', 'back', 'state'].flatMap((name) =>
      hostilities(
        `history.${name}`,
        () => History.prototype,
        name,
        () => history,
      ),
    ),
    ['getItem', 'setItem', 'removeItem'].flatMap((name) =>
      hostilities(`Storage.${name}`, () => Storage.prototype, name),
    ),
    ['postMessage', 'close', 'addEventListener'].flatMap((name) =>
      hostilities(`BroadcastChannel.${name}`, () => BroadcastChannel.prototype, name),
    ),
    ['requestSubmit', 'reset', 'checkValidity', 'reportValidity'].flatMap((name) =>
      hostilities(`form.${name}`, () => HTMLFormElement.prototype, name),
    ),
    ['checkValidity'].flatMap((name) => hostilities(`input.${name}`, () => HTMLInputElement.prototype, name)),
    hostilities('element.blur', () => HTMLElement.prototype, 'blur'),
    ['scrollIntoView', 'getAnimations'].flatMap((name) =>
      hostilities(`element.${name}`, () => Element.prototype, name),
    ),
  );

afterEach(repairPages);

const complete = ['loginOrCreate', 'authenticate', 'authenticate'];
const form = { backButton: true };

test.each(conditions)('a sign-in ends well with one send if $name', async (condition) => {
  expect(await signInUnder({ broken: [condition], form })).toEqual(complete);
});

test('a sign-in ends well with one send whatever several of them are broken at once', async () => {
  const several = fc.uniqueArray(fc.constantFrom(...conditions), {
    minLength: 2,
    maxLength: 4,
    // One way for each global.
    selector: ({ name }) => name.replace(/ (is|throws) .*| throws$|each method of /g, ''),
  });
  await fc.assert(
    fc.asyncProperty(several, async (broken) => {
      expect(await signInUnder({ broken, form })).toEqual(complete);
    }),
    { numRuns: 10 },
  );
});
