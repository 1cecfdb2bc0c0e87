import { operationPaths, operations, type Operation } from '../../protocol/operation.js';

/** The calls about sessions and users, which only a server makes. */
export type StytchSessionOperation =
  'authenticateSession' | 'getSessions' | 'revokeSession' | 'getJwks' | 'getUser';

/** The operation whose path this path ends with. */
export function findStytchOperation(path: string): Operation | undefined {
  return operations.find((operation) => path.endsWith(operationPaths[operation]));
}
