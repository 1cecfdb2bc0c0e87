import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField';
import { LocalePicker } from '../../src/form/LocalePicker';
import { PhoneField } from '../../src/phone-field/PhoneField';
import { emulate } from '../setup/browserActions.js';
import './fields.visual.css';

const phone = { locale: 'en', defaultCountry: 'US', hint: null } as const;
const code = { locale: 'en', autoSubmit: false, hint: null } as const;

/** Each field in each state it can be in, on one sheet. */
const sheets: Readonly<Record<string, ReactNode>> = {
  phone: (
    <>
      <PhoneField {...phone} label="Empty" hint="Start with + for a number from another country." />
      <PhoneField {...phone} label="Typed" defaultValue="+12133734253" />
      <PhoneField {...phone} label="Error" defaultValue="+1213" error="The number is too short." />
      <PhoneField {...phone} label="In flight" defaultValue="+12133734253" readOnly />
      <PhoneField {...phone} label="Disabled" defaultValue="+12133734253" disabled />
    </>
  ),
  code: (
    <>
      <CodeField {...code} label="Empty" hint="Copy the code and paste it here." />
      <CodeField {...code} label="Typed" defaultValue="123456" />
      <CodeField {...code} label="Error" defaultValue="111111" error="That code isn’t right." />
      <CodeField {...code} label="In flight" defaultValue="123456" busy />
      <CodeField {...code} label="Disabled" defaultValue="1234" disabled />
      <LocalePicker defaultLocale="pt-br" />
    </>
  ),
};

const cases = Object.keys(sheets).flatMap((sheet) =>
  (['light', 'dark', 'forced'] as const).flatMap((look) =>
    [360, 1280].map((width) => [sheet, look, width] as const),
  ),
);

beforeEach(() => {
  document.documentElement.className = 'visual';
});

afterEach(async () => {
  document.documentElement.removeAttribute('class');
  document.documentElement.removeAttribute('data-theme');
  await emulate({});
  await page.viewport(1280, 800);
});

test.each(cases)('the %s field looks as it did: %s, %i px', async (sheet, look, width) => {
  await page.viewport(width, 800);
  if (look === 'forced') await emulate({ 'forced-colors': 'active' });
  else document.documentElement.dataset['theme'] = look;
  const { container } = render(<main className="sheet">{sheets[sheet]}</main>);
  const sheetElement = container.querySelector<HTMLElement>('.sheet');
  await vi.waitFor(() => {
    // Grouped: the number engine has arrived, and nothing will move any more.
    const number = container.querySelectorAll<HTMLInputElement>('input[type=tel]')[1];
    expect(number?.value ?? '1 2').toMatch(/\d \d/);
  });
  await document.fonts.ready;
  await expect(page.elementLocator(sheetElement as HTMLElement)).toMatchScreenshot(
    `${sheet}-${look}-${width}`,
  );
});
