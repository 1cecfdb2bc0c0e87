import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LocalePicker } from '../../src/form/LocalePicker.js';

function renderPicker(): HTMLSelectElement {
  const { getByRole } = render(<LocalePicker defaultLocale="en" />);
  return getByRole('combobox') as HTMLSelectElement;
}

test('the language select is drawn by the stylesheet, and not by the browser', () => {
  expect(getComputedStyle(renderPicker()).appearance).toBe('none');
});

test('the language select has text of at least 16 px, so that iOS does not zoom in', () => {
  expect(parseFloat(getComputedStyle(renderPicker()).fontSize)).toBeGreaterThanOrEqual(16);
});

test('the language select shows its arrow next to the text and takes the clicks on it', () => {
  const select = renderPicker();
  const { right, top, bottom } = select.getBoundingClientRect();
  expect(parseFloat(getComputedStyle(select).paddingInlineEnd)).toBeGreaterThanOrEqual(16);
  expect(document.elementFromPoint(right - 14, (top + bottom) / 2)).toBe(select);
});
