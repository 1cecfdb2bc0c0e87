import { withTimeout } from '../../platform/withTimeout.js';
import { HttpError } from '../http/HttpError.js';
import type { PipelineStep } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import { readSignedInUser, type SignedInData } from './buildSendData.js';
import type { PreparedSend } from './readSend.js';

/** The app's functions can cost money, so they are called after all limits: no more often than messages could be sent. */

export interface SignedInUser {
  readonly signedIn: SignedInData | undefined;
}

export const checkCaptcha: PipelineStep<RequestContext, object> = {
  name: 'verify the captcha',
  run: async ({ request, settings: { verifyCaptcha, deadline }, report }) => {
    if (!verifyCaptcha) return {};
    let passed: unknown = false;
    try {
      passed = await withTimeout(deadline, () => verifyCaptcha(request));
    } catch (error) {
      report.callbackFailed('verifyCaptcha', error);
    }
    if (passed !== true) throw new HttpError('captcha_failed');
    return {};
  },
};

export const findSignedInUser: PipelineStep<RequestContext, SignedInUser> = {
  name: 'ask who is signed in',
  run: async (context) => ({
    signedIn: context.operation === 'send' ? await readSignedInUser(context) : undefined,
  }),
};

export const checkAllowSend: PipelineStep<RequestContext & PreparedSend, object> = {
  name: 'ask whether the send is allowed',
  run: async ({ request, settings: { allowSend, deadline }, client, operation, phone, report }) => {
    if (!allowSend || operation === 'authenticate') return {};
    let allowed: unknown = false;
    const attempt = {
      phoneNumber: phone.number,
      country: phone.country,
      operation,
      address: client.address,
    };
    try {
      allowed = await withTimeout(deadline, () => allowSend(attempt, request));
    } catch (error) {
      report.callbackFailed('allowSend', error);
    }
    if (allowed !== true) throw new HttpError('send_refused');
    return {};
  },
};
