import { OTPInput, REGEXP_ONLY_DIGITS } from 'input-otp';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import StockPhoneInput from 'react-phone-number-input';
import { CodeField, PhoneField, useCountdown, WhatsappOtpForm } from 'react-whatsapp-otp';

function PlainInput() {
  const [value, setValue] = useState('');
  return <input value={value} onChange={(event) => setValue(event.target.value)} />;
}

function StockPhone() {
  const [value, setValue] = useState<string>();
  return <StockPhoneInput defaultCountry="US" value={value ?? ''} onChange={setValue} />;
}

function StockCode() {
  const [value, setValue] = useState('');
  return (
    <OTPInput
      maxLength={6}
      pattern={REGEXP_ONLY_DIGITS}
      value={value}
      onChange={setValue}
      render={({ slots }) => slots.map((slot, index) => <span key={index}>{slot.char}</span>)}
    />
  );
}

function ControlledPhone() {
  const [value, setValue] = useState('');
  return <PhoneField locale="en" defaultCountry="US" value={value} onValueChange={setValue} />;
}

function ControlledCode() {
  const [value, setValue] = useState('');
  return <CodeField locale="en" value={value} onValueChange={setValue} autoSubmit={false} />;
}

function Ticking() {
  const [deadline] = useState(() => Date.now() + 120_000);
  return <p>{useCountdown(deadline)}</p>;
}

const fields: Readonly<Record<string, ReactNode>> = {
  'a plain controlled input': <PlainInput />,
  'react-phone-number-input': <StockPhone />,
  PhoneField: <PhoneField locale="en" defaultCountry="US" />,
  'PhoneField, controlled': <ControlledPhone />,
  'WhatsappOtpForm, the number': <WhatsappOtpForm endpoint="/none" defaultLocale="en" defaultCountry="US" />,
  'input-otp': <StockCode />,
  CodeField: <CodeField locale="en" autoSubmit={false} />,
  'CodeField, controlled': <ControlledCode />,
  'a countdown': <Ticking />,
};

const root = createRoot(document.getElementById('root') as HTMLElement);
Object.assign(window, {
  fieldNames: Object.keys(fields),
  show: (name: string) => root.render(<div key={name}>{fields[name]}</div>),
});
