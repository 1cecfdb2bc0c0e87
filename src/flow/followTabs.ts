import type { Store } from './createStore.js';
import type { FlowState } from './flowState.js';
import type { FlowEvent } from './nextState.js';
import { unknownPhoneId } from './requestSend.js';
import { clampDeadlines, hashPhoneNumber, type TabChannel } from './tabChannel.js';

/** Tells other tabs about each code that this flow sent. @returns a function that starts to use theirs. */
export function followTabs(
  store: Store<FlowState, FlowEvent>,
  channel: TabChannel,
  now: () => number,
): () => () => void {
  store.subscribe(({ phoneNumber }, event) => {
    if (event.type !== 'codeSent' || event.phoneId === unknownPhoneId) return;
    const { phoneId, at, expiresAt, resendAt } = event;
    channel.post({ phoneHash: hashPhoneNumber(phoneNumber), phoneId, at, expiresAt, resendAt });
  });
  const follow = (): (() => void) =>
    channel.listen(({ phoneHash, ...code }) => {
      if (phoneHash !== hashPhoneNumber(store.getState().phoneNumber)) return;
      store.dispatch({ type: 'newerCodeSent', ...clampDeadlines(code, now()) });
    });
  return () => {
    // Opening a channel takes a noticeable part of the time to mount a form, and without a number nothing is followed.
    let stop: (() => void) | undefined;
    const update = ({ phoneNumber }: FlowState): void => {
      if (phoneNumber !== '') stop ??= follow();
    };
    update(store.getState());
    const unsubscribe = store.subscribe(update);
    return () => {
      unsubscribe();
      stop?.();
    };
  };
}
