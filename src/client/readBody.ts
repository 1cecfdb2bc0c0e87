import { isRecord } from '../protocol/isRecord.js';

const limit = 64 * 1024;

/**
 * The JSON object of a reply.
 * @returns `undefined` if it is empty, not declared as JSON, malformed, not an object, or over 64 KiB.
 */
export async function readBody(response: Response): Promise<Record<string, unknown> | undefined> {
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')) {
    cancel(response.body);
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
  const decoder = createDecoder();
  // Some `fetch` polyfills have no `body`, or one that is not a web stream.
  if (!decoder || typeof response.body?.getReader !== 'function') {
    const text = await response.text();
    return text.length > limit ? undefined : text;
  }
  const reader = response.body.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      cancel(reader);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function createDecoder(): TextDecoder | undefined {
  try {
    const decoder = new TextDecoder();
    decoder.decode(new Uint8Array());
    return decoder;
  } catch {
    return undefined;
  }
}

/** Does not wait: a body that was cloned is canceled only when its other half is, too. */
function cancel(stream: { readonly cancel: () => Promise<void> } | null | undefined): void {
  try {
    stream?.cancel().catch(() => {});
  } catch {
    // A polyfill's stream: its rest is ignored.
  }
}
