import { unknownMethodId } from '../stytch/fakeAuthenticate.js';

/**
 * Returns a function that looks at the response to a check that came before any send. If it was refused because the
 * fake never sent that code, the page was reloaded at the code step: the form remembers the step, the fake does not.
 * It says so on the console once, because on screen it looks like a wrong code.
 */
export function createLostCodeWarning(): (response: Response) => Promise<void> {
  let isDone = false;
  return async (response) => {
    if (isDone || response.status !== 404) return;
    const body = await response.text();
    if (!body.includes(unknownMethodId)) return;
    isDone = true;
    // oxlint-disable-next-line no-console -- the developer cannot see the reason on screen
    console.warn(
      'The fake backend never sent this code. If you reloaded the page at the code step: the fake lives in the page and forgot the code. Send a new one, or create the fake with createFakeBackend({ persist: true }), which keeps its codes in this tab.',
    );
  };
}
