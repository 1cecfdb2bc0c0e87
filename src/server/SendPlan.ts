import type { Asker } from './Asker.js';
import type { OpenedFlow } from './browserOf.js';
import type { CheckedPhoneNumber } from './checkPhoneNumber.js';
import type { SendFields } from './readFields.js';

/** What a send is made of, once it may be made. */
export interface SendPlan {
  readonly fields: SendFields;
  readonly phone: CheckedPhoneNumber;
  readonly asker: Asker;
  /** The flow that goes on with this send, if the browser is in one for the same number. */
  readonly flow: OpenedFlow | undefined;
  /** Keys under which a send with an `Idempotency-Key` is claimed in the store. */
  readonly replayKeys: readonly string[];
}
