import type { BuiltInLocale } from 'react-whatsapp-otp';
import icon from './icon.svg';
import { Message } from './Message.js';
import { useMessages } from './useMessages.js';
import { words } from './words.js';

/** A mock phone with the conversation that codes arrive in. */
export function Phone({ locale }: { locale: BuiltInLocale }) {
  const messages = useMessages();
  const { brand, business, empty, phone } = words[locale];

  return (
    <aside className="stage" aria-label={phone}>
      <div className="phone">
        <header className="phone-header">
          <img src={icon} alt="" width="36" height="36" />
          <div>
            <strong>{brand}</strong>
            <small>{business}</small>
          </div>
        </header>
        <div className="chat">
          <div className="chat-messages" role="log" aria-live="polite">
            {messages.length === 0 && <p className="chat-empty">{empty}</p>}
            {messages.map((message) => (
              <Message key={`${message.sentAt} ${message.code}`} message={message} />
            ))}
          </div>
        </div>
      </div>
    </aside>
  );
}
