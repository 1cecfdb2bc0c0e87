import type { HandlerReply } from '../http/HandlerReply.js';
import { resolveRequester, type Requester } from '../request/Requester.js';
import { readDeviceCookie, readFlowCookie, type VerifiedFlow } from '../tokens/readBrowser.js';
import type { RequestContext } from '../request/RequestContext.js';
import { checkPhoneNumber } from './checkPhoneNumber.js';
import { countAddress } from '../limits/countAddress.js';
import { createLimitTransaction } from '../limits/createLimitTransaction.js';
import { sendPasscode } from './sendPasscode.js';
import { readFields } from '../request/readFields.js';
import { readIdempotencyKey } from './readIdempotencyKey.js';
import { HttpError } from '../http/HttpError.js';
import { withTimeout } from '../../platform/withTimeout.js';

/**
 * Answers `send` and `loginOrCreate`: shape, country, an answer already given to the same `Idempotency-Key`, the address's
 * limit, the captcha, the other limits, Stytch.
 * @throws HttpError or StoreFault
 */
export async function handleSend(call: RequestContext): Promise<HandlerReply> {
  const { settings, context, request } = call;
  const fields = readFields.send(call.body);
  const phone = checkPhoneNumber(fields.phone_number, settings.phoneRules);
  Object.assign(context, {
    phoneNumber: `***${phone.number.slice(-2)}`,
    country: phone.country,
    dialCode: phone.dialCode,
  });
  const idempotencyKey = readIdempotencyKey(request.headers);
  const [device, flow] = await Promise.all([readDeviceCookie(call), readFlowCookie(call)]);
  const requester = await resolveRequester(phone.number, device, flow, settings.signer);

  const attempt = async (idempotencyKeys: readonly string[]) => {
    const transaction = createLimitTransaction(settings.store);
    await countAddress(call, 'sendPerAddress', transaction);
    await passCaptcha(call);
    return sendPasscode(call, { fields, phone, requester, flow: flowFor(requester, flow), idempotencyKeys });
  };
  if (idempotencyKey === undefined) return (await attempt([])).answer;

  const scopes = [`address ${call.client.key}`, ...(flow ? [`flow ${flow.id}`] : [])];
  const scoped = (scope: string) => settings.signer.hash('idempotency', `${scope} ${idempotencyKey}`);
  const keys = await Promise.all(scopes.map(scoped));
  const fingerprint = await settings.signer.hash('fingerprint', JSON.stringify([call.operation, fields]));
  return call.memory.idempotency.run(keys, fingerprint, async () => {
    const { answer, flowId } = await attempt(keys);
    return { answer, key: await scoped(`flow ${flowId}`) };
  });
}

/** A device that asks again goes on with its flow only if that is the asked-for number's. */
function flowFor(requester: Requester, flow: VerifiedFlow | undefined): VerifiedFlow | undefined {
  if (requester.trust === 'flow') return flow;
  return requester.trust === 'device' && flow?.deviceId === requester.id ? flow : undefined;
}

async function passCaptcha({ request, settings }: RequestContext): Promise<void> {
  const { verifyCaptcha, deadline, emit } = settings;
  if (!verifyCaptcha) return;
  let passed: unknown = false;
  try {
    passed = await withTimeout(deadline, () => verifyCaptcha(request));
  } catch {
    emit({ type: 'callback_fault', callback: 'verifyCaptcha' });
  }
  if (passed !== true) throw new HttpError('captcha_failed');
}
