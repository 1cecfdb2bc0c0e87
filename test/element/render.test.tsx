import { act, fireEvent, render, screen } from '@testing-library/react';
import { forwardRef, Suspense, type ComponentProps, type ReactElement } from 'react';
import { expect, test, vi } from 'vitest';
import * as WhatsappOtp from '../../src/parts';

const Fancy = forwardRef<HTMLButtonElement, ComponentProps<'button'>>(function Fancy(props, ref) {
  return <button {...props} ref={ref} data-fancy="" />;
});

function inRoot(children: React.ReactNode) {
  return render(
    <WhatsappOtp.Root endpoint="/api/otps" defaultLocale="en">
      <WhatsappOtp.PhoneStep>{children}</WhatsappOtp.PhoneStep>
    </WhatsappOtp.Root>,
  );
}

test('an element of the app’s own takes the part’s place and its props', () => {
  inRoot(<WhatsappOtp.SubmitButton render={<Fancy className="mine" />} />);
  const button = screen.getByRole('button', { name: 'Send code' });
  expect(button).toHaveAttribute('data-fancy');
  expect(button).toHaveClass('otp-button', 'mine');
  expect(button).toHaveAttribute('type', 'submit');
});

test('a function gets the props to spread', () => {
  inRoot(<WhatsappOtp.Title render={(props) => <h1 {...props} />} />);
  expect(screen.getByRole('heading', { level: 1, name: 'Sign in with WhatsApp' })).toBeInTheDocument();
});

test('the handlers of the element and of the part are both called', () => {
  const onClick = vi.fn((event: React.MouseEvent) => event.preventDefault());
  const own = vi.fn();
  inRoot(<WhatsappOtp.SubmitButton onClick={own} render={<Fancy onClick={onClick} />} />);
  fireEvent.click(screen.getByRole('button'));
  expect(onClick).toHaveBeenCalledOnce();
  expect(own).toHaveBeenCalledOnce();
});

test('the element’s own children win', () => {
  inRoot(<WhatsappOtp.SubmitButton render={<Fancy>Go</Fancy>} />);
  expect(screen.getByRole('button', { name: 'Go' })).toBeInTheDocument();
});

test('a ref reaches the element in the part’s place', () => {
  const ref = { current: null };
  inRoot(<WhatsappOtp.SubmitButton ref={ref} render={<Fancy />} />);
  expect(ref.current).toBe(screen.getByRole('button'));
});

test('a part outside Root says what to do', () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<WhatsappOtp.ResendButton />)).toThrow(/<ResendButton> is outside <Root>/);
  silent.mockRestore();
});

test('an element that a Server Component hands over late takes its place when it is there', async () => {
  let arrive: (element: ReactElement) => void = () => {};
  const stub = lazyElement(
    new Promise<ReactElement>((resolve) => {
      arrive = resolve;
    }),
  );
  inRoot(
    <Suspense fallback="Not there yet">
      <WhatsappOtp.Title render={stub} />
    </Suspense>,
  );
  expect(screen.getByText('Not there yet')).toBeInTheDocument();
  await act(async () => arrive(<h1 className="mine" />));
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in with WhatsApp' })).toHaveClass(
    'otp-title',
    'mine',
  );
});

/** What React's client makes of an element whose part of the answer has not come yet. */
function lazyElement(promise: Promise<ReactElement>): ReactElement {
  let value: ReactElement | undefined;
  void promise.then((element) => {
    value = element;
  });
  const init = () => {
    // React waits for the promise that is thrown.
    // eslint-disable-next-line typescript/only-throw-error
    if (!value) throw promise;
    return value;
  };
  return { $$typeof: Symbol.for('react.lazy'), _payload: null, _init: init } as unknown as ReactElement;
}
