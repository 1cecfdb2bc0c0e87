import type { HandlerReply } from '../http/HandlerReply.js';
import { createPipeline } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import { admitSend } from './admitSend.js';
import { checkAllowSend, checkCaptcha, findSignedInUser, type SignedInUser } from './askApp.js';
import { fingerprint, KnownReply, prepareSave } from './claimIdempotencyKey.js';
import { countNumber, countWide } from './countSend.js';
import { readSend, type PreparedSend } from './readSend.js';
import { sendPasscode, type SentPasscode } from './sendPasscode.js';
import { startFlow } from './startFlow.js';

/** The steps of a send after it was read, in their order. */
export const sendPipeline = createPipeline<RequestContext & PreparedSend>()
  .step(admitSend)
  .step(countNumber)
  .step(countWide)
  .step(checkCaptcha)
  .step(findSignedInUser)
  .step(checkAllowSend)
  .step(sendPasscode)
  .step(startFlow);

const readPipeline = createPipeline<RequestContext>().step(readSend);

/**
 * Answers `send` and `loginOrCreate`. A request with an `Idempotency-Key` gets the reply that was given to the same key.
 * @throws HttpError or StoreFault
 */
export async function handleSend(context: RequestContext): Promise<HandlerReply> {
  const prepared = await readPipeline.run(context);
  if (prepared.idempotencyKey === undefined) return send(prepared);

  const { settings, client, browser, state, idempotencyKey, flowId } = prepared;
  const hashScope = async (scope: string) =>
    settings.signer.hash('idempotency', `${scope} ${idempotencyKey}`);
  const [print, flowKey, ...keys] = await Promise.all([
    fingerprint(prepared),
    hashScope(`flow ${flowId}`),
    hashScope(`address ${client.key}`),
    ...browser.flows.map(async ({ id }) => hashScope(`flow ${id}`)),
  ]);
  return state.idempotency.run(keys, print, async () => {
    try {
      const reply = await send(prepared);
      const save = await prepareSave(prepared, reply);
      // Not waited for: the message is on its way, and the page should not wait for another trip.
      void save();
      return { reply, key: flowKey };
    } catch (error) {
      if (error instanceof KnownReply) return { reply: error.reply, key: flowKey };
      throw error;
    }
  });
}

async function send(prepared: RequestContext & PreparedSend): Promise<HandlerReply> {
  const sent = await sendPipeline.run(prepared);
  const { state, phone, report } = prepared;
  if (!sent.isUnknown) state.conversion.sent(phone.dialCode, phone.country);
  report.emit({ type: 'sent', outcome: 'ok' });
  await equalizeTiming(sent);
  return sent.reply;
}

async function equalizeTiming({
  operation,
  state,
  signedIn,
  isUnknown,
  isNewUser,
  elapsed,
}: RequestContext & SignedInUser & SentPasscode): Promise<void> {
  if (signedIn) return;
  const isOther = operation === 'send' ? isUnknown : isNewUser;
  const timing = operation === 'send' ? state.sendTiming : state.loginTiming;
  await timing.equalize(isOther ? 'unknown' : 'known', elapsed);
}
