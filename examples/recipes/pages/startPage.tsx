import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createFakeBackend } from 'react-whatsapp-otp/testing';
import './page.css';

/** Renders a recipe on a separate page with a fake backend, whose messages are shown below. */
export function startPage(name: string, recipe: ReactNode): void {
  const { fetch, stytch } = createFakeBackend();
  globalThis.fetch = fetch;

  function Phone() {
    const [text, setText] = useState('');
    useEffect(() => stytch.onMessage((message) => setText(message.text)), []);
    return (
      <aside className="page-phone" aria-label="What the phone shows">
        {text}
      </aside>
    );
  }

  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root for the recipe.');
  createRoot(root).render(
    <StrictMode>
      <div className="page">
        <header>
          <h1 className="page-name">{name}</h1>
        </header>
        <main>{recipe}</main>
        <Phone />
      </div>
    </StrictMode>,
  );
}
