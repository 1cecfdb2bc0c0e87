import type { FakeState } from '../state/createFakeState.js';

/** One request to the fake, after its credentials were checked. */
export interface StytchCall {
  readonly state: FakeState;
  /** The JSON body of a POST, or the query of a GET. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The project whose credentials the request carries; JWTs are issued for it. */
  readonly projectId: string;
}
