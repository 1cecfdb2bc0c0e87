import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTypedField } from './typedField.js';

type Field = ReturnType<typeof createTypedField>;

const country = fc.constantFrom('US', 'CA', 'BR', 'DE', 'ES', 'PT', 'IT', 'GB', 'AR', 'JP', '');
const number = fc.constantFrom(
  '+12133734253',
  '+34612345678',
  '+5511987654321',
  '+4915123456789',
  '+393471234567',
);

interface Model {
  readonly marks: string;
  readonly start: number;
  readonly end: number;
}

/** What a user does to a text that is digits and a plus. The numbers choose places. */
const keys = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ key: fc.constant('type' as const), data: fc.constantFrom(...'0123456789') }),
  },
  fc.record({ key: fc.constantFrom('backspace', 'remove') }),
  fc.record({ key: fc.constant('move' as const), to: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    key: fc.constant('mark' as const),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

test('random edits do to the digits what they do to a model of digits and a caret', () => {
  fc.assert(
    fc.property(
      country,
      fc.constantFrom('', '+'),
      fc.array(keys, { maxLength: 40 }),
      (defaultCountry, first, presses) => {
        const field = createTypedField({ defaultCountry });
        field.type(first);
        let model: Model = { marks: first, start: first.length, end: first.length };
        for (const press of presses) {
          if (press.key === 'type') {
            field.type(press.data);
            const marks = model.marks.slice(0, model.start) + press.data + model.marks.slice(model.end);
            model = { marks, start: model.start + 1, end: model.start + 1 };
          } else if (press.key === 'move' || press.key === 'mark') {
            const at = Math.round(press.to * field.state().text.length);
            const from = press.key === 'mark' ? Math.round(press.from * field.state().text.length) : at;
            field.select(Math.min(from, at), Math.max(from, at));
            const before = (to: number): number => marksOf(field.state().text.slice(0, to)).length;
            const { start, end } = field.selection();
            model = { ...model, start: before(start), end: before(end) };
            // A selection of separators alone is not a selection of digits.
            if (model.start === model.end) field.select(end);
          } else {
            const isBackward = press.key === 'backspace';
            if (isBackward) field.backspace();
            else field.remove();
            let { start, end } = model;
            if (start === end && isBackward) start = Math.max(0, start - 1);
            else if (start === end) end += 1;
            model = { marks: model.marks.slice(0, start) + model.marks.slice(end), start, end: start };
          }
          expect(marksOf(field.state().text)).toBe(model.marks);
          if (model.start === model.end) expect(field.marksBeforeCaret()).toBe(model.start);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

const acts: fc.Arbitrary<(field: Field) => void> = fc.oneof(
  fc.constantFrom(...'0123456789+').map((key) => (field: Field) => field.type(key)),
  fc.constantFrom(
    (field: Field) => field.backspace(),
    (field: Field) => field.remove(),
    (field: Field) => field.backspaceWord(),
    (field: Field) => field.removeWord(),
    (field: Field) => field.blur(),
    (field: Field) => field.select(0),
  ),
  country.map((chosen) => (field: Field) => field.choose(chosen)),
  number.map((pasted) => (field: Field) => field.paste(pasted)),
  number.map((filled) => (field: Field) => field.fill(filled)),
);

test('undo goes back to the start through each state, and redo to the end, with text and country', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 30 }), (list) => {
      const field = createTypedField();
      const view = (): string => `${field.country()} ${field.state().text}`;
      const start = view();
      for (const act of list) act(field);
      const end = [view(), field.read()];
      for (let step = 0; step <= list.length; step += 1) field.undo();
      expect(view()).toBe(start);
      for (let step = 0; step <= list.length; step += 1) field.redo();
      expect([view(), field.read()]).toEqual(end);
    }),
    { numRuns: 1000 },
  );
});

test('deleting by word empties every text within as many presses as it has characters', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789+() -'), maxLength: 20 });
  fc.assert(
    fc.property(country, text, fc.boolean(), (defaultCountry, typed, isBackward) => {
      const field = createTypedField({ defaultCountry });
      field.type(typed);
      if (!isBackward) field.select(0);
      for (let press = 0; press <= typed.length; press += 1) {
        if (isBackward) field.backspaceWord();
        else field.removeWord();
      }
      expect(field.state().text).toBe('');
    }),
    { numRuns: 2000 },
  );
});

test('what the app sets is the value, and is never reported', () => {
  const value = fc.oneof(number, fc.constantFrom('', '+34', '213', 'abc', '011525512345678'));
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 8 }), value, fc.option(country), (list, set, chosen) => {
      const field = createTypedField();
      for (const act of list) act(field);
      const reports = field.reasons.length;
      field.set(set, chosen ?? undefined);
      field.send({ type: 'rulesChanged' });
      field.send({ type: 'engineLoaded' });
      field.send({ type: 'formReset', text: '', country: undefined, heldValue: set });
      expect(field.reasons).toHaveLength(reports);
      expect(field.state().value).toBe(set);
      if (set === '') expect(field.state().text).toBe('');
    }),
    { numRuns: 1000 },
  );
});

test('a complete number with its plus is itself or an error, whatever country is selected, undone or redone', () => {
  const moves = fc.oneof(
    country.map((chosen) => (field: Field) => field.choose(chosen)),
    fc.constantFrom(
      (field: Field) => field.undo(),
      (field: Field) => field.redo(),
      (field: Field) => field.blur(),
    ),
  );
  fc.assert(
    fc.property(country, number, fc.array(moves, { maxLength: 12 }), (defaultCountry, filled, list) => {
      const field = createTypedField({ defaultCountry });
      field.fill(filled);
      for (const move of list) {
        move(field);
        const read = field.read();
        expect(['an error', filled]).toContain(read.startsWith('+') ? read : 'an error');
      }
    }),
    { numRuns: 1000 },
  );
});

function marksOf(text: string): string {
  return text.replace(/[^\d+]/g, '');
}
