/*
 * What the snippets of the docs use of packages that are not installed here, and of an app of the reader's own: no more
 * than the docs show.
 */

declare module 'next/navigation' {
  export function useRouter(): { push(href: string): void; refresh(): void };
}

declare module 'next/headers' {
  export function cookies(): Promise<{ set(name: string, value: string, options?: object): void }>;
}

declare module 'react-router' {
  export function useNavigate(): (to: string) => void;
}

declare module '@/trpc' {
  import type {
    AuthenticateRequest,
    AuthenticateResponse,
    LoginOrCreateRequest,
    LoginOrCreateResponse,
    SendRequest,
    SendResponse,
  } from 'react-whatsapp-otp';

  interface Procedure<Input, Output> {
    mutate(input: Input, options?: { signal?: AbortSignal | undefined }): Promise<Output>;
  }

  export const trpc: {
    otps: {
      send: Procedure<SendRequest, SendResponse>;
      loginOrCreate: Procedure<LoginOrCreateRequest, LoginOrCreateResponse>;
      authenticate: Procedure<AuthenticateRequest, Omit<AuthenticateResponse, 'body'>>;
    };
  };
}

declare module '@trpc/client' {
  export class TRPCClientError extends Error {
    readonly data: { readonly otp?: unknown } | undefined;
  }
}

declare module '@playwright/test' {
  export interface Locator {
    fill(text: string): Promise<void>;
    click(): Promise<void>;
  }
  export interface Page {
    goto(url: string): Promise<unknown>;
    getByRole(role: string, options?: { name?: string }): Locator;
    route(
      url: string,
      handler: (route: {
        request(): { url(): string; postData(): string | null };
        fulfill(answer: { status: number; contentType: string; body: string }): Promise<void>;
      }) => Promise<void>,
    ): Promise<void>;
  }
  export function test(title: string, run: (fixtures: { page: Page }) => Promise<void>): void;
  export function expect(locator: Locator): { toBeVisible(): Promise<void> };
}

declare module '@stytch/react' {
  export function useStytch(): {
    session: {
      updateSession(tokens: { session_token: string; session_jwt?: string }): void;
      authenticate(options?: { session_duration_minutes?: number }): Promise<unknown>;
    };
  };
}

declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
