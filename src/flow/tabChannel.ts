import { isRecord } from '../protocol/isRecord.js';

/** A code that one tab asked for, as it tells the others. Times in ms since the epoch. */
export interface NewerCode {
  /** Tells whether two tabs mean the same number without revealing it. */
  readonly phoneHash: number;
  readonly phoneId: string;
  readonly at: number;
  readonly expiresAt: number;
  readonly resendAt: number;
}

export interface TabChannel {
  readonly post: (code: NewerCode) => void;
  /** @returns a function that stops listening. */
  readonly listen: (onCode: (code: NewerCode) => void) => () => void;
}

/** The tabs of this origin with the same `name`. Without a working `BroadcastChannel` each tab is on its own. */
export function tabChannel(name: string): TabChannel {
  return {
    post: (code) => {
      const channel = openChannel(name);
      try {
        channel?.postMessage(code);
      } catch {
        // The other tabs only miss a convenience.
      }
      closeChannel(channel);
    },
    listen: (onCode) => {
      let channel: BroadcastChannel | undefined;
      // An open channel can keep a page out of the back/forward cache, so it is closed while the page is away.
      const open = () => {
        channel ??= openChannel(name, (data) => {
          if (isNewerCode(data)) onCode(data);
        });
      };
      const close = () => {
        closeChannel(channel);
        channel = undefined;
      };
      open();
      if (typeof addEventListener !== 'function') return close;
      addEventListener('pagehide', close);
      addEventListener('pageshow', open);
      return () => {
        close();
        removeEventListener('pagehide', close);
        removeEventListener('pageshow', open);
      };
    },
  };
}

/** FNV-1a of a number: 32 bits, which thousands of numbers share. */
export function hashPhoneNumber(phoneNumber: string): number {
  let hash = 0x811c9dc5;
  for (const char of phoneNumber) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** Another tab's code, with no deadline later than this clock would have granted it. */
export function clampDeadlines<Code extends Omit<NewerCode, 'phoneHash'>>(code: Code, now: number): Code {
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

function openChannel(name: string, onMessage?: (data: unknown) => void): BroadcastChannel | undefined {
  // Node has it too, and there it would keep the process alive.
  if (typeof document === 'undefined') return undefined;
  try {
    const channel = new BroadcastChannel(name);
    if (onMessage) {
      channel.addEventListener('message', (event: MessageEvent<unknown>) => onMessage(event.data));
    }
    return channel;
  } catch {
    return undefined;
  }
}

function closeChannel(channel: BroadcastChannel | undefined): void {
  try {
    channel?.close();
  } catch {
    // Nothing more can be done about it.
  }
}

function isNewerCode(data: unknown): data is NewerCode {
  if (!isRecord(data)) return false;
  const { phoneHash, phoneId, at, expiresAt, resendAt } = data;
  return (
    typeof phoneId === 'string' &&
    phoneId !== '' &&
    [phoneHash, at, expiresAt, resendAt].every(Number.isFinite)
  );
}
