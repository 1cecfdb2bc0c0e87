import type { HandlerReply } from '../http/HandlerReply.js';
import { createPipeline } from '../request/createPipeline.js';
import type { RequestContext } from '../request/RequestContext.js';
import { countAttempt } from './countAttempt.js';
import { readAttempt } from './readAttempt.js';
import { signIn } from './signIn.js';
import { tryCode } from './tryCode.js';

/** The steps of `authenticate`, in their order. */
export const authenticatePipeline = createPipeline<RequestContext>()
  .step(readAttempt)
  .step(countAttempt)
  .step(tryCode)
  .step(signIn);

/** @throws HttpError */
export async function handleAuthenticate(context: RequestContext): Promise<HandlerReply> {
  return (await authenticatePipeline.run(context)).reply;
}
