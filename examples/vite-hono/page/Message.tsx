import { matchLocale } from 'react-whatsapp-otp';
import { useRef, useState } from 'react';
import type { DeliveredMessage } from 'react-whatsapp-otp/testing';
import { words } from './words.js';

/** One WhatsApp message in its language, with its "copy code" button. */
export function Message({ message: { code, locale, sentAt, text } }: { message: DeliveredMessage }) {
  const [label, setLabel] = useState<'copy' | 'copied' | 'copyByHand'>('copy');
  const codeElement = useRef<HTMLElement>(null);
  // WhatsApp writes bold as *bold*.
  const [before, , after] = text.split('*');

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setLabel('copied');
    } catch {
      // Without permission, or over plain HTTP, select the code so that the user can copy it.
      if (codeElement.current) getSelection()?.selectAllChildren(codeElement.current);
      setLabel('copyByHand');
    }
  }

  return (
    <article className="message" lang={locale}>
      <p>
        {before}
        <strong ref={codeElement}>{code}</strong>
        {after}
        <time dateTime={new Date(sentAt).toISOString()}>
          {new Date(sentAt).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' })}
        </time>
      </p>
      <button onClick={() => void copy()}>{words[matchLocale([locale]) ?? 'en'][label]}</button>
    </article>
  );
}
