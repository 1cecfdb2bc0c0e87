import type { ErrorType } from '../protocol/errorType.js';
import type { Operation } from './operation.js';
import { Refusal } from './refusal.js';
import { testId } from './testId.js';

/** Something that goes wrong on the way, chosen by a test. */
export type Fault = FaultTarget & FaultKind;

export interface FaultTarget {
  /** The operation that it hits; any when left out. */
  readonly operation?: Operation | undefined;
  /** How many requests it hits: 1 when left out, `Infinity` until `clearFaults()`. */
  readonly times?: number | undefined;
  /** Whether the request takes effect (a code goes out, a code is used up) before its answer is spoiled; false when left out. */
  readonly handled?: boolean | undefined;
}

export type FaultKind =
  /** The right answer, late. `ms` in milliseconds; `Infinity` hangs until the request is aborted. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** No answer: `fetch` rejects with a `TypeError`, as it does when a connection breaks. */
  | { readonly kind: 'drop' }
  /** A page of HTML, with status 502 unless told. */
  | { readonly kind: 'html'; readonly status?: number | undefined }
  /** No body, with status 200 unless told. */
  | { readonly kind: 'empty'; readonly status?: number | undefined }
  /** Half of a JSON body, with status 200 unless told. */
  | { readonly kind: 'malformed'; readonly status?: number | undefined }
  /** A refusal as Stytch words it; the status is that of the type unless told. */
  | {
      readonly kind: 'error';
      readonly errorType: ErrorType | (string & {});
      readonly status?: number | undefined;
      /** The `Retry-After` header: seconds, or an HTTP date. */
      readonly retryAfter?: number | string | undefined;
    };

export interface Faults {
  readonly add: (fault: Fault) => void;
  /** The oldest fault that hits this operation, counted as used once. */
  readonly take: (operation: Operation) => Fault | undefined;
  readonly clear: () => void;
}

export function createFaults(): Faults {
  let faults: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      faults.push({ fault, left: fault.times ?? 1 });
    },
    take(operation) {
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

/** @throws TypeError for an answer that never comes. */
export function spoiledAnswer(fault: Exclude<FaultKind, { kind: 'delay' }>): Response {
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
      return new Refusal(fault.errorType, fault).toResponse(testId('request-id'));
  }
}
