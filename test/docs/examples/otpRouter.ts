import { initTRPC, TRPCError } from '@trpc/server';
import { StytchError, type Client } from 'stytch';
import * as v from 'valibot';

const t = initTRPC.create({
  // The details of a failure that the page may know.
  errorFormatter: ({ shape, error }) => ({ ...shape, data: { ...shape.data, otp: toOtpError(error.cause) } }),
});

const send = v.object({
  phoneNumber: v.string(),
  locale: v.optional(v.string(), 'en'),
  expirationMinutes: v.optional(v.number(), 2),
});
const authenticate = v.object({ methodId: v.string(), code: v.string() });

export function createOtpRouter(stytch: Client) {
  const sendCode = t.procedure.input(send).mutation(async ({ input }) => {
    const { phone_id, request_id } = await withCause(
      stytch.otps.whatsapp.loginOrCreate({
        phone_number: input.phoneNumber,
        locale: input.locale,
        expiration_minutes: input.expirationMinutes,
      }),
    );
    return { phoneId: phone_id, requestId: request_id };
  });
  const authenticateCode = t.procedure.input(authenticate).mutation(async ({ input }) => {
    const { request_id } = await withCause(
      stytch.otps.authenticate({ method_id: input.methodId, code: input.code }),
    );
    return { requestId: request_id, body: {} };
  });
  return t.router({ send: sendCode, loginOrCreate: sendCode, authenticate: authenticateCode });
}

export type OtpRouter = ReturnType<typeof createOtpRouter>;

/** tRPC only logs and formats its own errors, so Stytch's error becomes the cause of one. */
function withCause<Reply>(call: Promise<Reply>): Promise<Reply> {
  return call.catch((cause: unknown) => {
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'Stytch refused.', cause });
  });
}

function toOtpError(cause: unknown) {
  if (!(cause instanceof StytchError)) return { code: 'upstream_error' };
  return { code: cause.error_type, status: cause.status_code, requestId: cause.request_id };
}
