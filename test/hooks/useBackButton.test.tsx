import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Step } from '../../src/flow/flowState';
import { useBackButton } from '../../src/hooks/useBackButton';

function setUp(enabled: boolean) {
  const onBack = vi.fn();
  const hook = renderHook(({ step }: { step: Step }) => useBackButton(enabled, step, onBack), {
    initialProps: { step: 'phone' },
  });
  return { onBack, ...hook };
}

test('off, the code step leaves the history alone', () => {
  const before = history.length;
  setUp(false).rerender({ step: 'code' });
  expect(history.length).toBe(before);
});

test('on, Back leads from the code step to the number, and the entry contains only the step', async () => {
  const address = location.href;
  const { onBack, rerender } = setUp(true);
  rerender({ step: 'code' });
  expect(history.state).toEqual({ whatsappOtpStep: 'code' });
  expect(location.href).toBe(address);
  act(() => history.back());
  await waitFor(() => expect(onBack).toHaveBeenCalledOnce());
});

test('on, the button on the page takes the entry away', async () => {
  const { rerender } = setUp(true);
  rerender({ step: 'code' });
  rerender({ step: 'phone' });
  await waitFor(() => expect(history.state).not.toEqual({ whatsappOtpStep: 'code' }));
});

test('a link to a place on the page is not Back', async () => {
  const { onBack, rerender } = setUp(true);
  rerender({ step: 'code' });
  location.hash = '#terms';
  await waitFor(() => expect(location.hash).toBe('#terms'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onBack).not.toHaveBeenCalled();
});

test('after a reload the button on the page takes the entry away too', async () => {
  history.pushState({ whatsappOtpStep: 'code' }, '');
  const entries = history.length;
  const { rerender } = setUp(true);
  rerender({ step: 'code' });
  expect(history.length).toBe(entries);
  rerender({ step: 'phone' });
  await waitFor(() => expect(history.state).not.toEqual({ whatsappOtpStep: 'code' }));
});

test('a browser that refuses another entry leaves the step as it is', () => {
  vi.spyOn(history, 'pushState').mockImplementation(() => {
    throw new DOMException('too many calls', 'SecurityError');
  });
  const { rerender, onBack } = setUp(true);
  rerender({ step: 'code' });
  rerender({ step: 'phone' });
  expect(onBack).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
