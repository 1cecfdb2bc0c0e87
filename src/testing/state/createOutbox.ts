/** A WhatsApp message that the fake "delivered". */
export interface DeliveredMessage {
  /** E.164 with its plus. */
  readonly phoneNumber: string;
  /** Six digits. */
  readonly code: string;
  /** The requested language; `en` by default. */
  readonly locale: string;
  /** The text of the message; WhatsApp shows words between `*` in bold. */
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface Outbox {
  /** Oldest first. The array grows as messages are delivered. */
  readonly messages: readonly DeliveredMessage[];
  readonly deliver: (message: DeliveredMessage) => void;
  readonly subscribe: (listener: (message: DeliveredMessage) => void) => () => void;
  readonly clear: () => void;
}

export function createOutbox(earlier: readonly DeliveredMessage[] = []): Outbox {
  const messages = [...earlier];
  const listeners = new Set<(message: DeliveredMessage) => void>();
  return {
    messages,
    deliver(message) {
      messages.push(message);
      for (const listener of listeners) listener(message);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear() {
      messages.length = 0;
    },
  };
}
