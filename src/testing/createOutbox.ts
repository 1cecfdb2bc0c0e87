/** A WhatsApp message that the fake "delivered". */
export interface DeliveredMessage {
  /** E.164 with its plus. */
  readonly phoneNumber: string;
  /** Six digits. */
  readonly code: string;
  /** The language that was asked for; `en` when none was. */
  readonly locale: string;
  /** The words of the message, with WhatsApp's `*` around what is bold. */
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly sentAt: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

export interface Outbox {
  /** Oldest first; grows as messages go out. */
  readonly messages: readonly DeliveredMessage[];
  readonly deliver: (message: DeliveredMessage) => void;
  readonly subscribe: (listener: (message: DeliveredMessage) => void) => () => void;
  readonly clear: () => void;
}

export function createOutbox(): Outbox {
  const messages: DeliveredMessage[] = [];
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
