import { withTimeout } from '../../platform/withTimeout.js';
import { HttpError } from './HttpError.js';

const maxBytes = 4096;
const maxMilliseconds = 5_000;

/**
 * The JSON that a request carries. Bytes are counted as they arrive, whatever `Content-Length` says.
 * @param onAlreadyRead called if something read the body before the handler got it
 * @throws HttpError
 */
export async function readJson(request: Request, onAlreadyRead: () => void): Promise<unknown> {
  if (!isJson(request.headers)) throw await refuse(request, 'unsupported_media_type');
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > maxBytes) throw await refuse(request, 'body_too_large');
  if (request.bodyUsed) onAlreadyRead();
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0 && length > 0) onAlreadyRead();
  try {
    // A byte order mark is kept and therefore refused: JSON has none.
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
  try {
    return await withTimeout(maxMilliseconds, async () => collect(reader));
  } catch (error) {
    reader.cancel().catch(() => {});
    if (error instanceof HttpError) throw error;
    throw new HttpError((error as Error).name === 'TimeoutError' ? 'timeout' : 'invalid_request');
  }
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, size);
    size += value.byteLength;
    if (size > maxBytes) throw new HttpError('body_too_large');
    chunks.push(value);
  }
}

function openReader(request: Request): ReadableStreamDefaultReader<Uint8Array> | undefined {
  try {
    return request.body?.getReader();
  } catch {
    // Something has read it already.
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
