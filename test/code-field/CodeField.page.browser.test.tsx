import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CodeField } from '../../src/code-field/CodeField.js';
import { press } from './codeHarness.js';

afterEach(() => document.body.replaceChildren());

/** A separate page, under a policy, with the stylesheet and the server-rendered field. */
async function openPage(html: string, policy: string, sandbox?: string) {
  const frame = document.createElement('iframe');
  frame.title = 'page';
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  document.body.append(frame);
  const page = frame.contentDocument as Document;
  const violations: string[] = [];
  page.open();
  page.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  page.write(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Code</title>${policy}
    <link rel="stylesheet" href="/src/styles.css"><link rel="stylesheet" href="/src/code-field/code-field.css">
    </head><body><div id="root">`,
  );
  page.write(`${html}</div></body></html>`);
  page.close();
  await vi.waitFor(() => expect(page.styleSheets).toHaveLength(2));
  return { frame, page, violations, root: page.querySelector('#root') as HTMLElement };
}

// Firefox takes `'self'` in a page without an address for no site at all.
const strict = `<meta http-equiv="Content-Security-Policy" content="default-src ${location.origin}; style-src ${location.origin}">`;

describe('without JavaScript', () => {
  test('C77 the field is there, and takes a code', async () => {
    const html = renderToString(<CodeField locale="en" />);
    const { page } = await openPage(html, '', 'allow-same-origin');
    const input = page.querySelector('input') as HTMLInputElement;
    expect(input.checkVisibility({ opacityProperty: true, visibilityProperty: true })).toBe(true);
    expect(getComputedStyle(input).color).not.toMatch(/^rgba/);
    input.focus();
    await press('123456');
    expect(input.value).toBe('123456');
    expect(input.validity.valid).toBe(true);
  });
});

describe('under a strict content security policy', () => {
  test('C79 nothing is refused, and everything looks the same', async () => {
    const field = (
      <CodeField locale="en" defaultValue="123456" error="That code isn’t right." autoSubmit={false} />
    );
    const looks: Record<string, string>[] = [];
    for (const policy of ['', strict]) {
      const { page, root, violations, frame } = await openPage(renderToString(field), policy);
      const errors: unknown[] = [];
      const hydrated = hydrateRoot(root, field, { onRecoverableError: (error) => errors.push(error) });
      await vi.waitFor(() => expect(page.querySelector('[data-complete]')).not.toBeNull());
      page.querySelector('input')?.focus();
      await press('{End}{Backspace}7');
      expect(page.querySelector('input')?.value).toBe('123457');
      for (const animation of page.getAnimations()) animation.finish();
      looks.push(lookOf(root));
      expect(errors).toEqual([]);
      expect(violations).toEqual([]);
      // What would be refused is seen to be.
      page.body.insertAdjacentHTML('beforeend', '<p style="color: red">.</p>');
      await vi.waitFor(() => expect(violations).toEqual(policy ? ['style-src-attr'] : []));
      hydrated.unmount();
      frame.remove();
    }
    expect(differences(looks[0], looks[1])).toEqual([]);
  });
});

/** Every computed style of every element, by the element's class. */
function lookOf(root: HTMLElement): Record<string, string> {
  const entries = [...root.querySelectorAll('*')].flatMap((element) =>
    ['', '::after'].flatMap((part) => {
      const style = getComputedStyle(element, part);
      return [...style].map((name) => [`${element.className}${part} ${name}`, style.getPropertyValue(name)]);
    }),
  );
  return Object.fromEntries(entries) as Record<string, string>;
}

function differences(one: Record<string, string> = {}, other: Record<string, string> = {}): string[] {
  return Object.keys({ ...one, ...other }).filter((name) => one[name] !== other[name]);
}
