/**
 * @throws TypeError if the client cannot post to an endpoint from this page, or would post to another host than its text
 * suggests.
 */
export function assertEndpoint(endpoint: unknown): asserts endpoint is string {
  if (typeof endpoint !== 'string' || endpoint.trim() === '') {
    throw new TypeError(
      'createWhatsappOtpClient needs an `endpoint`: the base URL of your server’s three paths, for example "/api/otps".',
    );
  }
  // As a URL parser reads it: without tabs and line breaks, and with backslashes as slashes.
  const text = endpoint
    .replace(/[\t\n\r]/g, '')
    .trim()
    .replaceAll('\\', '/');
  if (text.startsWith('//')) {
    throw new TypeError(
      `The \`endpoint\` "${endpoint}" names another host. Write "https:${text}" if that is what you want, or a path of this host such as "/api/otps".`,
    );
  }
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw new TypeError(
      `The \`endpoint\` "${endpoint}" is not a web address. Write one that begins with "https://", or a path such as "/api/otps".`,
    );
  }
  if (scheme === 'http' && isSecurePage() && !isLoopback(text)) {
    throw new TypeError(
      `The \`endpoint\` "${endpoint}" is not encrypted, so browsers block it on this https page. Write "https${text.slice(4)}", or a path such as "/api/otps".`,
    );
  }
}

function isSecurePage(): boolean {
  return typeof location !== 'undefined' && location.protocol === 'https:';
}

/** Browsers allow it from https pages too. */
function isLoopback(url: string): boolean {
  return /^http:\/*(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/?#]|$)/i.test(url);
}
