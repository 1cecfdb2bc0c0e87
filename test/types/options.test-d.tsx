// Compiled by `npm run types`, never run.
import {
  useWhatsappOtp,
  WhatsappOtpForm,
  type ClientSource,
  type UseWhatsappOtpOptions,
  type UseWhatsappOtpResult,
  type WhatsappOtpClient,
  type WhatsappOtpFormProps,
} from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';
import { expectTypeOf } from 'vitest';

declare const client: WhatsappOtpClient;
declare const flow: UseWhatsappOtpResult;
declare function accept(...values: readonly unknown[]): void;

// The endpoint or a client: one of them is required.
accept(<WhatsappOtpForm endpoint="/api/otps" />, <WhatsappOtpForm client={client} />);
expectTypeOf<{ endpoint: string }>().toExtend<ClientSource>();
expectTypeOf<{ client: WhatsappOtpClient }>().toExtend<ClientSource>();
// @ts-expect-error neither is there
accept(<WhatsappOtpForm />);
// @ts-expect-error neither is there
accept(<WhatsappOtp.Root />);
// @ts-expect-error neither is there
accept(() => useWhatsappOtp({}));
// @ts-expect-error an endpoint is a string
accept(<WhatsappOtpForm endpoint={new URL('https://example.com')} />);

// `Root` takes a flow or the options of one.
accept(<WhatsappOtp.Root flow={flow} />, <WhatsappOtp.Root endpoint="/api/otps" mode="send" />);
accept(<WhatsappOtp.Root flow={flow} countries={['US']} autoSubmit={false} className="card" />);
// @ts-expect-error the options of a flow belong to its hook
accept(<WhatsappOtp.Root flow={flow} endpoint="/api/otps" />);
// @ts-expect-error the callbacks of a flow belong to its hook
accept(<WhatsappOtp.Root flow={flow} onAuthenticated={() => undefined} />);
// @ts-expect-error the form makes its own flow
accept(<WhatsappOtpForm flow={flow} />);

// Every optional option can be `undefined`, also under `exactOptionalPropertyTypes`.
type Undefinable<Options> = { readonly [Name in keyof Options]?: Options[Name] | undefined };
expectTypeOf<
  Omit<Undefinable<UseWhatsappOtpOptions>, keyof ClientSource> & { endpoint: string }
>().toExtend<UseWhatsappOtpOptions>();

// Closed lists.
accept(<WhatsappOtpForm endpoint="/api/otps" mode="loginOrCreate" />);
// @ts-expect-error a mode is `send` or `loginOrCreate`
accept(<WhatsappOtpForm endpoint="/api/otps" mode="login" />);
expectTypeOf<UseWhatsappOtpResult['step']>().toEqualTypeOf<'phone' | 'code' | 'done'>();

// Callbacks get what they are documented to get.
accept(
  <WhatsappOtpForm
    endpoint="/api/otps"
    onAuthenticated={({ body }) => expectTypeOf(body).toEqualTypeOf<Readonly<Record<string, unknown>>>()}
    onCodeSent={({ phoneId }) => expectTypeOf(phoneId).toEqualTypeOf<string>()}
    onStepChange={(step) => expectTypeOf(step).toEqualTypeOf<'phone' | 'code' | 'done'>()}
    onError={({ code, nextStep }) => {
      expectTypeOf(code).toExtend<string>();
      expectTypeOf(nextStep).toExtend<string>();
      // @ts-expect-error the list of codes is closed
      accept(code === 'no_such_code');
    }}
  />,
);

// Attributes of the element, and no others.
accept(<WhatsappOtpForm endpoint="/api/otps" id="sign-in" data-testid="form" aria-label="Sign in" />);
// @ts-expect-error a `<div>` has no `href`
accept(<WhatsappOtpForm endpoint="/api/otps" href="/" />);
expectTypeOf<WhatsappOtpFormProps>().not.toBeAny();
