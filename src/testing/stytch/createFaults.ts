import type { ErrorType } from '../../protocol/errorType.js';
import type { Operation } from '../../protocol/operation.js';
import type { StytchSessionOperation } from './stytchOperation.js';
import { StytchRefusal } from '../state/StytchRefusal.js';
import { createTestId } from '../state/createTestId.js';

/** A failure that a test asks for. */
export type Fault = FaultTarget & FaultKind;

export interface FaultTarget {
  /** The operation that fails. @default any */
  readonly operation?: Operation | StytchSessionOperation | undefined;
  /** How many requests fail; `Infinity` lasts until `clearFaults()`. @default 1 */
  readonly times?: number | undefined;
  /**
   * Whether the request takes effect (a code is sent, a code is used) before its response is replaced.
   * @default false
   */
  readonly handled?: boolean | undefined;
}

export type FaultKind =
  /** The right response, late. `ms` in milliseconds; `Infinity` hangs until the request is aborted. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** No response: `fetch` rejects with a `TypeError`, as it does when a connection breaks. */
  | { readonly kind: 'drop' }
  /** An HTML page. `status` is 502 by default. */
  | { readonly kind: 'html'; readonly status?: number | undefined }
  /** No body. `status` is 200 by default. */
  | { readonly kind: 'empty'; readonly status?: number | undefined }
  /** Half of a JSON body. `status` is 200 by default. */
  | { readonly kind: 'malformed'; readonly status?: number | undefined }
  /** An error of Stytch. `status` is by default the one that Stytch uses for this type. */
  | {
      readonly kind: 'error';
      readonly errorType: ErrorType | (string & {});
      readonly status?: number | undefined;
      /** The `Retry-After` header: seconds, or an HTTP date. */
      readonly retryAfter?: number | string | undefined;
    };

export interface Faults {
  readonly add: (fault: Fault) => void;
  /** Returns the oldest fault for this operation and counts it as used once. */
  readonly consume: (operation: Operation | StytchSessionOperation) => Fault | undefined;
  readonly clear: () => void;
}

export function createFaults(): Faults {
  let faults: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      faults.push({ fault, left: fault.times ?? 1 });
    },
    consume(operation) {
      const hit = faults.find(({ fault }) => !fault.operation || fault.operation === operation);
      if (hit) hit.left -= 1;
      faults = faults.filter(({ left }) => left > 0);
      return hit?.fault;
    },
    clear() {
      faults = [];
    },
  };
}

/** @throws TypeError for a `drop` fault. */
export function toFaultResponse(fault: Exclude<FaultKind, { kind: 'delay' }>): Response {
  switch (fault.kind) {
    case 'drop':
      throw new TypeError('Failed to fetch');
    case 'html':
      return new Response('<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>', {
        status: fault.status ?? 502,
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      });
    case 'empty':
      return new Response(null, { status: fault.status ?? 200 });
    case 'malformed':
      return new Response('{"status_code":200,"request_id":"requ', {
        status: fault.status ?? 200,
        headers: { 'Content-Type': 'application/json' },
      });
    case 'error':
      return new StytchRefusal(fault.errorType, fault).toResponse(createTestId('request-id'));
  }
}
