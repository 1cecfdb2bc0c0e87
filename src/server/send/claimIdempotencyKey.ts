import { HttpError } from '../http/HttpError.js';
import { toErrorReply, type HandlerReply } from '../http/HandlerReply.js';
import type { RequestContext } from '../request/RequestContext.js';
import type { PreparedSend } from './readSend.js';

/**
 * An `Idempotency-Key` in the store, so that no other instance sends for it, and so that the answer reaches a page that lost
 * it from whichever instance is asked. The key belongs to the browser's flow, or, without one, to its address.
 *
 * The value is `p` and a fingerprint while the send is under way, and `d`, the fingerprint and the sealed reply afterwards.
 */

/** Thrown to end the steps: the reply was given before. */
export class KnownReply extends Error {
  override readonly name = 'KnownReply';
  readonly reply: HandlerReply;

  constructor(reply: HandlerReply) {
    super('the answer to this Idempotency-Key is known');
    this.reply = reply;
  }
}

/** ms that an answer is kept. */
export const answerLifetime = 600_000;

/** ms. Longer than any send takes; an instance that dies meanwhile does not block the key for longer. */
const claimLifetime = 90_000;

/** @throws KnownReply, HttpError or StoreFault */
export async function claimIdempotencyKey(context: RequestContext & PreparedSend): Promise<void> {
  const { settings, browser } = context;
  const { claim } = settings.store;
  if (context.idempotencyKey === undefined || !claim) return;
  const [key, print] = await Promise.all([storeKey(context, browser.flows[0]?.id), fingerprint(context)]);
  const known = await claim(key, `p.${print}`, claimLifetime);
  if (known === undefined) return;
  const [state, knownPrint, ...sealed] = known.split('.');
  if (knownPrint !== print) throw new HttpError('idempotency_key_reused');
  const text = state === 'd' ? await settings.signer.unseal(sealed.join('.')) : undefined;
  if (text === undefined) throw new HttpError('request_in_progress', { retryAfter: 1 });
  throw new KnownReply(JSON.parse(text) as HandlerReply);
}

/**
 * Seals the reply, and returns a function that saves it under the browser's scope and under the flow that it starts. That
 * one never throws, and need not be waited for.
 */
export async function prepareSave(
  context: RequestContext & PreparedSend,
  reply: HandlerReply,
): Promise<() => Promise<void>> {
  const { settings, browser, flowId, idempotencyKey } = context;
  const { save } = settings.store;
  if (idempotencyKey === undefined || !save) return async () => {};
  const [print, sealed, ...keys] = await Promise.all([
    fingerprint(context),
    settings.signer.seal(JSON.stringify(reply)),
    storeKey(context, browser.flows[0]?.id),
    storeKey(context, flowId),
  ]);
  const value = `d.${print}.${sealed}`;
  return async () => {
    // If it fails: a repeated request is answered by this instance's memory, or by the number's limits.
    await Promise.allSettled([...new Set(keys)].map(async (key) => save(key, value, answerLifetime)));
  };
}

/** A send that was refused does not use up its key, unless the message may be on its way. */
export async function releaseIdempotencyKey(
  context: RequestContext & PreparedSend,
  error: unknown,
): Promise<void> {
  const { settings, browser, report } = context;
  if (context.idempotencyKey === undefined || !settings.store.claim) return;
  if (error instanceof HttpError && error.outcomeUnknown) {
    await (
      await prepareSave(context, toErrorReply(error, report.requestId()))
    )();
    return;
  }
  try {
    await settings.store.clear([await storeKey(context, browser.flows[0]?.id)]);
  } catch {
    // The claim ends by itself.
  }
}

/** The same request has the same fingerprint on every instance. */
export async function fingerprint({
  operation,
  fields,
  settings,
}: RequestContext & PreparedSend): Promise<string> {
  return settings.signer.hash('fingerprint', JSON.stringify([operation, fields]));
}

async function storeKey(
  { client, settings, idempotencyKey }: RequestContext & PreparedSend,
  flowId: string | undefined,
): Promise<string> {
  const scope = flowId === undefined ? `address ${client.key}` : `flow ${flowId}`;
  return `{i:${await settings.signer.hash('idempotency', `${scope} ${idempotencyKey}`)}}`;
}
