import { operationPaths, operations, type Operation } from '../../protocol/operation.js';

/** The operation that a URL's path names under any base, spelled exactly; one slash at the end is allowed. */
export function resolveOperation(pathname: string): Operation | undefined {
  const path = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  return operations.find((operation) => path.endsWith(operationPaths[operation]));
}
