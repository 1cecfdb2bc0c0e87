import { isRecord } from '../protocol/isRecord.js';

const limit = 64 * 1024;

/**
 * The JSON object that a reply carries.
 * @returns `undefined` when it is empty, not said to be JSON, malformed, no object, or over 64 KiB.
 */
export async function readBody(response: Response): Promise<Record<string, unknown> | undefined> {
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')) {
    leave(response.body?.cancel());
    return undefined;
  }
  const text = await readText(response);
  if (text === undefined) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

async function readText(response: Response): Promise<string | undefined> {
  if (!response.body) return undefined;
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      leave(reader.cancel());
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Not waited for: a body that somebody has cloned is canceled only when its other half is, too. */
function leave(cancellation: Promise<void> | undefined): void {
  cancellation?.catch(() => {});
}
