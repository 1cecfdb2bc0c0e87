import type { BuiltInLocale } from 'react-whatsapp-otp';

/** The page's texts; the form and the messages have their own. */
export const words: Readonly<Record<BuiltInLocale, Words>> = {
  en: {
    title: 'Sign in · Acme',
    brand: 'Acme',
    note: 'Try any number, such as +1 202 555 0123. Nothing leaves this computer: the phone and its message are simulated.',
    again: 'Sign in again',
    phone: 'Your phone',
    business: 'Business account',
    empty: 'The code will arrive here.',
    copy: 'Copy code',
    copied: 'Copied',
    copyByHand: 'Selected, ready to copy',
  },
  es: {
    title: 'Iniciar sesión · Acme',
    brand: 'Acme',
    note: 'Prueba con cualquier número, como +1 202 555 0123. Nada sale de esta computadora: el teléfono y el mensaje son simulados.',
    again: 'Iniciar sesión otra vez',
    phone: 'Tu teléfono',
    business: 'Cuenta de empresa',
    empty: 'El código llegará aquí.',
    copy: 'Copiar código',
    copied: 'Copiado',
    copyByHand: 'Seleccionado, listo para copiar',
  },
  'pt-br': {
    title: 'Entrar · Acme',
    brand: 'Acme',
    note: 'Teste com qualquer número, como +1 202 555 0123. Nada sai deste computador: o celular e a mensagem são simulados.',
    again: 'Entrar de novo',
    phone: 'Seu celular',
    business: 'Conta comercial',
    empty: 'O código vai chegar aqui.',
    copy: 'Copiar código',
    copied: 'Copiado',
    copyByHand: 'Selecionado, pronto para copiar',
  },
};

interface Words {
  readonly title: string;
  readonly brand: string;
  readonly note: string;
  readonly again: string;
  readonly phone: string;
  readonly business: string;
  readonly empty: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}
