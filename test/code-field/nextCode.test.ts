import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCode } from '../../src/code/isCode.js';
import { parseCode } from '../../src/code/parseCode.js';
import {
  initialCodeState,
  nextCode,
  type CodeEvent,
  type CodeRules,
  type CodeState,
} from '../../src/code-field/nextCode.js';

const rules: CodeRules = { length: 6, autoSubmit: true };

/** A state from a code with its selection in brackets, `12[3]4`, or a caret, `12|34`. */
function field(drawn: string, more: Partial<CodeState> = {}): CodeState {
  const [head = '', selected = '', tail = ''] = drawn.includes('|')
    ? [drawn.split('|')[0], '', drawn.split('|')[1]]
    : drawn.split(/[[\]]/);
  const start = head.length;
  return { ...initialCodeState(head + selected + tail, 6), start, end: start + selected.length, ...more };
}

/** The state as `field` takes it. */
function draw({ code, start, end }: CodeState): string {
  const selected = start === end ? '|' : `[${code.slice(start, end)}]`;
  return code.slice(0, start) + selected + code.slice(end);
}

function after(state: CodeState, ...events: readonly CodeEvent[]): CodeState {
  return events.reduce((before, event) => nextCode(before, event, rules), state);
}

const type = (text: string): CodeEvent => ({ type: 'inserted', text });
const paste = (text: string): CodeEvent => ({ type: 'pasted', text });
const fill = (text: string): CodeEvent => ({ type: 'filled', text });
const submit: CodeEvent = { type: 'submitted' };

describe('typing', () => {
  test.each([
    ['|', '1', '1|'],
    ['12|', '3', '123|'],
    ['1234[56]', '1', '12341|'],
    ['[123456]', '9', '9|'],
    ['1[2]', 'a', '1[2]'],
    ['[12]', ' ', '[12]'],
    ['1[2]3', '2', '12|3'],
  ])('%s and %s give %s', (before, text, expected) => {
    expect(draw(after(field(before), type(text)))).toBe(expected);
  });

  test.each([
    ['|1234', '5', '5|234'],
    ['12|3', '9', '129|'],
    ['|123456', '9', '9|23456'],
    ['|1234', '56', '56|34'],
  ])(
    'a digit before other digits replaces the digit behind the caret: %s and %s give %s',
    (before, text, expected) => {
      expect(draw(after(field(before), type(text)))).toBe(expected);
    },
  );

  test('a digit more than a code has changes nothing, and is not an error', () => {
    expect(after(field('123456|'), type('7'))).toEqual(field('123456|'));
  });

  test('a digit behind a refused code begins a new one, and a digit inside it replaces one', () => {
    const isRefused = true;
    expect(after(field('123456|', { isRefused }), type('7'))).toMatchObject({ code: '7', isRefused: false });
    expect(after(field('12|3456', { isRefused }), type('9'))).toMatchObject({
      code: '129456',
      isRefused: false,
    });
    expect(after(field('[123456]', { isRefused }), type('9'))).toMatchObject({ code: '9', isRefused: false });
  });

  test('the same digit over itself leaves a refused code refused', () => {
    expect(after(field('12|3456', { isRefused: true }), type('3'))).toMatchObject({
      code: '123456',
      isRefused: true,
    });
  });
});

describe('pasting', () => {
  test.each([
    ['11|1111', '222222', '222222|'],
    ['11|', '222 222', '222222|'],
    ['12|', '3456', '123456|'],
    ['12[34]56', '99', '1299|56'],
    ['1|4', '23', '123|4'],
    ['[12]', 'hello', '[12]'],
  ])('%s and %j give %s', (before, text, expected) => {
    expect(draw(after(field(before), paste(text)))).toBe(expected);
  });

  test.each([
    ['1234|', '567'],
    ['|', '123456789'],
    ['12|', 'Meet at 10:30 on 12 May'],
  ])('%s and %j change nothing, and the field says that the code is incomplete', (before, text) => {
    const state = after(field(before), paste(text));
    expect(draw(state)).toBe(before);
    expect(state.problem).toBe('incomplete');
    expect(after(field('123456|'), type('7')).problem).toBeUndefined();
  });

  test('the next edit ends the problem', () => {
    expect(after(field('|'), paste('123456789'), type('1')).problem).toBeUndefined();
  });
});

describe('filling', () => {
  test.each([
    ['11|', '123 456', '123456'],
    ['11|', 'Your code is 123456, valid for 10 minutes', '123456'],
    ['11|', '12 3', '123'],
    ['11|', 'hello', '11'],
    ['11|', '123456789', '11'],
    ['11|', '', ''],
  ])('%s and %j give %s', (before, text, expected) => {
    expect(after(field(before), fill(text)).code).toBe(expected);
  });
});

