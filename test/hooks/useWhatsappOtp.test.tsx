import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { createWhatsappOtpClient } from '../../src/client/createWhatsappOtpClient';
import { useWhatsappOtp, type UseWhatsappOtpOptions } from '../../src/hooks/useWhatsappOtp';
import { createFakeBackend } from 'react-whatsapp-otp/testing';

const phoneNumber = '+12133734253';

afterEach(() => {
  sessionStorage.clear();
  vi.restoreAllMocks();
});

function setUp(options: Partial<UseWhatsappOtpOptions> = {}) {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const hook = () =>
    renderHook(
      (props: Partial<UseWhatsappOtpOptions>) => useWhatsappOtp({ client, ...options, ...props } as never),
      {
        wrapper: StrictMode,
        initialProps: {},
      },
    );
  return { backend, client, hook, ...hook() };
}

test('number in, code out, signed in', async () => {
  const onAuthenticated = vi.fn();
  const { backend, result } = setUp({ onAuthenticated, locale: 'es' });
  await act(() => result.current.send(phoneNumber));
  expect(result.current).toMatchObject({ step: 'code', phoneNumber, code: { sendsLeft: 4, locale: 'es' } });
  expect(backend.stytch.messages[0]).toMatchObject({ locale: 'es' });
  await act(() => result.current.authenticate(backend.stytch.latestCode(phoneNumber) ?? ''));
  expect(result.current.step).toBe('done');
  expect(onAuthenticated).toHaveBeenCalledOnce();
});

test('nothing is sent on mount, on a remount or on a rerender', async () => {
  const { backend, hook, rerender, unmount } = setUp();
  rerender({ expirationMinutes: 5 });
  unmount();
  hook();
  await act(async () => {});
  expect(backend.requests).toEqual([]);
});

test('five remounts on the code step send nothing and keep its deadline', async () => {
  const first = setUp();
  await act(() => first.result.current.send(phoneNumber));
  const { availableAt, code } = first.result.current;
  let last = first.result;
  for (let i = 0; i < 5; i += 1) {
    const { result, unmount } = first.hook();
    last = result;
    unmount();
  }
  expect(last.current).toMatchObject({ step: 'code', phoneNumber, availableAt, code });
  expect(first.backend.requests).toHaveLength(1);
});

test('persist off forgets the step', async () => {
  const first = setUp({ persist: false });
  await act(() => first.result.current.send(phoneNumber));
  expect(sessionStorage).toHaveLength(0);
  expect(first.hook().result.current.step).toBe('phone');
});

test('where storage is denied the flow works in memory', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const { result } = setUp();
  await act(() => result.current.send(phoneNumber));
  expect(result.current.step).toBe('code');
});

test('a chosen language is that of the next message, and sends nothing by itself', async () => {
  const onLocaleChange = vi.fn();
  const { backend, result } = setUp({ defaultLocale: 'en', onLocaleChange });
  act(() => result.current.setLocale('pt-br'));
  expect(result.current.locale).toBe('pt-br');
  expect(onLocaleChange).toHaveBeenCalledWith('pt-br');
  expect(backend.requests).toEqual([]);
  await act(() => result.current.send(phoneNumber));
  expect(backend.requests[0]?.body).toMatchObject({ locale: 'pt-br' });
});

test('a controlled language changes only with its prop', () => {
  const { result, rerender } = setUp({ locale: 'en' });
  act(() => result.current.setLocale('es'));
  expect(result.current.locale).toBe('en');
  rerender({ locale: 'es' });
  expect(result.current.locale).toBe('es');
});

test('the first language is the browser’s when nothing else says one', () => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['sv-SE', 'es-MX']);
  expect(setUp().result.current.locale).toBe('es');
});

test('the send mode carries user, session and attributes, and at most five minutes', async () => {
  const { backend, result } = setUp({
    mode: 'send',
    sessionToken: 'session-1',
    attributes: { userAgent: 'test' },
    expirationMinutes: 10,
  });
  await act(() => result.current.send(phoneNumber));
  expect(backend.requests[0]).toMatchObject({
    operation: 'send',
    body: {
      phone_number: phoneNumber,
      session_token: 'session-1',
      expiration_minutes: 5,
      attributes: { user_agent: 'test' },
    },
  });
});

test('the login mode carries create_user_as_pending and no user', async () => {
  const { backend, result } = setUp({ createUserAsPending: true, userId: 'user-1' });
  await act(() => result.current.send(phoneNumber));
  expect(backend.requests[0]?.body).toEqual({
    phone_number: phoneNumber,
    locale: 'en',
    expiration_minutes: 2,
    create_user_as_pending: true,
  });
});

test('an error is there until it is cleared, and the step stays', async () => {
  const onError = vi.fn();
  const { backend, result } = setUp({ onError });
  backend.stytch.fault({ kind: 'error', errorType: 'invalid_phone_number' });
  await act(() => result.current.send(phoneNumber));
  expect(result.current).toMatchObject({ step: 'phone', error: { code: 'invalid_phone_number' } });
  expect(onError).toHaveBeenCalledOnce();
  act(() => result.current.clearError());
  expect(result.current.error).toBeNull();
});

test('the flow does not use the app’s QueryClient', async () => {
  const queryClient = new QueryClient();
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useWhatsappOtp({ client }), { wrapper });
  await act(() => result.current.send(phoneNumber));
  await act(() => result.current.authenticate('000000'));
  expect(queryClient.getMutationCache().getAll()).toEqual([]);
  expect(queryClient.getQueryCache().getAll()).toEqual([]);
});

test('unmounting during a send calls nothing of the app', async () => {
  const onError = vi.fn();
  const onCodeSent = vi.fn();
  const consoleError = vi.spyOn(console, 'error');
  const { backend, result, unmount } = setUp({ onError, onCodeSent });
  backend.stytch.fault({ kind: 'delay', ms: Infinity });
  const sending = result.current.send(phoneNumber);
  await waitFor(() => expect(backend.requests).toHaveLength(1));
  unmount();
  await sending;
  expect(onError).not.toHaveBeenCalled();
  expect(onCodeSent).not.toHaveBeenCalled();
  expect(consoleError).not.toHaveBeenCalled();
});

test('flows of different endpoints or modes keep their entries apart', async () => {
  const { backend, result } = setUp();
  await act(() => result.current.send(phoneNumber));
  const other = createWhatsappOtpClient({ endpoint: '/staff/otps', fetch: backend.fetch });
  expect(renderHook(() => useWhatsappOtp({ client: other })).result.current.step).toBe('phone');
  const { client } = setUp();
  expect(renderHook(() => useWhatsappOtp({ client, mode: 'send' })).result.current.step).toBe('phone');
  expect(renderHook(() => useWhatsappOtp({ client })).result.current.step).toBe('code');
});

test('after a reload the flow is in the language of its code', async () => {
  const first = setUp({ defaultLocale: 'en' });
  act(() => first.result.current.setLocale('es'));
  await act(() => first.result.current.send(phoneNumber));
  first.unmount();
  const { result } = first.hook();
  expect(result.current).toMatchObject({ step: 'code', locale: 'es' });
  await act(() => result.current.authenticate(first.backend.stytch.latestCode(phoneNumber) ?? ''));
  expect(result.current).toMatchObject({ step: 'done', locale: 'es' });
});
