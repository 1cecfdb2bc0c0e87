import { CodeField, type Locale } from 'react-whatsapp-otp';
import { PasteButton } from 'react-whatsapp-otp/parts';

export function CodeWithPasteButton({ locale }: { readonly locale?: Locale }) {
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <CodeField locale={locale} />
      <PasteButton locale={locale} />
    </form>
  );
}
