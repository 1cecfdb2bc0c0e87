import { expect, vi } from 'vitest';
import { typedNumber, type SignIn } from './signIn';

type Scene = (form: SignIn) => Promise<unknown>;

const ways: Readonly<Record<string, Scene>> = {
  number: async (form) => form.tabTo('number'),
  'number refused': async (form) => {
    await form.tabTo('number');
    await form.press('213{Enter}');
    await vi.waitFor(() => expect(form.find('number')).toHaveAttribute('aria-invalid', 'true'));
  },
  'number being sent': async (form) => {
    form.backend.stytch.fault({ kind: 'delay', ms: Infinity });
    await sendNumber(form);
    await vi.waitFor(() => expect(form.find('number')).toHaveAttribute('readonly'));
  },
  'too many sends': async (form) => {
    form.backend.stytch.fault({ kind: 'error', errorType: 'too_many_requests', retryAfter: 42 });
    await sendNumber(form);
    await form.answered();
  },
  'send failed': async (form) => {
    form.backend.stytch.fault({ kind: 'error', errorType: 'internal_server_error' });
    await sendNumber(form);
    await form.answered();
    await form.tabTo('details');
    await form.press('{Enter}');
  },
  code: async (form) => form.sendCode(),
  'code refused': async (form) => {
    await form.sendCode();
    await form.press(form.wrongCode());
    await form.answered();
  },
  'code being authenticated': async (form) => {
    await form.sendCode();
    form.backend.stytch.fault({ kind: 'delay', ms: Infinity });
    await form.press(form.wrongCode());
    await vi.waitFor(() => expect(form.find('code')).toHaveAttribute('readonly'));
  },
  'user locked out': async (form) => {
    await form.sendCode();
    const errorType = 'user_lock_limit_reached';
    form.backend.stytch.fault({ operation: 'authenticate', kind: 'error', errorType, retryAfter: 900 });
    await form.press(form.wrongCode());
    await form.answered();
  },
  'nothing to paste': async (form) => {
    await form.sendCode();
    vi.spyOn(navigator.clipboard, 'readText').mockResolvedValue('');
    await form.tabTo('paste');
    await form.press('{Enter}');
    await vi.waitFor(() =>
      expect(form.container.querySelector('.otp-paste-message')).not.toBeEmptyDOMElement(),
    );
  },
  'code replaced': async (form) => {
    await form.sendCode();
    await form.clock.advance(31);
    await form.tabTo('resend');
    await form.press('{Enter}');
    await vi.waitFor(() => expect(form.container.querySelector('.otp-notice')).not.toBeEmptyDOMElement());
  },
  'code expired': async (form) => {
    await form.sendCode();
    await form.clock.advance(125);
    await vi.waitFor(() => expect(form.container.querySelector('[data-expired]')).not.toBeNull(), 5000);
  },
  success: async (form) => {
    await form.sendCode();
    await form.enterCode();
  },
};

/** Every visible state of the form, and how a user reaches it with the keyboard. Fades are over. */
export const scenes: Readonly<Record<string, Scene>> = Object.fromEntries(
  Object.entries(ways).map(([name, reach]): [string, Scene] => [
    name,
    async (form) => {
      await reach(form);
      finishFades();
    },
  ]),
);

/** Ends what ends by itself; a spinner goes on. */
export function finishFades(): void {
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  }
}

async function sendNumber(form: SignIn): Promise<void> {
  await form.tabTo('number');
  await form.press(`${typedNumber}{Enter}`);
  await vi.waitFor(() => expect(form.backend.requests).toHaveLength(1));
}
