import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { PhoneField, type PhoneFieldProps } from '../../src/phone-field/PhoneField.js';
import { loadedPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';

function html(props: PhoneFieldProps = {}): string {
  return renderToString(<PhoneField name="phone" {...props} />);
}

test('a server renders the whole field, list and all, without the number engine', () => {
  const page = html();
  expect(page.match(/<option/g)).toHaveLength(246);
  expect(page).toContain('>Spain +34</option>');
  expect(page).toMatch(/<input[^>]*type="tel"/);
  expect(page).toContain('WhatsApp number');
  expect(loadedPhoneEngine()).toBeUndefined();
});

test('P91: a server renders the same in every language of the machine', () => {
  const before = html({ locale: 'es' });
  const { LANG } = process.env;
  process.env['LANG'] = 'sv_SE.UTF-8';
  expect(html({ locale: 'es' })).toBe(before);
  process.env['LANG'] = LANG;
});

test('the countries are named and sorted once for a language and a list', () => {
  const names = vi.spyOn(Intl.DisplayNames.prototype, 'of');
  const before = html({ locale: 'fr', countries: ['FR', 'be', 'CH'] });
  expect(names).toHaveBeenCalledTimes(3);
  expect(html({ locale: 'fr', countries: ['FR', 'be', 'CH'] })).toBe(before);
  expect(names).toHaveBeenCalledTimes(3);
  expect(html({ locale: 'fr', countries: [] })).not.toContain('+33');
  names.mockRestore();
});

test('P89: nothing in the HTML names another host or an image', () => {
  expect(html()).not.toMatch(/https?:|<img|<link|<svg/);
});

test('the country is that of the language until the browser says more', () => {
  expect(html()).toContain('US</span> <span class="otp-country-prefix">+1<');
  expect(html({ locale: 'pt-br' })).toContain('BR</span> <span class="otp-country-prefix">+55<');
  expect(html({ locale: 'es' })).toContain('data-country=""');
  expect(html({ defaultCountry: 'DE' })).toContain('DE</span> <span class="otp-country-prefix">+49<');
  expect(html({ defaultCountry: 'nowhere' })).toContain('data-country=""');
});

test('a number that is there at first is in the HTML, with its country', () => {
  const page = html({ defaultValue: '+34612345678' });
  expect(page).toContain('value="+34612345678"');
  expect(page).toContain('ES</span> <span class="otp-country-prefix">+34<');
});

test('nothing is styled in the HTML', () => {
  expect(html()).not.toContain('style');
});