describe('composing', () => {
  const compose = (before: string, text: string, more: Partial<CodeState> = {}) =>
    draw(
      after(field(before, more), { type: 'compositionStarted' }, { type: 'composed', text, isOver: true }),
    );

  test.each([
    ['|', '１', '1|'],
    ['12|', '12あ', '12|'],
    ['12|', '１３', '13|'],
    ['123456|', '12345', '12345|'],
    ['123456|', '123456７', '123456|'],
  ])('%s and the text %j give %s', (before, text, expected) => {
    expect(compose(before, text)).toBe(expected);
  });

  test('does what typing does, also in a refused code', () => {
    expect(compose('|1234', '51234')).toBe('5|234');
    expect(compose('|123456', '９123456')).toBe('9|23456');
    expect(compose('123456|', '1234567', { isRefused: true })).toBe('7|');
    expect(compose('12|3456', '129456', { isRefused: true })).toBe('129|456');
  });

  test('a code composed digit by digit is entered once', () => {
    const start: CodeEvent = { type: 'compositionStarted' };
    const steps = ['1', '12', '123', '1234', '12345', '123456'].map((text): CodeEvent => ({
      type: 'composed',
      text,
      isOver: false,
    }));
    const composed = after(field('|'), start, ...steps);
    expect(composed.entry).toEqual({ code: '123456', status: 'new' });
    const end: CodeEvent = { type: 'composed', text: '123456', isOver: true };
    expect(after(composed, submit, end)).toMatchObject({ code: '123456', entry: { status: 'submitted' } });
  });
});

describe('an entry', () => {
  const isNew = (state: CodeState): boolean => state.entry?.status === 'new';

  test('begins when a code is put in complete, or finished at its end', () => {
    for (const event of [paste('123456'), fill('123456'), type('123 456')])
      expect(isNew(after(field('12|'), event))).toBe(true);
    expect(isNew(after(field('12345|'), type('6')))).toBe(true);
  });

  test('does not begin by replacing, by a part in the middle, by undo, by a script or by the app', () => {
    expect(isNew(after(field('|123456'), type('9')))).toBe(false);
    expect(isNew(after(field('1[2]3456'), type('9')))).toBe(false);
    expect(isNew(after(field('1|2345'), paste('9')))).toBe(false);
    expect(isNew(after(field('|'), { type: 'undone', text: '123456' }))).toBe(false);
    expect(isNew(after(field('|'), { type: 'written', text: '123456' }))).toBe(false);
    expect(isNew(after(field('|'), { type: 'valueSet', value: '123456' }))).toBe(false);
  });

  test('does not begin by itself without automatic submit', () => {
    const state = nextCode(field('|'), paste('123456'), { length: 6, autoSubmit: false });
    expect(state).toMatchObject({ code: '123456', entry: undefined });
  });

  test('of the same code begins again only after its check has ended', () => {
    const checking = after(field('|'), paste('123456'), submit);
    for (const again of [paste('123456'), fill('123456')]) {
      expect(isNew(after(checking, again))).toBe(false);
      expect(isNew(after(checking, { type: 'answered' }, again))).toBe(true);
      expect(after(checking, { type: 'refused' }, again)).toMatchObject({
        isRefused: false,
        entry: { status: 'new' },
      });
    }
  });

  test('ends when the code changes, and with it the refusal', () => {
    const refused = after(field('|'), paste('123456'), submit, { type: 'refused' });
    expect(refused).toMatchObject({ isRefused: true, entry: { status: 'answered' } });
    const changed = after(refused, { type: 'deleted', start: 5, end: 6 });
    expect(changed).toMatchObject({ code: '12345', isRefused: false, entry: undefined });
  });

  test('waits for an app that accepts the code later, and is dropped if it sets another one', () => {
    const waiting = after(field('|'), paste('123456'), { type: 'valueKept', value: '' });
    expect(waiting).toMatchObject({ code: '', entry: { code: '123456', status: 'new' } });
    expect(after(waiting, { type: 'valueSet', value: '123456' })).toMatchObject({
      code: '123456',
      entry: { status: 'new' },
    });
    expect(after(waiting, { type: 'valueSet', value: '12' })).toMatchObject({ code: '12', entry: undefined });
    expect(after(waiting, type('1')).entry).toBeUndefined();
  });

  test('begins with Enter in a field without a form, but not while the code is being checked', () => {
    const enter: CodeEvent = { type: 'confirmed' };
    expect(isNew(after(field('123456|'), enter))).toBe(true);
    expect(isNew(after(field('123456|', { isRefused: true }), enter))).toBe(true);
    expect(isNew(after(field('123456|'), submit, enter))).toBe(false);
    expect(after(field('123|'), enter).problem).toBe('incomplete');
    expect(after(field('|'), enter).problem).toBe('required');
  });
});

