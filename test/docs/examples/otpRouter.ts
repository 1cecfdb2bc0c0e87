import { initTRPC, TRPCError } from '@trpc/server';
import { StytchError, type Client } from 'stytch';
import * as v from 'valibot';

const t = initTRPC.create({
  // What the page may know of a failure.
  errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, otp: toOtpError(error.cause) } }),
});

const send = v.object({
  phoneNumber: v.string(),
  locale: v.optional(v.string(), 'en'),
  expirationMinutes: v.optional(v.number(), 2),
});
const check = v.object({ methodId: v.string(), code: v.string() });

export function createOtpRouter(stytch: Client) {
  const sendCode = t.procedure.input(send).mutation(async ({ input }) => {
    const { phone_id, request_id } = await told(
      stytch.otps.whatsapp.loginOrCreate({
        phone_number: input.phoneNumber,
        locale: input.locale,
        expiration_minutes: input.expirationMinutes,
      }),
    );
    return { phoneId: phone_id, requestId: request_id };
  });
  const checkCode = t.procedure.input(check).mutation(async ({ input }) => {
    const { request_id } = await told(
      stytch.otps.authenticate({ method_id: input.methodId, code: input.code }),
    );
    return { requestId: request_id, body: {} };
  });
  return t.router({ send: sendCode, loginOrCreate: sendCode, authenticate: checkCode });
}

export type OtpRouter = ReturnType<typeof createOtpRouter>;

/** tRPC logs and formats what it throws itself, so a failure of Stytch becomes its cause. */
function told<Reply>(call: Promise<Reply>): Promise<Reply> {
  return call.catch((cause: unknown) => {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'Stytch refused.', cause });
  });
}

function toOtpError(cause: unknown) {
  if (!(cause instanceof StytchError)) return { code: 'upstream_error' };
  return { code: cause.error_type, status: cause.status_code, requestId: cause.request_id };
}
