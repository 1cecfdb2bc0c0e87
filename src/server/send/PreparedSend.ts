import type { Requester } from '../request/Requester.js';
import type { VerifiedFlow } from '../tokens/readBrowser.js';
import type { CheckedPhoneNumber } from './checkPhoneNumber.js';
import type { SendBody } from '../request/readFields.js';

/** What a send is made of, once it may be made. */
export interface PreparedSend {
  readonly fields: SendBody;
  readonly phone: CheckedPhoneNumber;
  readonly requester: Requester;
  /** The flow that goes on with this send, if the browser is in one for the same number. */
  readonly flow: VerifiedFlow | undefined;
  /** Keys under which a send with an `Idempotency-Key` is claimed in the store. */
  readonly idempotencyKeys: readonly string[];
}
