import { authenticatePath } from './authenticate.js';
import { loginOrCreatePath } from './loginOrCreate.js';
import { sendPath } from './send.js';

/** The three operations. */
export const operations = ['send', 'loginOrCreate', 'authenticate'] as const;

export type Operation = (typeof operations)[number];

/** Where each operation is posted, under the base of an endpoint. */
export const operationPaths: Readonly<Record<Operation, string>> = {
  send: sendPath,
  loginOrCreate: loginOrCreatePath,
  authenticate: authenticatePath,
};
