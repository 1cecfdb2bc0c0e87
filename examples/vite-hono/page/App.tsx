import 'react-whatsapp-otp/styles.css';
import './page.css';
import { matchLocale, useWhatsappOtpContext, WhatsappOtpForm, type BuiltInLocale } from 'react-whatsapp-otp';
import { useEffect, useState } from 'react';
import icon from './icon.svg';
import { Phone } from './Phone.js';
import { words } from './words.js';
import { countries } from '../countries.js';

/** A sign-in page, and next to it a mock phone that shows the messages of the fake Stytch. */
export function App() {
  const [locale, setLocale] = useState(firstLocale);
  const { title, brand, note, again } = words[locale];

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = title;
    localStorage.setItem('locale', locale);
  }, [locale, title]);

  return (
    <div className="page" data-with-phone={import.meta.env.VITE_WITH_PHONE}>
      <main className="sign-in">
        <h1 className="brand">
          <img src={icon} alt="" width="32" height="32" />
          {brand}
        </h1>
        <WhatsappOtpForm
          className="sign-in-form"
          endpoint="/api/otps"
          countries={countries}
          locale={locale}
          onLocaleChange={(tag) => setLocale(matchLocale([tag]) ?? 'en')}
        >
          <SignInAgain>{again}</SignInAgain>
        </WhatsappOtpForm>
        {import.meta.env.VITE_WITH_PHONE && <p className="note">{note}</p>}
      </main>
      {import.meta.env.VITE_WITH_PHONE && <Phone locale={locale} />}
    </div>
  );
}

function SignInAgain({ children }: { children: string }) {
  const { flow } = useWhatsappOtpContext('SignInAgain');
  return (
    <button className="again" onClick={flow.changePhoneNumber}>
      {children}
    </button>
  );
}

/** The language that the user chose last time, otherwise the browser's. */
function firstLocale(): BuiltInLocale {
  return matchLocale([localStorage.getItem('locale') ?? '', ...navigator.languages]) ?? 'en';
}
