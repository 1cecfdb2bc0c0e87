import { render } from '@testing-library/react';
import * as fc from 'fast-check';
import { expect, describe, test } from 'vitest';
import { createWhatsappOtpClient, WhatsappOtpForm } from '../../src/index.js';
import { PhoneField, type PhoneFieldProps } from '../../src/phone-field/PhoneField.js';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { createFakeBackend } from '../../src/testing.js';
import { autofill, press } from '../code-field/codeHarness.js';
import { marksOf, renderPhone, selectCountry } from './phoneHarness.js';
import { focusedIn, openPlace, places, type Place } from './places.js';

await loadPhoneEngine();

function find<Found extends Element>(container: Element, selector: string): Found {
  const found = container.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** A field in a plain form, which an app reads with `FormData`. */
function renderPlain(place: Place, props: PhoneFieldProps = {}) {
  const sent: (FormDataEntryValue | null)[] = [];
  const { container } = render(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent.push(new FormData(event.currentTarget).get('phone'));
      }}
    >
      <PhoneField locale="en" defaultCountry="US" {...props} />
      <button>Send</button>
      <button type="reset">Reset</button>
    </form>,
    { container: openPlace(place) },
  );
  return {
    sent,
    container,
    input: find<HTMLInputElement>(container, '.otp-input'),
    select: find<HTMLSelectElement>(container, 'select'),
    press: (type: 'submit' | 'reset') =>
      find<HTMLButtonElement>(container, type === 'reset' ? '[type=reset]' : 'button').click(),
  };
}

describe.each(places)('in a %s', (place) => {
  test('a form gets the number in E.164', () => {
    const form = renderPlain(place);
    autofill(form.input, '2133734253');
    form.press('submit');
    autofill(form.input, '');
    form.press('submit');
    expect(form.sent).toEqual(['+12133734253', '']);
  });

  test('a reset brings back the first number and country', async () => {
    const form = renderPlain(place, { defaultValue: '+34612345678' });
    await expect.poll(() => form.input.value).toBe('+34 612 34 56 78');
    selectCountry(form.select, 'BR');
    autofill(form.input, '11987654321');
    form.press('reset');
    await expect.poll(() => form.input.value).toBe('+34 612 34 56 78');
    expect(form.select.value).toBe('ES');
    form.press('submit');
    expect(form.sent).toEqual(['+34612345678']);
  });

  test('a required number is asked for by the browser, at the field and with the focus', async () => {
    const form = renderPlain(place, { required: true });
    form.press('submit');
    await expect
      .poll(() => form.container.querySelector('.otp-error')?.textContent)
      .toBe('Enter your WhatsApp number.');
    expect(focusedIn(form.input)).toBe(form.input);
    expect(form.sent).toEqual([]);
  });

  test('a refused number gets the focus and its error', async () => {
    const phone = renderPhone({ defaultCountry: 'US' }, place);
    autofill(phone.input(), '21337');
    expect(await phone.submit()).toBe('tooShort');
    expect(focusedIn(phone.input())).toBe(phone.input());
    await expect.poll(phone.error).toBe('The number is too short. Check that no digit is missing.');
  });

  test('the country follows the number, and the number the country', () => {
    const phone = renderPhone({ defaultCountry: 'US' }, place);
    autofill(phone.input(), '+34612345678');
    expect(phone.select().value).toBe('ES');
    autofill(phone.input(), '2133734253');
    selectCountry(phone.select(), 'BR');
    expect(phone.values.at(-1)).toBe('+552133734253');
  });

  test('P205: the form sends the number that is on the screen after corrections', async () => {
    const backend = createFakeBackend();
    const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
    const { container } = render(<WhatsappOtpForm client={client} defaultLocale="en" defaultCountry="US" />, {
      container: openPlace(place),
    });
    await expect.poll(() => container.querySelector('.otp-input')).not.toBeNull();
    find<HTMLInputElement>(container, '.otp-input').focus();
    await press('2133734253');
    await press('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Backspace}{Backspace}84{Enter}');
    await expect.poll(() => backend.stytch.latestCode('+12133844253')).toBeTruthy();
    expect(backend.stytch.latestCode('+12133742584')).toBeUndefined();
  });

  test('random edits leave the digits and the caret that a model says', async () => {
    const edits = fc.oneof(
      fc.integer({ min: 0, max: 9 }).map(String),
      fc.constantFrom('{Backspace}', '{Delete}', '{ArrowLeft}', '{ArrowRight}', '{Home}', '{End}'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edits, { minLength: 5, maxLength: 15 }), async (keys) => {
        const phone = renderPhone({ defaultCountry: 'US' }, place);
        const input = phone.input();
        input.focus();
        let model = '';
        for (const key of keys) {
          const at = marksOf(input.value.slice(0, input.selectionStart ?? 0)).length;
          let caret = at;
          await press(key);
          if (/^\d$/.test(key)) model = model.slice(0, at) + key + model.slice((caret += 1) - 1);
          else if (key === '{Backspace}') {
            caret = Math.max(0, at - 1);
            model = model.slice(0, caret) + model.slice(at);
          } else if (key === '{Delete}') model = model.slice(0, at) + model.slice(at + 1);
          expect(marksOf(input.value)).toBe(model);
          if (/^\d$|\{(?:Backspace|Delete)\}/.test(key)) {
            expect(marksOf(input.value.slice(0, input.selectionStart ?? 0))).toHaveLength(caret);
          }
        }
        phone.unmount();
      }),
      { numRuns: 12 },
    );
  });
});
