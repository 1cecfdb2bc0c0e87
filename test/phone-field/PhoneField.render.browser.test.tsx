import { render } from '@testing-library/react';
import axe from 'axe-core';
import { Profiler, createRef, type ReactElement } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PhoneField, type PhoneFieldProps } from '../../src/phone-field/PhoneField.js';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { autofill, press } from '../code-field/codeHarness.js';
import { moment } from './phoneHarness.js';

await loadPhoneEngine();

let commits = 0;
beforeEach(() => {
  commits = 0;
});

/** A field under a profiler, once it has come to rest. */
async function renderProfiled(props: PhoneFieldProps = {}) {
  const field = (more: PhoneFieldProps = {}): ReactElement => (
    <Profiler id="field" onRender={() => (commits += 1)}>
      <PhoneField locale="en" defaultCountry="US" {...props} {...more} />
    </Profiler>
  );
  const view = render(field());
  await moment();
  commits = 0;
  return {
    input: view.container.querySelector('input')!,
    select: view.container.querySelector('select')!,
    container: view.container,
    rerender: (more: PhoneFieldProps = {}) => view.rerender(field(more)),
  };
}

test('P94: a digit costs no commit, except the first, which fixes the country', async () => {
  const { input } = await renderProfiled();
  input.focus();
  await press('2');
  expect(commits).toBeLessThanOrEqual(1);
  commits = 0;
  await press('133734253');
  expect(commits).toBe(0);
});

test('P94: a change of the country costs one commit, and leaves the options alone', async () => {
  const { input, select } = await renderProfiled();
  input.focus();
  await press('+3');
  commits = 0;
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((records) => changes.push(...records));
  observer.observe(select, { subtree: true, childList: true, attributes: true, characterData: true });
  await press('4');
  expect(select.value).toBe('ES');
  expect(commits).toBe(1);
  expect(changes).toEqual([]);
  observer.disconnect();
});

test('the list stays the same elements whatever the app renders', async () => {
  const { select, rerender } = await renderProfiled({ countries: ['US', 'ES'] });
  const options = [...select.options];
  rerender({ countries: ['US', 'ES'], error: 'No.' });
  expect([...select.options]).toEqual(options);
});

test('P89: nothing is fetched from another host', async () => {
  const { input } = await renderProfiled();
  autofill(input, '+34612345678');
  await moment();
  const hosts = performance.getEntriesByType('resource').map((entry) => new URL(entry.name).host);
  expect(new Set(hosts.filter((host) => host !== ''))).toEqual(new Set([location.host]));
  expect(document.querySelector('img, link[rel="preload"]')).toBeNull();
});

test('nothing is styled in attributes, so that a strict policy holds', async () => {
  const { container } = await renderProfiled();
  expect(container.querySelectorAll('[style], style, script')).toHaveLength(0);
});

test('the ref is the number input', async () => {
  const ref = createRef<HTMLInputElement>();
  const { container } = render(<PhoneField ref={ref} locale="en" />);
  expect(ref.current).toBe(container.querySelector('input'));
});

test.each(['ltr', 'rtl'])('axe finds nothing in a page that reads %s', async (direction) => {
  document.documentElement.dir = direction;
  const { container, input } = await renderProfiled({ error: 'Not this one.' });
  await userEvent.click(input);
  const { violations } = await axe.run(container);
  document.documentElement.dir = 'ltr';
  expect(violations).toEqual([]);
});
