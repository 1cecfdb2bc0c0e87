const localName = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a URL is plain HTTP to this machine, as in development. */
export function isLocalUrl(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return protocol === 'http:' && localName.test(hostname);
  } catch {
    return false;
  }
}

/** Whether a `Host` header names this machine. */
export function isLocalHost(host: string): boolean {
  return isLocalUrl(`http://${host}`);
}
