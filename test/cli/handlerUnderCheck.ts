import { createWhatsappOtpHandler, type WhatsappOtpHandlerOptions } from 'react-whatsapp-otp/server';
import type { Client } from 'stytch';

/** The package's handler for Stytch's sandbox number, with everything else as by default. */
export function handlerUnderCheck(stytch: Client, options: Partial<WhatsappOtpHandlerOptions> = {}) {
  return createWhatsappOtpHandler({
    stytch,
    countries: ['US'],
    dailySendBudget: 1000,
    secret: '0123456789abcdef0123456789abcdef',
    clientAddress: () => '192.0.2.1',
    testPhoneNumbers: ['+10000000000'],
    onEvent: () => {},
    ...options,
  });
}
