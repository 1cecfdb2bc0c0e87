import type { Decorator } from '@storybook/react-vite';
import { useEffect, useState } from 'react';
import { backend } from './fakeBackend.js';

/** The user's phone: the newest message of the fake Stytch, so that a reader can continue by hand. */
export const withInbox: Decorator = (Story) => (
  <>
    <Story />
    <Inbox />
  </>
);

function Inbox() {
  const [newest, setNewest] = useState(readNewest);
  useEffect(() => {
    const timer = setInterval(() => setNewest(readNewest()), 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="inbox" dir="ltr" lang={newest?.locale ?? 'en'}>
      {newest ? (
        <p>
          {newest.text.split('*').map((part, index) => (index === 1 ? <b key={part}>{part}</b> : part))}{' '}
          <small>to {newest.phoneNumber}</small>
        </p>
      ) : (
        <p lang="en">The message will be here. Nothing leaves this page.</p>
      )}
    </div>
  );
}

function readNewest() {
  return backend().stytch.messages.at(-1);
}
