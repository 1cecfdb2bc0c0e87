import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import { PasteButton } from '../../src/code-field/PasteButton.js';
import { withClipboardAllowed } from '../setup/browserActions.js';
import { copy, field, renderCode } from './codeHarness.js';

const button = page.getByRole('button', { name: 'Paste code' });

test('C85 with the user’s permission the real clipboard is pasted', async () => {
  const { submits } = renderCode({ children: <PasteButton locale="en" /> });
  await copy('Your code is 123456. It expires in 10 minutes.');
  await withClipboardAllowed(async () => {
    await button.click();
    await expect.element(field).toHaveValue('123456');
    expect(submits).toEqual(['123456']);
  });
});
