import { isRecord } from '../../protocol/isRecord.js';
import { fails, fromProblems, holds, skipped, type Check, type Verdict } from '../check/Check.js';
import { paths, type CheckContext, type Exchange } from '../check/createCheckContext.js';
import { describe, isOwnLimit, isSuccess, jsonProblem, ownLimit, readErrorType } from './describe.js';
import { foreignSendFields, judgeForeignFields } from './foreignFields.js';

export const sendsThroughFakeStytch: Check = {
  id: 'stytch',
  title: 'A code is sent, and the backend asks the fake Stytch to send it',
  isRequired: true,
  async run(context) {
    const { found, options } = context;
    const { strange, plain } = await sendTwice(context, paths.loginOrCreate);
    found.sentWithForeignFields = strange;
    if (isSuccess(plain) && plain.stytchCalls.length > 0) {
      found.sent = plain;
      found.isFlowOpen = true;
      return holds;
    }
    return fails(explainSend(plain, options));
  },
};

export const returnsPhoneId: Check = {
  id: 'send-response',
  title: 'The response to a send is JSON with a phone_id, and says nothing about the user',
  async run({ found: { sent } }) {
    return sent ? judgeSendResponse(sent) : skipped('Not checked, because no code was sent.');
  },
};

export const asksStytchToSend: Check = {
  id: 'send-request',
  title: 'Stytch is asked once, with the number and the language that the page sent',
  async run({ found: { sent }, options }) {
    const calls = sent?.stytchCalls.filter(({ path }) => path === `/v1/otps${paths.loginOrCreate}`) ?? [];
    const [call] = calls;
    if (!call || !isRecord(call.body)) {
      return fails(`For ${paths.loginOrCreate} ask Stytch's /v1/otps${paths.loginOrCreate}.`);
    }
    const { phone_number, locale } = call.body;
    return fromProblems([
      phone_number === options.phoneNumber
        ? undefined
        : 'Stytch got another phone_number than the page sent. Pass it on unchanged, with its plus.',
      locale === 'es'
        ? undefined
        : 'Stytch did not get the `locale` "es" that the page sent, so the message is in English. Pass on en, es and pt-br.',
      calls.length === 1
        ? undefined
        : `Stytch was asked ${calls.length} times for one send. Each costs money: never repeat it by yourself.`,
      call.status === 200 ? undefined : `Stytch refused the request with ${call.status}.`,
    ]);
  },
};

export const ignoresForeignSendFields: Check = {
  id: 'send-fields',
  title: 'user_id, session_token, session_jwt and attributes in the body of a send do not reach Stytch',
  async run({ found }) {
    return judgeForeignFields(found.sentWithForeignFields, foreignSendFields);
  },
};

export const answersSend: Check = {
  id: 'send-operation',
  title: 'If /whatsapp/send is offered, it sends to an existing user and keeps the same rules',
  async run(context) {
    const { strange, plain } = await sendTwice(context, paths.send);
    if ([403, 404, 405, 501].includes(plain.status) && plain.stytchCalls.length === 0) {
      return skipped('Not offered. The form needs it only with mode="send".');
    }
    if (isOwnLimit(plain)) return skipped(`Not checked: ${ownLimit}`);
    if (!isSuccess(plain)) return fails(explainSend(plain, context.options));
    const called = plain.stytchCalls.some(({ path }) => path === `/v1/otps${paths.send}`);
    if (!called) return fails(`For ${paths.send} ask Stytch's /v1/otps${paths.send}.`);
    const foreign = judgeForeignFields(strange, foreignSendFields);
    return foreign.outcome === 'fails' ? foreign : judgeSendResponse(plain);
  },
};

/**
 * Sends with the fields that a page must not choose. Only if that is refused, sends without them: each send that
 * succeeds counts in the limits of the endpoint.
 */
async function sendTwice(
  { post, options }: CheckContext,
  path: string,
): Promise<{ readonly strange: Exchange; readonly plain: Exchange }> {
  const fields = { phone_number: options.phoneNumber, locale: 'es', expiration_minutes: 2 };
  const strange = await post(path, { ...fields, ...foreignSendFields });
  return { strange, plain: isSuccess(strange) ? strange : await post(path, fields) };
}

function judgeSendResponse(sent: Exchange): Verdict {
  const { json = {} } = sent;
  const phoneId = json['phone_id'];
  const secrets = ['user_id', 'user_created', 'user', 'session_token'].filter((name) => name in json);
  return fromProblems([
    jsonProblem(sent),
    typeof phoneId === 'string' && phoneId !== ''
      ? undefined
      : `${sent.name}: the response has no phone_id. Return the one that Stytch returned.`,
    secrets.length === 0
      ? undefined
      : `${sent.name}: the response has ${secrets.join(', ')}, which tells anybody about the owner of the number. Return phone_id only.`,
  ]);
}

function explainSend(sent: Exchange, { stytch, phoneNumber }: CheckContext['options']): string {
  const seen = describe(sent);
  if (isSuccess(sent)) {
    return `${seen}, but the fake Stytch at ${stytch.url} received nothing: the backend talks to another Stytch. Set the base URL of its Stytch SDK to ${stytch.url} and restart it (Node.js: new Client({ env: '${stytch.url}/' })).`;
  }
  if (isOwnLimit(sent)) return `${seen}: ${ownLimit}`;
  const stytchStatus = sent.stytchCalls.at(-1)?.status;
  if (stytchStatus !== undefined && stytchStatus !== 200) {
    return `${seen}, because the fake Stytch answered ${stytchStatus}. Look at the request that your backend sends to Stytch.`;
  }
  if (sent.status >= 500) {
    return `${seen}. The log of your backend has the reason. Its Stytch base URL must be ${stytch.url}.`;
  }
  const isNumber =
    /phone|country/.test(readErrorType(sent) ?? '') ||
    (phoneNumber === '+10000000000' && [400, 403, 422].includes(sent.status));
  return isNumber
    ? `${seen} to ${phoneNumber}. Allow Stytch's sandbox number in development (createWhatsappOtpHandler: testPhoneNumbers: ['+10000000000']), or name a number that your endpoint accepts: --phone-number +12133734253. The fake Stytch delivers nothing.`
    : `${seen} to a send as the form makes it. If the endpoint needs a cookie or a token of your app, add it with --header.`;
}
