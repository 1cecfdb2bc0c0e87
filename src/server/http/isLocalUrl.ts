/** Whether a URL is plain HTTP to this machine, as in development. */
export function isLocalUrl(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return protocol === 'http:' && /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  } catch {
    return false;
  }
}
