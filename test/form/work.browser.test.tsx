import { render } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createWhatsappOtpClient, WhatsappOtpForm } from '../../src/index.js';
import { loadPhoneEngine } from '../../src/phone-number/loadPhoneEngine.js';
import { createFakeBackend } from '../../src/testing.js';
import { CodeStep, ExpiryCountdown, ResendButton, Root } from '../../src/parts.js';
import { reactWork } from '../setup/reactWork.js';
import { testFlow, waits } from './testFlow.js';

await loadPhoneEngine();
await import('../../src/form/LoadedSteps.js');

/** Added and not removed, by type. */
const listeners = new Map<string, number>();

beforeEach(() => {
  listeners.clear();
  // The test runner has its own `addEventListener` on the window.
  for (const target of [EventTarget.prototype, window, document]) {
    for (const [method, by] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const) {
      const original = target[method];
      if (target !== EventTarget.prototype && original === EventTarget.prototype[method]) continue;
      vi.spyOn(target, method).mockImplementation(function (
        this: EventTarget,
        type: string,
        ...rest: unknown[]
      ) {
        listeners.set(type, (listeners.get(type) ?? 0) + by);
        Reflect.apply(original, this, [type, ...rest]);
      });
    }
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

const total = () => [...listeners.values()].reduce((sum, each) => sum + each, 0);

function Form() {
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: createFakeBackend().fetch });
  return <WhatsappOtpForm client={client} defaultLocale="en" defaultCountry="US" persist={false} />;
}

test('a further form adds at most 16 listeners at the number, and as many at the code', async () => {
  const forms = (count: number) => Array.from({ length: count }, (_, at) => <Form key={at} />);
  const { rerender, container } = render(<>{forms(1)}</>);
  await toCode(container, 0);
  const one = total();
  rerender(<>{forms(2)}</>);
  await moment();
  const atNumber = total() - one;
  listeners.clear();
  await toCode(container, 1);
  expect(atNumber).toBeLessThanOrEqual(16);
  expect(atNumber + total()).toBeLessThanOrEqual(16);
});

test('the step from the number to the code renders what changes', async () => {
  const { container } = render(<Form />);
  await moment();
  container.querySelector<HTMLElement>('.otp-input')!.focus();
  await userEvent.keyboard('2133734253');
  await moment();
  const mutations: MutationRecord[] = [];
  const observer = new MutationObserver((records) => mutations.push(...records));
  observer.observe(container, { attributes: true, characterData: true, childList: true, subtree: true });
  Object.assign(reactWork, { commits: 0, renders: 0 });
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => container.querySelector('.otp-code-input')).not.toBeNull();
  await moment();
  observer.disconnect();
  expect(reactWork.commits).toBeLessThanOrEqual(4);
  expect(reactWork.renders).toBeLessThanOrEqual(40);
  expect(mutations.length).toBeLessThanOrEqual(30);
});

test('the countdowns of a hundred forms commit once a second', async () => {
  const start = Date.now();
  render(
    <>
      {Array.from({ length: 100 }, (_, at) => (
        <Root key={at} flow={waitingFlow(start + at * 7)}>
          <CodeStep>
            <ExpiryCountdown />
            <ResendButton />
          </CodeStep>
        </Root>
      ))}
    </>,
  );
  const seconds = () => Number(document.querySelector('.otp-expiry')?.textContent?.slice(-2));
  const first = seconds();
  await expect.poll(seconds, { interval: 10 }).toBeLessThan(first);
  const { commits } = reactWork;
  const since = seconds();
  await expect.poll(seconds, { interval: 10 }).toBe(since - 2);
  expect(reactWork.commits - commits).toBe(2);
});

function waitingFlow(start: number) {
  return testFlow({
    step: 'code',
    phoneNumber: '+12133734253',
    code: { expiresAt: start + 50_000, locale: 'en', sendsLeft: 4 },
    availableAt: waits({ resend: start + 30_500 }),
  });
}

async function toCode(container: HTMLElement, at: number): Promise<void> {
  const form = container.querySelectorAll<HTMLElement>('.otp-root')[at]!;
  form.querySelector<HTMLElement>('.otp-input')!.focus();
  await userEvent.keyboard('2133734253{Enter}');
  await expect.poll(() => form.dataset['step']).toBe('code');
  await moment();
}

function moment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}
