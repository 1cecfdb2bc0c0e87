import { HttpError } from '../http/HttpError.js';
import type { PipelineStep } from '../request/createPipeline.js';
import { readFields, type AuthenticateBody } from '../request/readFields.js';
import type { RequestContext } from '../request/RequestContext.js';
import { readBrowser, type Browser, type VerifiedFlow } from '../tokens/readBrowser.js';

/** A code that is tried, and the flow that it may belong to. */
export interface ReadAttempt {
  readonly fields: AuthenticateBody;
  readonly browser: Browser;
  readonly flow: VerifiedFlow | undefined;
  /** Hashes of the address, and of its /48, under each secret. */
  readonly addresses: readonly { readonly network: string; readonly site: string | undefined }[];
  readonly secretIds: readonly string[];
}

/** Reads body and cookies. @throws HttpError */
export const readAttempt: PipelineStep<RequestContext, ReadAttempt> = {
  name: 'read the code',
  run: async ({ body, client, jar, settings: { signer, now }, report }) => {
    const fields = readFields.authenticate(body);
    const [networks, sites, secretIds, browser] = await Promise.all([
      signer.hashAll('address', client.key),
      client.site === undefined ? [] : signer.hashAll('site', client.site),
      signer.secretIds(),
      readBrowser(jar, signer, now()),
    ]);
    const flow = browser.flows.find(({ phoneId }) => phoneId === fields.method_id);
    const [shown] = flow ? [flow] : browser.flows;
    if (shown) {
      report.add({
        phoneNumber: `***${shown.lastDigits}`,
        country: shown.country,
        dialCode: shown.dialCode,
      });
    }
    const addresses = networks.map((network, index) => ({ network, site: sites[index] }));
    return { fields, browser, flow, addresses, secretIds };
  },
};

/**
 * The flow that may try this code: begun in this browser, for this number, and with a code that has not ended.
 * @throws HttpError
 */
export function requireFlow({ flow, browser, settings }: RequestContext & ReadAttempt): VerifiedFlow {
  if (!flow) {
    const keepsNothing = settings.cookies.embedded && !browser.hasCookies;
    throw new HttpError(keepsNothing ? 'cookies_blocked' : 'flow_not_found');
  }
  if (settings.now() >= flow.codeEndsAt) throw new HttpError('unable_to_auth_otp_code');
  return flow;
}