describe('validating', () => {
  test.each([
    ['|', 'required'],
    ['123|', 'incomplete'],
    ['123456|', undefined],
  ])('%s gives %s', (before, problem) => {
    expect(after(field(before), { type: 'validated' }).problem).toBe(problem);
  });

  test('emptying ends it', () => {
    expect(after(field('123|'), { type: 'validated' }, { type: 'cleared' })).toEqual(field('|'));
  });
});

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 10 });
const text = fc.oneof(digits, fc.string({ unit: fc.constantFrom(...'0123456789 -*a.١１'), maxLength: 16 }));
const place = fc.nat(10);
const event: fc.Arbitrary<CodeEvent> = fc.oneof(
  fc.record({ type: fc.constant('selected' as const), start: place, end: place }),
  fc.record({ type: fc.constantFrom('inserted' as const, 'pasted' as const, 'filled' as const), text }),
  fc.record({ type: fc.constantFrom('undone' as const, 'written' as const), text }),
  fc.record({ type: fc.constant('deleted' as const), start: place, end: place }),
  fc.record({ type: fc.constant('composed' as const), text, isOver: fc.boolean() }),
  fc.record({ type: fc.constantFrom('valueSet' as const, 'valueKept' as const), value: text }),
  fc
    .constantFrom(
      'compositionStarted' as const,
      'cleared' as const,
      'confirmed' as const,
      'validated' as const,
      'submitted' as const,
      'answered' as const,
      'refused' as const,
    )
    .map((type) => ({ type })),
);

/** Events as a field sends them: a selection is inside the code, and a deletion removes existing digits. */
function fitted(event: CodeEvent, { code }: CodeState): CodeEvent {
  if (!('start' in event)) return event;
  const [one, other] = [Math.min(event.start, code.length), Math.min(event.end, code.length)];
  return { ...event, start: Math.min(one, other), end: Math.max(one, other) };
}

const runs = { numRuns: 5000 };
const length = fc.integer({ min: 4, max: 10 });

test('after any events the field contains a code, the caret is inside it, and an event changes no other state', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), length, fc.boolean(), (events, length, autoSubmit) => {
      let state = initialCodeState('', length);
      for (const each of events) {
        const before = JSON.stringify(state);
        const next = nextCode(state, fitted(each, state), { length, autoSubmit });
        expect(JSON.stringify(state)).toBe(before);
        state = next;
        expect(isCode(state.code, length)).toBe(true);
        expect(state.start).toBeLessThanOrEqual(state.end);
        expect(state.end).toBeLessThanOrEqual(state.code.length);
        if (state.entry?.status === 'new') expect(state.entry.code).toHaveLength(length);
      }
    }),
    runs,
  );
});

test('an insertion gives a code that is in the text, that was typed or that was there', () => {
  fc.assert(
    fc.property(
      digits,
      text,
      place,
      place,
      length,
      fc.boolean(),
      (any, text, one, other, length, isTyped) => {
        const before = nextCode(
          initialCodeState(any.slice(0, length), length),
          fitted(
            { type: 'selected', start: one, end: other },
            initialCodeState(any.slice(0, length), length),
          ),
          { length, autoSubmit: true },
        );
        const { code, start, end } = before;
        const next = nextCode(
          before,
          { type: isTyped ? 'inserted' : 'pasted', text },
          { length, autoSubmit: true },
        );
        const reading = parseCode(text, length);
        const read = 'digits' in reading ? reading.digits : '';
        const replacedEnd = isTyped && start === end ? start + read.length : end;
        const inPlace = code.slice(0, start) + read + code.slice(replacedEnd);
        expect([code, reading.kind === 'complete' ? read : inPlace]).toContain(next.code);
        if (next.problem) expect(next.code).toBe(code);
      },
    ),
    runs,
  );
});

test('keys give what a row of cells gives: a plain model with a caret', () => {
  const key = fc.oneof(
    fc.constantFrom(...'0123456789'),
    fc.constantFrom('Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'Home', 'End'),
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 30 }), length, (keys, length) => {
      const cells: string[] = [];
      let caret = 0;
      let state = initialCodeState('', length);
      const send = (event: CodeEvent): void => {
        state = nextCode(state, event, { length, autoSubmit: true });
      };
      for (const each of keys) {
        if (/\d/.test(each)) {
          if (caret < length) {
            cells[caret] = each;
            caret += 1;
          }
          send({ type: 'inserted', text: each });
        } else if (each === 'Backspace' || each === 'Delete') {
          const at = each === 'Delete' ? caret : caret - 1;
          if (at >= 0 && at < cells.length) {
            cells.splice(at, 1);
            caret = at;
            send({ type: 'deleted', start: at, end: at + 1 });
          }
        } else {
          const left = each === 'Home' ? 0 : caret - 1;
          const right = each === 'End' ? cells.length : caret + 1;
          caret = /Left|Home/.test(each) ? Math.max(0, left) : Math.min(cells.length, right);
          send({ type: 'selected', start: caret, end: caret });
        }
        expect(draw(state)).toBe(`${cells.slice(0, caret).join('')}|${cells.slice(caret).join('')}`);
      }
    }),
    runs,
  );
});

test('a code is submitted once for each time that it was entered', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      let state = initialCodeState('', 6);
      for (const each of events) {
        const before = state;
        state = nextCode(state, fitted(each, state), rules);
        const isEntered = state.entry?.status === 'new' && state.entry !== before.entry;
        if (!isEntered) continue;
        expect(['inserted', 'pasted', 'filled', 'composed', 'confirmed']).toContain(each.type);
        const isOpen = before.entry?.status === 'submitted' && before.code === before.entry.code;
        if (isOpen && each.type !== 'composed') expect(state.code).not.toBe(before.code);
      }
    }),
    runs,
  );
});
