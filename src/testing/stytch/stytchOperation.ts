import { authenticatePath } from '../../protocol/authenticate.js';
import { loginOrCreatePath } from '../../protocol/loginOrCreate.js';
import { sendPath } from '../../protocol/send.js';

/** One of the three calls of the wire contract. */
export type StytchOperation = 'send' | 'loginOrCreate' | 'authenticate';

/** The calls about sessions and users, which only a server makes. */
export type StytchSessionOperation =
  'authenticateSession' | 'getSessions' | 'revokeSession' | 'getJwks' | 'getUser';

/** The path of each operation under the base of an endpoint. */
export const stytchPaths: Readonly<Record<StytchOperation, string>> = {
  send: sendPath,
  loginOrCreate: loginOrCreatePath,
  authenticate: authenticatePath,
};

/** The operation whose path this path ends with. */
export function findStytchOperation(path: string): StytchOperation | undefined {
  return (Object.keys(stytchPaths) as StytchOperation[]).find((operation) =>
    path.endsWith(stytchPaths[operation]),
  );
}
