import { canKeepCookies } from '../http/isAllowedOrigin.js';
import { HttpError } from '../http/HttpError.js';
import type { PipelineStep } from '../request/createPipeline.js';
import { readFields, type SendBody } from '../request/readFields.js';
import { resolveRequester, type Requester } from '../request/Requester.js';
import type { RequestContext } from '../request/RequestContext.js';
import { readBrowser, type Browser } from '../tokens/readBrowser.js';
import { canonicalNumber } from './canonicalNumber.js';
import { checkPhoneNumber, type CheckedPhoneNumber } from './checkPhoneNumber.js';
import { readIdempotencyKey } from './readIdempotencyKey.js';

/** What a send asks for, and who asks. */
export interface PreparedSend {
  readonly fields: SendBody;
  readonly phone: CheckedPhoneNumber;
  /** Under each secret, the one that signs first. */
  readonly hashes: readonly SendHashes[];
  readonly numberHashes: Readonly<Record<string, string>>;
  readonly browser: Browser;
  readonly requester: Requester;
  /** Of the flow that goes on with this send, or of the new one. */
  readonly flowId: string;
  readonly idempotencyKey: string | undefined;
}

/** What the limits count, hashed with one secret. */
export interface SendHashes {
  readonly number: string;
  readonly prefix: string;
  readonly network: string;
  readonly site: string | undefined;
}

/** Reads body, number and cookies. Everything that needs no store is checked here. @throws HttpError */
export const readSend: PipelineStep<RequestContext, PreparedSend> = {
  name: 'read the send',
  run: async ({ request, body, client, jar, settings, report }) => {
    const fields = readFields.send(body);
    if (!canKeepCookies(request, settings.cookies)) throw new HttpError('cookies_not_possible');
    const phone = checkPhoneNumber(fields.phone_number, settings.phoneRules);
    report.add({
      phoneNumber: `***${phone.number.slice(-2)}`,
      country: phone.country,
      dialCode: phone.dialCode,
    });
    const idempotencyKey = readIdempotencyKey(request.headers);
    const { signer } = settings;
    const canonical = canonicalNumber(phone.number);
    const [numbers, prefixes, networks, sites, ids, browser] = await Promise.all([
      signer.hashAll('number', canonical),
      signer.hashAll('prefix', canonical.slice(0, -4)),
      signer.hashAll('address', client.key),
      client.site === undefined ? [] : signer.hashAll('site', client.site),
      signer.secretIds(),
      readBrowser(jar, signer, settings.now()),
    ]);
    const hashes = numbers.map((number, index) => ({
      number,
      prefix: prefixes[index] ?? '',
      network: networks[index] ?? '',
      site: sites[index],
    }));
    const numberHashes = Object.fromEntries(ids.map((id, index) => [id, numbers[index] ?? '']));
    const requester = await resolveRequester(numberHashes, browser, signer);
    const flowId = requester.flow?.id ?? crypto.randomUUID();
    return { fields, phone, hashes, numberHashes, browser, requester, flowId, idempotencyKey };
  },
};
