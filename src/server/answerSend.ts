import type { Answer } from './Answer.js';
import { askerOf, type Asker } from './Asker.js';
import { deviceOf, flowOf, type OpenedFlow } from './browserOf.js';
import type { Call } from './Call.js';
import { checkPhoneNumber } from './checkPhoneNumber.js';
import { countAddress } from './countAddress.js';
import { createTally } from './createTally.js';
import { makeSend } from './makeSend.js';
import { readFields } from './readFields.js';
import { readIdempotencyKey } from './readIdempotencyKey.js';
import { Refusal } from './Refusal.js';
import { withDeadline } from './withDeadline.js';

/**
 * Answers `send` and `loginOrCreate`: shape, country, an answer already given to the same `Idempotency-Key`, the address's
 * limit, the captcha, the other limits, Stytch.
 * @throws Refusal or StoreFault
 */
export async function answerSend(call: Call): Promise<Answer> {
  const { settings, context, request } = call;
  const fields = readFields.send(call.body);
  const phone = checkPhoneNumber(fields.phone_number, settings.phoneRules);
  Object.assign(context, {
    phoneNumber: `***${phone.number.slice(-2)}`,
    country: phone.country,
    dialCode: phone.dialCode,
  });
  const idempotencyKey = readIdempotencyKey(request.headers);
  const [device, flow] = await Promise.all([deviceOf(call), flowOf(call)]);
  const asker = await askerOf(phone.number, device, flow, settings.seal);

  const attempt = async (replayKeys: readonly string[]) => {
    const tally = createTally(settings.store);
    await countAddress(call, 'sendPerAddress', tally);
    await passCaptcha(call);
    return makeSend(call, { fields, phone, asker, flow: flowFor(asker, flow), replayKeys });
  };
  if (idempotencyKey === undefined) return (await attempt([])).answer;

  const scopes = [`address ${call.client.key}`, ...(flow ? [`flow ${flow.id}`] : [])];
  const scoped = (scope: string) => settings.seal.hash('idempotency', `${scope} ${idempotencyKey}`);
  const keys = await Promise.all(scopes.map(scoped));
  const fingerprint = await settings.seal.hash('fingerprint', JSON.stringify([call.operation, fields]));
  return call.memory.replays.run(keys, fingerprint, async () => {
    const { answer, flowId } = await attempt(keys);
    return { answer, key: await scoped(`flow ${flowId}`) };
  });
}

/** A device that asks again goes on with its flow only if that is the asked-for number's. */
function flowFor(asker: Asker, flow: OpenedFlow | undefined): OpenedFlow | undefined {
  if (asker.kind === 'flow') return flow;
  return asker.kind === 'device' && flow?.deviceId === asker.id ? flow : undefined;
}

async function passCaptcha({ request, settings }: Call): Promise<void> {
  const { verifyCaptcha, deadline, emit } = settings;
  if (!verifyCaptcha) return;
  let passed: unknown = false;
  try {
    passed = await withDeadline(deadline, () => verifyCaptcha(request));
  } catch {
    emit({ type: 'callback_fault', callback: 'verifyCaptcha' });
  }
  if (passed !== true) throw new Refusal('captcha_failed');
}
