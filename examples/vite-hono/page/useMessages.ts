import { useEffect, useState } from 'react';
import type { DeliveredMessage } from 'react-whatsapp-otp/testing';

/** What the fake Stytch delivered, oldest first, as it happens. */
export function useMessages(): readonly DeliveredMessage[] {
  const [messages, setMessages] = useState<readonly DeliveredMessage[]>([]);
  useEffect(() => {
    const source = new EventSource('/fake/messages');
    // A connection begins with all that was delivered so far.
    source.addEventListener('open', () => setMessages([]));
    source.addEventListener('message', ({ data }: MessageEvent<string>) =>
      setMessages((before) => [...before, JSON.parse(data) as DeliveredMessage]),
    );
    return () => source.close();
  }, []);
  return messages;
}
