import 'react-whatsapp-otp/styles.css';
import './page.css';
import { matchLocale, WhatsappOtpForm, type BuiltInLocale } from 'react-whatsapp-otp';
import { useEffect, useState } from 'react';
import icon from './icon.svg';
import { Phone } from './Phone.js';
import { words } from './words.js';
import { countries } from '../countries.js';

/** A sign-in page, and beside it the phone that the fake Stytch sends to. */
export function App() {
  const [locale, setLocale] = useState(firstLocale);
  const [signedIn, setSignedIn] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { brand, note, again } = words[locale];

  useEffect(() => {
    document.documentElement.lang = locale;
    localStorage.setItem('locale', locale);
  }, [locale]);

  function startAgain() {
    setSignedIn(false);
    setAttempt(attempt + 1);
  }

  return (
    <div className="page" data-with-phone={import.meta.env.VITE_WITH_PHONE}>
      <main className="sign-in">
        <h1 className="brand">
          <img src={icon} alt="" width="32" height="32" />
          {brand}
        </h1>
        <div className="sign-in-form">
          <WhatsappOtpForm
            key={attempt}
            endpoint="/api/otps"
            countries={countries}
            locale={locale}
            onLocaleChange={(tag) => setLocale(matchLocale([tag]) ?? 'en')}
            onAuthenticated={() => setSignedIn(true)}
          />
          {signedIn && (
            <button className="again" onClick={startAgain}>
              {again}
            </button>
          )}
        </div>
        {import.meta.env.VITE_WITH_PHONE && <p className="note">{note}</p>}
      </main>
      {import.meta.env.VITE_WITH_PHONE && <Phone locale={locale} />}
    </div>
  );
}

/** The language chosen last time, else the browser's. */
function firstLocale(): BuiltInLocale {
  return matchLocale([localStorage.getItem('locale') ?? '', ...navigator.languages]) ?? 'en';
}
