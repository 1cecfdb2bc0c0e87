import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en, type Messages } from '../../src/index.js';
import { PhoneField, PhoneStep, Root } from '../../src/parts.js';
import '../../src/styles.css';

function renderRoot(messages: () => Promise<Messages>) {
  const { container } = render(
    <Root endpoint="/api/otps" locales={[{ tag: 'fr', name: 'Français', messages }]}>
      <PhoneStep>
        <PhoneField />
      </PhoneStep>
    </Root>,
  );
  return container.firstElementChild as HTMLElement;
}

test('a form whose words are on their way shows nothing, and then its words', async () => {
  const root = renderRoot(() => Promise.resolve({ ...en, 'phone.label': 'Numéro WhatsApp' }));
  expect(getComputedStyle(root).visibility).toBe('hidden');
  await expect.poll(() => root.textContent).toContain('Numéro WhatsApp');
  expect(getComputedStyle(root).visibility).toBe('visible');
});

test('words that never come leave the form to be seen in English in the end', async () => {
  const root = renderRoot(() => new Promise(() => {}));
  const [wait] = root.getAnimations();
  expect(getComputedStyle(root).visibility).toBe('hidden');
  wait?.finish();
  expect(getComputedStyle(root).visibility).toBe('visible');
  expect(root.textContent).toContain('WhatsApp number');
});
