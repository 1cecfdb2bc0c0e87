import { MutationObserver, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { createWhatsappOtpClient } from '../../src/client/createWhatsappOtpClient';
import { useWhatsappOtpAuthenticate } from '../../src/hooks/useWhatsappOtpAuthenticate';
import { useWhatsappOtpLoginOrCreate } from '../../src/hooks/useWhatsappOtpLoginOrCreate';
import { useWhatsappOtpSend } from '../../src/hooks/useWhatsappOtpSend';
import { createFakeBackend } from 'react-whatsapp-otp/testing';

const phoneNumber = '+12133734253';

function setUp() {
  const backend = createFakeBackend();
  const client = createWhatsappOtpClient({ endpoint: '/api/otps', fetch: backend.fetch });
  return { backend, client };
}

test('the three mutations send, create and authenticate', async () => {
  const { backend, client } = setUp();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
    </StrictMode>
  );
  const create = renderHook(() => useWhatsappOtpLoginOrCreate({ client }), { wrapper });
  const created = await act(() => create.result.current.mutateAsync({ phoneNumber, locale: 'es' }));
  expect(created).toMatchObject({ userCreated: true });

  const check = renderHook(() => useWhatsappOtpAuthenticate({ client }), { wrapper });
  const code = backend.stytch.latestCode(phoneNumber) ?? '';
  const result = await act(() => check.result.current.mutateAsync({ methodId: created.phoneId, code }));
  expect(result.userId).toBe(created.userId);

  const queryClient = new QueryClient();
  const send = renderHook(() => useWhatsappOtpSend({ client }, queryClient));
  const sent = await act(() => send.result.current.mutateAsync({ phoneNumber }));
  expect(sent.phoneId).toBe(created.phoneId);
  expect(backend.requests.map(({ operation }) => operation)).toEqual([
    'loginOrCreate',
    'authenticate',
    'send',
  ]);
});

test('a failed send is sent once, though the app’s client retries and queues', async () => {
  const { backend, client } = setUp();
  backend.stytch.fault({ kind: 'html', status: 502, times: Infinity });
  const queryClient = new QueryClient({
    defaultOptions: { mutations: { retry: 3, retryDelay: 0, networkMode: 'online' } },
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useWhatsappOtpSend({ client }), { wrapper });
  act(() => result.current.mutate({ phoneNumber }));
  await waitFor(() => expect(result.current.isError).toBe(true));
  expect(result.current.error).toMatchObject({ code: 'server_error', status: 502 });
  expect(backend.requests).toHaveLength(1);
  expect(queryClient.getMutationCache().getAll()).toHaveLength(1);
});

test('neither endpoint nor client is refused, saying what to pass', () => {
  const nothing = {} as { endpoint: string };
  expect(() => renderHook(() => useWhatsappOtpSend(nothing, new QueryClient()))).toThrow(/Pass `endpoint`/);
});

test('without a provider a mutation hook fails with TanStack’s own error', () => {
  const { client } = setUp();
  expect(() => renderHook(() => useWhatsappOtpSend({ client }))).toThrow(/No QueryClient set/);
});

test('an app can tell our mutations by key and meta', async () => {
  const { client } = setUp();
  const queryClient = new QueryClient({ defaultOptions: { mutations: { gcTime: Infinity } } });
  const { result } = renderHook(() => useWhatsappOtpLoginOrCreate({ client }, queryClient));
  await act(() => result.current.mutateAsync({ phoneNumber }));
  const [mutation] = queryClient.getMutationCache().findAll({ mutationKey: ['whatsapp-otp'] });
  expect(mutation?.options).toMatchObject({
    mutationKey: ['whatsapp-otp', 'loginOrCreate'],
    meta: { whatsappOtp: 'loginOrCreate' },
    gcTime: 0,
  });
});

test('a default scope whose other mutation waits offline does not hold up ours', async () => {
  const { backend, client } = setUp();
  const queryClient = new QueryClient({
    defaultOptions: { mutations: { scope: { id: 'app' }, networkMode: 'online' } },
  });
  onlineManager.setOnline(false);
  const other = new MutationObserver(queryClient, { mutationFn: async () => {} });
  void other.mutate();
  const { result } = renderHook(() => useWhatsappOtpLoginOrCreate({ client }, queryClient));
  await act(() => result.current.mutateAsync({ phoneNumber }));
  expect(backend.requests).toHaveLength(1);
  onlineManager.setOnline(true);
});
