/** What one tab tells the others about a code it asked for. Times in ms since the epoch. */
export interface NewerCode {
  /** Tells whether two tabs mean the same number without saying which. */
  readonly tag: number;
  readonly phoneId: string;
  readonly at: number;
  readonly expiresAt: number;
  readonly resendAt: number;
}

export interface FlowChannel {
  readonly tell: (code: NewerCode) => void;
  /** @returns a function that stops listening. */
  readonly listen: (onCode: (code: NewerCode) => void) => () => void;
}

const name = 'react-whatsapp-otp';

/** The tabs of this origin, where the browser has `BroadcastChannel`; nothing is stored. */
export const tabs: FlowChannel = {
  tell: (code) => {
    if (!isSupported()) return;
    const channel = new BroadcastChannel(name);
    channel.postMessage(code);
    channel.close();
  },
  listen: (onCode) => {
    if (!isSupported()) return () => {};
    let channel: BroadcastChannel | undefined;
    // An open channel can keep a page out of the back/forward cache, so it is closed while the page is away.
    const open = () => {
      if (channel) return;
      channel = new BroadcastChannel(name);
      channel.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (isNewerCode(event.data)) onCode(event.data);
      });
    };
    const close = () => {
      channel?.close();
      channel = undefined;
    };
    open();
    addEventListener('pagehide', close);
    addEventListener('pageshow', open);
    return () => {
      close();
      removeEventListener('pagehide', close);
      removeEventListener('pageshow', open);
    };
  },
};

/** FNV-1a of a number: 32 bits, which thousands of numbers share. */
export function numberTag(phoneNumber: string): number {
  let hash = 0x811c9dc5;
  for (const char of phoneNumber) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** A code that another tab told of, no deadline further off than it was granted for, also by a clock set back since. */
export function granted<Code extends Omit<NewerCode, 'tag'>>(code: Code, now: number): Code {
  const at = Math.min(code.at, now);
  const back = code.at - at;
  const within = (time: number, span: number) => Math.min(time - back, at + span);
  return {
    ...code,
    at,
    expiresAt: within(code.expiresAt, 10 * 60_000),
    resendAt: within(code.resendAt, 24 * 3_600_000),
  };
}

function isSupported(): boolean {
  return typeof document !== 'undefined' && typeof BroadcastChannel === 'function';
}

function isNewerCode(data: unknown): data is NewerCode {
  if (typeof data !== 'object' || data === null) return false;
  const { tag, phoneId, at, expiresAt, resendAt } = data as Record<string, unknown>;
  return (
    typeof phoneId === 'string' && phoneId !== '' && [tag, at, expiresAt, resendAt].every(Number.isFinite)
  );
}
