// Compiled by `npm run types`, never run.
import { PhoneField } from 'react-whatsapp-otp';
import * as WhatsappOtp from 'react-whatsapp-otp/parts';
import { createRef, type ComponentPropsWithoutRef } from 'react';

declare function Button(props: ComponentPropsWithoutRef<'button'> & { readonly variant?: string }): null;
declare function accept(...values: readonly unknown[]): void;

// An element, or a function that returns one.
accept(<WhatsappOtp.SubmitButton render={<Button variant="large" />} />);
accept(<WhatsappOtp.Title render={<h1 />}>Welcome</WhatsappOtp.Title>);
accept(<WhatsappOtp.SubmitButton render={(props) => <Button {...props} variant="large" />} />);
accept(<PhoneField render={<input className="input" />} />);
accept(<WhatsappOtp.CodeField render={(props) => <input {...props} />} />);
// @ts-expect-error a component is not an element
accept(<WhatsappOtp.SubmitButton render={Button} />);
// @ts-expect-error a name is not an element
accept(<WhatsappOtp.SubmitButton render="button" />);
// @ts-expect-error a function must return an element
accept(<WhatsappOtp.SubmitButton render={() => 'Send'} />);

// The part's element decides the type of `ref` and the props.
accept(<WhatsappOtp.SubmitButton ref={createRef<HTMLButtonElement>()} name="go" />);
accept(<WhatsappOtp.PhoneStep ref={createRef<HTMLFormElement>()} />);
accept(<PhoneField ref={createRef<HTMLInputElement>()} />);
// @ts-expect-error the ref of a button
accept(<WhatsappOtp.SubmitButton ref={createRef<HTMLFormElement>()} />);
// @ts-expect-error a button has no `placeholder`
accept(<WhatsappOtp.SubmitButton placeholder="Code" />);
