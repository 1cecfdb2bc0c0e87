/** The store of the limits failed or did not answer in time. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly fault: 'timeout' | 'error';
  /** What failed, in one word: `READONLY`, `ECONNREFUSED`, `TypeError`. Contains nothing of the error's message. */
  readonly code: string;

  constructor(fault: 'timeout' | 'error', cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
    this.code = fault === 'timeout' ? 'TIMEOUT' : readFaultCode(cause);
  }
}

/** The word that names an error: its `code`, a code in its message (`NOAUTH Authentication required.`), or its class. */
export function readFaultCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, message, name } = error as Record<string, unknown>;
  if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,39}$/.test(code)) return code;
  const text = typeof message === 'string' ? message : '';
  const known = knownCodes.exec(text)?.[0];
  if (known !== undefined) return known;
  return typeof name === 'string' && /^[A-Za-z]\w{0,39}$/.test(name) ? name : 'Error';
}

/** Redis's error codes, then the system's. Other words of a message are not passed on: they may be secrets. */
const knownCodes =
  /\b(?:NOAUTH|WRONGPASS|READONLY|OOM|NOPERM|CROSSSLOT|MOVED|ASK|CLUSTERDOWN|LOADING|BUSY|MASTERDOWN|MISCONF|NOSCRIPT|NOREPLICAS|TRYAGAIN|EXECABORT|WRONGTYPE|E(?:CONN|HOST|NET|ADDR|PIPE|TIMEDOUT|NOTFOUND|AI_)[A-Z]*)\b/;
