import { useEffect, useState } from 'react';
import type { DeliveredMessage } from 'react-whatsapp-otp/testing';

/** The messages that the fake Stytch has delivered, oldest first. */
export function useMessages(): readonly DeliveredMessage[] {
  const [messages, setMessages] = useState<readonly DeliveredMessage[]>([]);
  useEffect(() => {
    const source = new EventSource('/fake/messages');
    // Each connection starts with all messages so far.
    source.addEventListener('open', () => setMessages([]));
    source.addEventListener('message', ({ data }: MessageEvent<string>) =>
      setMessages((before) => [...before, JSON.parse(data) as DeliveredMessage]),
    );
    return () => source.close();
  }, []);
  return messages;
}
