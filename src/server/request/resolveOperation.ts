import { authenticatePath } from '../../protocol/authenticate.js';
import { loginOrCreatePath } from '../../protocol/loginOrCreate.js';
import { sendPath } from '../../protocol/send.js';

/** The three operations. */
export const operations = ['send', 'loginOrCreate', 'authenticate'] as const;

export type Operation = (typeof operations)[number];

/** The operation that a URL's path names under any base; spelled exactly, so that no variant slips by. */
export function resolveOperation(pathname: string): Operation | undefined {
  return operations.find((operation) => pathname.endsWith(paths[operation]));
}

const paths: Readonly<Record<Operation, string>> = {
  send: sendPath,
  loginOrCreate: loginOrCreatePath,
  authenticate: authenticatePath,
};
