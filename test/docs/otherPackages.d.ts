/*
 * The parts of packages that are not installed here, and of the reader's app, that the snippets of the docs use.
 */

declare module 'next/navigation' {
  export function useRouter(): { push(href: string): void; refresh(): void };
}

declare module 'next/headers' {
  interface CookieOptions {
    httpOnly?: boolean;
    secure?: boolean;
    sameSite?: true | false | 'lax' | 'strict' | 'none';
    path?: string;
    maxAge?: number;
  }

  export function cookies(): Promise<{
    get(name: string): { value: string } | undefined;
    set(name: string, value: string, options?: CookieOptions): void;
  }>;
}

declare module 'react-router' {
  export function useNavigate(): (to: string) => void;
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
