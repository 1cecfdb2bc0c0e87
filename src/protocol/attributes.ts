/**
 * What Stytch's fraud detection may know of the person's device. Normally filled in by the endpoint, which sees the
 * real address; a page can only claim one.
 */
export interface Attributes {
  readonly ipAddress?: string | undefined;
  readonly userAgent?: string | undefined;
}

export const attributesFields = { ipAddress: 'ip_address', userAgent: 'user_agent' } as const;
