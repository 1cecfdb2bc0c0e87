import { listedOrigin, type OriginRules } from './isAllowedOrigin.js';

/** The CORS headers of an answer: none except for a listed origin, which is echoed exactly. */
export function corsHeaders(request: Request, rules: OriginRules): Record<string, string> {
  const vary: Record<string, string> = rules.origins.length > 0 ? { vary: 'Origin' } : {};
  const origin = listedOrigin(request, rules);
  if (origin === undefined) return vary;
  return {
    ...vary,
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'Retry-After',
  };
}

/** The further headers that answer a preflight of a listed origin. */
export function preflightHeaders(request: Request): Record<string, string> {
  const asked = request.headers.get('access-control-request-headers') ?? '';
  const names = asked
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^[a-z0-9-]{1,64}$/.test(name));
  return {
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': [...new Set(['content-type', 'idempotency-key', ...names])].join(', '),
    'access-control-max-age': '600',
  };
}

export function isPreflight(request: Request): boolean {
  return (
    request.method === 'OPTIONS' &&
    request.headers.has('origin') &&
    request.headers.has('access-control-request-method')
  );
}
