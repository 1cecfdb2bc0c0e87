import type { PipelineStep } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import { callStytch, readRequestId, type StytchReply } from '../stytch/callStytch.js';
import { toHttpError } from '../stytch/toHttpError.js';
import { unknownPhoneId } from '../tokens/unknownPhone.js';
import type { SignedInUser } from './askApp.js';
import { buildSendData } from './buildSendData.js';
import type { CountedWide } from './countSend.js';
import type { PreparedSend } from './readSend.js';

/** A code that was sent, or that seems to be. */
export interface SentPasscode {
  readonly phoneId: string;
  /** The number has no user, and no message was sent. */
  readonly isUnknown: boolean;
  /** Minutes that the code lives, if we set them. */
  readonly minutes: number | undefined;
  /** ms that Stytch took. */
  readonly elapsed: number;
  readonly isNewUser: boolean;
}

/** Calls Stytch once. @throws HttpError */
export const sendPasscode: PipelineStep<
  RequestContext & PreparedSend & CountedWide & SignedInUser,
  SentPasscode
> = {
  name: 'send the code',
  run: async (context) => {
    const { settings, operation, report, phone, fields, signedIn } = context;
    const data = buildSendData(context, fields, phone.number, signedIn);
    const startedAt = performance.now();
    const reply = await report.time('stytch', async () =>
      callStytch(
        settings.stytch,
        operation === 'send' ? 'send' : 'loginOrCreate',
        data,
        settings.deadline,
        (late) => {
          if (late.kind === 'error') void context.wideCount.rollback();
        },
      ),
    );
    const elapsed = performance.now() - startedAt;
    const isUnknown = looksUnknown(context, reply);
    const phoneId = isUnknown
      ? await unknownPhoneId(
          settings.signer,
          settings.project,
          await settings.signer.hash('number', phone.number),
        )
      : readPhoneId(reply);
    if (phoneId === undefined) {
      throw toHttpError(reply.kind === 'ok' ? { kind: 'fault', fault: 'invalid_response' } : reply, report);
    }
    const requestId = reply.kind === 'ok' ? readRequestId(reply.body['request_id']) : undefined;
    report.add({ requestId: reply.kind === 'error' ? reply.requestId : requestId });
    return {
      phoneId,
      isUnknown,
      elapsed,
      minutes: data.expiration_minutes,
      isNewUser: reply.kind === 'ok' && reply.body['user_created'] === true,
    };
  },
};

/**
 * Whether the response has to look as if a code was sent. Numbers without a user do, so that nobody learns who has an
 * account; and so does what Stytch answers for numbers with a user only.
 */
function looksUnknown(
  { operation, settings, signedIn }: RequestContext & SignedInUser,
  reply: StytchReply,
): boolean {
  if (reply.kind !== 'error' || signedIn || !settings.operations.has('send')) return false;
  if (reply.errorType === 'user_lock_limit_reached') return true;
  return operation === 'send' && knownNumbersOnly.includes(reply.errorType);
}

const knownNumbersOnly: readonly string[] = [
  'phone_number_not_found',
  'unsubscribed_phone_number',
  'downstream_carrier_error',
];

/** Stytch's id of the number, in the shape of an id. */
function readPhoneId(reply: StytchReply): string | undefined {
  if (reply.kind !== 'ok') return undefined;
  const id = reply.body['phone_id'];
  return typeof id === 'string' && /^[A-Za-z0-9][\w-]{0,127}$/.test(id) ? id : undefined;
}
