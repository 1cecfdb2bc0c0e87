import { HttpError } from './HttpError.js';

const maxBytes = 4096;
const maxMilliseconds = 5_000;

/**
 * The JSON that a request carries. Bytes are counted as they arrive, whatever `Content-Length` says.
 * @throws HttpError
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!isJson(request.headers)) throw await refuse(request, 'unsupported_media_type');
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > maxBytes) throw await refuse(request, 'body_too_large');
  const bytes = await readBytes(request);
  try {
    // A byte order mark is kept, and so refused: JSON has none.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw new HttpError('invalid_request');
  }
}

function isJson(headers: Headers): boolean {
  const [type, ...parameters] = (headers.get('content-type') ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return (
    type === 'application/json' &&
    (charset === undefined || /^charset="?utf-8"?$/.test(charset)) &&
    /^(identity)?$/i.test(headers.get('content-encoding') ?? '')
  );
}

async function readBytes(request: Request): Promise<Uint8Array> {
  const reader = openReader(request);
  if (!reader) return new Uint8Array();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HttpError('timeout')), maxMilliseconds);
  });
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return joined(chunks, size);
      size += value.byteLength;
      if (size > maxBytes) throw new HttpError('body_too_large');
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error instanceof HttpError ? error : new HttpError('invalid_request');
  } finally {
    clearTimeout(timer);
  }
}

function openReader(request: Request): ReadableStreamDefaultReader<Uint8Array> | undefined {
  try {
    return request.body?.getReader();
  } catch {
    // Somebody else has read it already.
    throw new HttpError('invalid_request');
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

async function refuse(
  request: Request,
  type: 'unsupported_media_type' | 'body_too_large',
): Promise<HttpError> {
  if (!request.bodyUsed) request.body?.cancel().catch(() => {});
  return new HttpError(type);
}
