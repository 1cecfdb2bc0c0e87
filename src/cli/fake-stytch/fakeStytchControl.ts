import { isRecord } from '../../protocol/isRecord.js';
import type { Fault } from '../../testing/stytch/createFaults.js';
import type { FakeStytch } from '../../testing/stytch/createFakeStytch.js';

/** A request that the fake Stytch received. */
export interface FakeStytchRequest {
  /** The number of the request, counted from 1. */
  readonly id: number;
  readonly path: string;
  /** The parsed body, or the text if it is not JSON. */
  readonly body: unknown;
  readonly status: number;
  /** The parsed response, or the text if it is not JSON. */
  readonly response: unknown;
}

/** Paths that Stytch does not have: `check` uses them to see what a backend asks of Stytch, and to make calls fail. */
export const controlPaths = { requests: '/fake-stytch/requests', faults: '/fake-stytch/faults' } as const;

/**
 * Adds the control paths to a fake Stytch. They answer only requests that name this machine as their host, so that no
 * page of another site can reach them through a domain that points here.
 */
export function addControl(stytch: FakeStytch): (request: Request) => Promise<Response> {
  const requests: FakeStytchRequest[] = [];

  return async (request) => {
    const url = new URL(request.url);
    if (!url.pathname.startsWith('/fake-stytch/')) return record(request, url.pathname);
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.get('host') ?? '')) {
      return Response.json({ error: 'Only this machine may ask.' }, { status: 403 });
    }
    switch (`${request.method} ${url.pathname}`) {
      case `GET ${controlPaths.requests}`: {
        const after = Number(url.searchParams.get('after') ?? 0);
        return Response.json({
          fake_stytch: true,
          count: requests.length,
          requests: requests.slice(after),
          messages: stytch.messages,
        });
      }
      case `POST ${controlPaths.faults}`:
        stytch.fault((await request.json()) as Fault);
        return Response.json({ fake_stytch: true });
      case `DELETE ${controlPaths.faults}`:
        stytch.clearFaults();
        return Response.json({ fake_stytch: true });
      default:
        return Response.json({ error: 'There is no such path.' }, { status: 404 });
    }
  };

  async function record(request: Request, path: string): Promise<Response> {
    const body = parse(await request.clone().text());
    const id = requests.length + 1;
    const add = (status: number, response: unknown) => requests.push({ id, path, body, status, response });
    try {
      const response = await stytch.fetch(request);
      add(response.status, parse(await response.clone().text()));
      return response;
    } catch (error) {
      add(0, 'connection broken');
      throw error;
    }
  }
}

/** @returns the answer of a fake Stytch to `GET /fake-stytch/requests`, or `undefined` for anything else. */
export function readControlAnswer(text: string): ControlAnswer | undefined {
  const value = parse(text);
  if (!isRecord(value) || value['fake_stytch'] !== true || !Array.isArray(value['requests']))
    return undefined;
  return value as unknown as ControlAnswer;
}

export interface ControlAnswer {
  readonly count: number;
  readonly requests: readonly FakeStytchRequest[];
  readonly messages: readonly { readonly phoneNumber: string; readonly code: string }[];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
