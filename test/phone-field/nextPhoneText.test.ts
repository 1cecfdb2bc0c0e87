import { describe, expect, test } from 'vitest';
import { createTypedField } from './typedField.js';

describe('typing', () => {
  test('groups the number and keeps the caret behind the new digit', () => {
    const field = createTypedField();
    field.type('213734253');
    field.select(6);
    field.type('3');
    expect(field.shown()).toBe('(213) 3|73-4253');
    expect(field.read()).toBe('+12133734253');
  });

  test('reports each value once, as input', () => {
    const field = createTypedField();
    field.type('213');
    expect(field.values).toEqual(['2', '21', '(213)']);
    expect(field.reasons).toEqual(['input', 'input', 'input']);
  });

  test('fixes the default country', () => {
    const field = createTypedField({ defaultCountry: 'BR' });
    expect(field.state().selectedCountry).toBeUndefined();
    field.type('1');
    expect(field.state().selectedCountry).toBe('BR');
  });

  test('of a plus names the country, and deleting it brings back the selected one', () => {
    const field = createTypedField();
    field.type('+34612');
    expect(field.country()).toBe('ES');
    field.select(0, field.state().text.length);
    field.backspace();
    expect(field.country()).toBe('US');
    expect(field.countries).toEqual(['ES', 'US']);
  });

  test('of a country that is not accepted shows none', () => {
    const field = createTypedField({ countries: ['US', 'ES'] });
    field.type('+49');
    expect(field.country()).toBe('');
  });
});

describe('composing', () => {
  test('leaves the text alone and reports nothing until it ends', () => {
    const field = createTypedField();
    field.send({ type: 'compositionStarted' });
    for (const text of ['2', '21', '213']) field.send({ type: 'inserted', text, caret: text.length });
    expect(field.shown()).toBe('213|');
    expect(field.values).toEqual([]);
    field.send({ type: 'engineLoaded' });
    expect(field.shown()).toBe('213|');
    field.send({ type: 'compositionEnded', text: '213', caret: 3 });
    expect(field.shown()).toBe('213|');
    expect(field.values).toEqual(['213']);
    field.undo();
    expect(field.shown()).toBe('|');
  });
});

describe('deleting by word', () => {
  test.each(['backspaceWord', 'removeWord'] as const)('with %s empties the field', (key) => {
    const texts = { US: '2133734253', BR: '11987654321', DE: '03012345678', ES: '+34612345678' };
    for (const [defaultCountry, text] of Object.entries(texts)) {
      const field = createTypedField({ defaultCountry });
      field.type(text);
      if (key === 'removeWord') field.select(0);
      for (let press = 0; press < 6; press += 1) field[key]();
      expect(field.shown()).toBe('|');
    }
  });

  test('with the caret at a bracket deletes the digits up to it', () => {
    const field = createTypedField();
    field.type('2133');
    field.select(5);
    field.backspaceWord();
    expect(field.state().text).toBe('3');
  });
});

describe('undo', () => {
  test('goes back in natural steps: a run of typing, a run of deleting, a paste, a country', () => {
    const field = createTypedField();
    field.type('2133734253');
    field.backspace(2);
    field.select(0, field.state().text.length);
    field.paste('+34 612 345 678');
    field.choose('PT');
    const seen = [];
    for (let step = 0; step < 5; step += 1) {
      field.undo();
      seen.push(`${field.country()} ${field.shown()}`);
    }
    expect(seen).toEqual(['ES +34 612 34 56 78|', 'US (213) 373-42|', 'US (213) 373-4253|', 'US |', 'US |']);
  });

  test('keeps typing at another place apart', () => {
    const field = createTypedField();
    field.type('2133734253');
    field.select(1);
    field.type('9');
    field.undo();
    expect(field.shown()).toBe('(|213) 373-4253');
    field.undo();
    expect(field.shown()).toBe('|');
  });

  test('keeps typing before and after leaving the field apart', () => {
    const field = createTypedField();
    field.type('213');
    field.blur();
    field.type('373');
    field.undo();
    expect(field.shown()).toBe('(213)|');
  });

  test('brings back text, caret and country together, and redo does so too', () => {
    const field = createTypedField();
    field.type('2133734253');
    field.select(3);
    field.choose('BR');
    expect(field.state().text).toBe('(21) 3373-4253');
    field.undo();
    expect([field.country(), field.shown(), field.read()]).toEqual(['US', '(21|3) 373-4253', '+12133734253']);
    field.redo();
    expect([field.country(), field.read()]).toEqual(['BR', '+552133734253']);
    expect(field.reasons.slice(-2)).toEqual(['undo', 'redo']);
  });

  test('is over once something else is typed', () => {
    const field = createTypedField();
    field.type('213');
    field.undo();
    field.type('6');
    field.redo();
    expect(field.shown()).toBe('6|');
  });

  test('has nothing to bring back after the app set the value', () => {
    const field = createTypedField();
    field.type('2133734253');
    field.set('');
    field.undo();
    expect(field.shown()).toBe('|');
  });
});

