import { authenticatePath } from '../protocol/authenticate.js';
import { loginOrCreatePath } from '../protocol/loginOrCreate.js';
import { sendPath } from '../protocol/send.js';

/** One of the three calls that the wire knows. */
export type Operation = 'send' | 'loginOrCreate' | 'authenticate';

/** Where each operation is posted, under the base of an endpoint. */
export const operationPaths: Readonly<Record<Operation, string>> = {
  send: sendPath,
  loginOrCreate: loginOrCreatePath,
  authenticate: authenticatePath,
};

/** The operation that a path ends with. */
export function operationOf(path: string): Operation | undefined {
  return (Object.keys(operationPaths) as Operation[]).find((operation) =>
    path.endsWith(operationPaths[operation]),
  );
}
