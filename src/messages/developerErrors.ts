import { developerErrorTypes, type DeveloperErrorType } from '../protocol/errorType.js';

/** One text under the key of every error that only a developer can fix. */
export function developerErrors(text: string): Record<`error.${DeveloperErrorType}`, string> {
  const entries = developerErrorTypes.map((type) => [`error.${type}`, text]);
  return Object.fromEntries(entries) as Record<`error.${DeveloperErrorType}`, string>;
}
