import { render } from '@testing-library/react';
import axe from 'axe-core';
import { createRef, type ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Step } from '../../src/flow/flowState';
import * as WhatsappOtp from '../../src/parts';
import { testFlow } from './testFlow';
import { emulate } from '../setup/browserActions.js';

type AnyPart = ComponentType<Record<string, unknown>>;

interface Case {
  /** The step that contains the part, if any. */
  readonly step: Step;
  /** The element that gets `ref` and the rest of the props. */
  readonly tag: string;
  /** Where the class goes, when that is another element. */
  readonly box?: string;
  /** It is the step itself. */
  readonly isStep?: boolean;
}

const cases: Record<Exclude<keyof typeof WhatsappOtp, 'Root'>, Case> = {
  BackButton: { step: 'code', tag: 'BUTTON' },
  CodeHelp: { step: 'code', tag: 'P' },
  CodeField: { step: 'code', tag: 'INPUT', box: '.otp-field' },
  CodeStep: { step: 'code', tag: 'FORM', isStep: true },
  Description: { step: 'phone', tag: 'P' },
  ErrorMessage: { step: 'phone', tag: 'DIV' },
  ExpiryCountdown: { step: 'code', tag: 'P' },
  LocalePicker: { step: 'phone', tag: 'SELECT', box: '.otp-locale' },
  CodeNotice: { step: 'code', tag: 'P' },
  PasteButton: { step: 'code', tag: 'BUTTON' },
  PhoneField: { step: 'phone', tag: 'INPUT', box: '.otp-field' },
  PhoneStep: { step: 'phone', tag: 'FORM', isStep: true },
  ResendButton: { step: 'code', tag: 'BUTTON' },
  SubmitButton: { step: 'phone', tag: 'BUTTON' },
  SuccessStep: { step: 'done', tag: 'DIV', isStep: true },
  Title: { step: 'phone', tag: 'H2' },
};

const locales = ['en-US', 'es-MX', 'pt-BR', 'sv-SE', 'cs-CZ', 'ar-EG'];

// A fade would be part of what axe sees.
beforeEach(async () => emulate({ 'prefers-reduced-motion': 'reduce' }));

afterEach(async () => {
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('dir');
  await emulate({});
});

describe.each(Object.entries(cases))('%s', (name, { step, tag, box, isStep }) => {
  const Part = WhatsappOtp[name as keyof typeof cases] as unknown as AnyPart;

  function Scene(props: Record<string, unknown>) {
    const part = <Part {...props} />;
    const Around = step === 'code' ? WhatsappOtp.CodeStep : WhatsappOtp.PhoneStep;
    const expiresAt = Date.now() + 120_000;
    return (
      <main>
        <WhatsappOtp.Root
          flow={testFlow({
            step,
            phoneNumber: '+12133734253',
            code: { expiresAt, locale: 'en', sendsLeft: 4 },
          })}
        >
          {isStep ? part : <Around>{part}</Around>}
        </WhatsappOtp.Root>
      </main>
    );
  }

  test('takes ref, className, style and rest props', () => {
    const ref = createRef<HTMLElement>();
    const { container } = render(
      <Scene ref={ref} className="mine" style={{ opacity: 0.9 }} data-testid="part" title="A part" />,
    );
    expect(ref.current?.tagName).toBe(tag);
    expect(ref.current).toHaveAttribute('title', 'A part');
    expect(ref.current).toHaveAttribute('data-testid', 'part');
    const styled = container.querySelector('.mine');
    expect(styled).toBe(box ? ref.current?.closest(box) : ref.current);
    expect(styled?.getAttribute('class')).toMatch(/^otp-/);
    expect(styled).toHaveStyle({ opacity: '0.9' });
  });

  test.each(['ltr', 'rtl'])('has no accessibility violation on a page that reads %s', async (direction) => {
    document.documentElement.dir = direction;
    const { container } = render(<Scene />);
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('has no accessibility violation in forced colors', async () => {
    await emulate({ 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
    const { container } = render(<Scene />);
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test.each(locales)('hydrates without a recoverable error in a %s browser', async (locale) => {
    const html = renderToString(<Scene />);
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([locale]);
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(locale);
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = html;
    const recovered: unknown[] = [];
    const root = hydrateRoot(container, <Scene />, { onRecoverableError: (error) => recovered.push(error) });
    await vi.waitFor(() => expect(Object.keys(container).length).toBeGreaterThan(0));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(recovered).toEqual([]);
    expect(errors).not.toHaveBeenCalled();
    expect(container.innerHTML).not.toContain('style=');
    root.unmount();
    container.remove();
  });
});