describe('selecting a country', () => {
  test('reads the digits of a national number as a number of that country', () => {
    const field = createTypedField();
    field.type('2133734253');
    field.choose('BR');
    expect(field.read()).toBe('+552133734253');
    expect(field.countries).toEqual(['BR']);
  });

  test('never makes another number of one with its plus, until the text is edited', () => {
    const field = createTypedField();
    field.fill('+12133734253');
    field.choose('BR');
    expect(field.state().text).toBe('(21) 3373-4253');
    expect(field.read()).toBe('ambiguous');
    field.blur();
    expect(field.read()).toBe('ambiguous');
    field.choose('PT');
    expect(field.read()).not.toMatch(/^\+/);
    field.choose('CA');
    expect(field.read()).toBe('+12133734253');
    field.choose('BR');
    field.backspace();
    field.type('3');
    expect(field.read()).toBe('+552133734253');
  });

  test.each(['+', '++', '＋', '+1', '+34', '+ 34 ', '+3', '00', '0034'])('takes %j away', (text) => {
    const field = createTypedField();
    field.type(text);
    field.choose('DE');
    expect(field.shown()).toBe('|');
    field.type('15137899065');
    expect(field.read()).toBe('+4915137899065');
  });

  test('takes a plus away before the number engine has loaded', () => {
    const field = createTypedField({ isEngineLoaded: false });
    field.type('+');
    field.choose('US');
    field.type('2057571075');
    field.loadEngine();
    expect(field.read()).toBe('+12057571075');
  });

  test('that is shown already changes nothing', () => {
    const field = createTypedField();
    field.type('213');
    field.choose('US');
    field.undo();
    expect(field.shown()).toBe('|');
  });
});

describe('what the app sets', () => {
  test('is not reported, value and country in one event', () => {
    const field = createTypedField();
    field.type('2133734253');
    const before = [...field.values];
    field.set('+5511987654321', 'BR');
    expect(field.values).toEqual(before);
    expect(field.countries).toEqual([]);
    expect([field.country(), field.read()]).toEqual(['BR', '+5511987654321']);
  });

  test('is not reported when the user only leaves the field, or the number engine loads', () => {
    const field = createTypedField({ isEngineLoaded: false });
    field.set('011525512345678');
    field.loadEngine();
    field.blur();
    expect(field.shown()).toBe('+52 55 1234 5678|');
    expect(field.values).toEqual([]);
    field.backspace();
    expect(field.values).toHaveLength(1);
  });

  test('a held number keeps its country when only the country changes', () => {
    const field = createTypedField();
    field.type('2133734253');
    field.set(field.state().value, 'BR');
    expect([field.country(), field.read()]).toEqual(['US', '+12133734253']);
  });

  test('a country without a value reads national digits again, and a number with its plus as it is', () => {
    const field = createTypedField();
    field.type('2133734253');
    field.send({ type: 'countrySet', country: 'BR' });
    expect([field.values.at(-1), field.reasons.at(-1)]).toEqual(['+552133734253', 'country-prop']);
    field.fill('+34612345678');
    field.countries.splice(0);
    field.send({ type: 'countrySet', country: 'PT' });
    expect([field.country(), field.read()]).toEqual(['ES', '+34612345678']);
    expect(field.countries).toEqual([]);
  });
});

describe('the number engine', () => {
  test('groups and reports the digits typed before it, and keeps the caret', () => {
    const field = createTypedField({ isEngineLoaded: false });
    field.type('2133734253');
    expect(field.read()).toBe('notChecked');
    field.select(4);
    field.loadEngine();
    expect(field.shown()).toBe('(213) 3|73-4253');
    expect([field.values.at(-1), field.reasons.at(-1)]).toEqual(['+12133734253', 'engine-load']);
  });

  test('changes nothing in an empty field', () => {
    const field = createTypedField({ isEngineLoaded: false });
    const before = field.state();
    field.loadEngine();
    expect(field.state()).toEqual(before);
  });
});

test('leaving the field shows whose the number is', () => {
  const field = createTypedField();
  field.type('011525512345678');
  field.blur();
  expect([field.country(), field.shown()]).toEqual(['MX', '+52 55 1234 5678|']);
  expect(field.countries).toEqual(['MX']);
  field.undo();
  expect([field.country(), field.state().text]).toEqual(['US', '011 52 55 1234 5678']);
});

describe('a reset of the form', () => {
  test('brings back the first text and country, and reports the value', () => {
    const field = createTypedField();
    field.choose('BR');
    field.type('11987654321');
    field.send({ type: 'formReset', text: '+34612345678', country: undefined });
    expect([field.country(), field.shown()]).toEqual(['ES', '+34 612 34 56 78|']);
    expect([field.values.at(-1), field.reasons.at(-1)]).toEqual(['+34612345678', 'form-reset']);
    field.undo();
    expect(field.shown()).toBe('+34 612 34 56 78|');
  });

  test('shows a held value again, and reports nothing', () => {
    const field = createTypedField();
    field.type('2133734253');
    const before = [...field.values];
    field.send({ type: 'formReset', text: '', country: undefined, heldValue: '+34612345678' });
    expect([field.country(), field.read()]).toEqual(['ES', '+34612345678']);
    expect(field.values).toEqual(before);
  });
});
