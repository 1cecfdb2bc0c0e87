/**
 * Data about the user's device for Stytch's fraud detection. Normally filled in by the endpoint, which sees the
 * real address; a page can only claim one.
 */
export interface Attributes {
  readonly ipAddress?: string | undefined;
  readonly userAgent?: string | undefined;
}

export const attributesFields = { ipAddress: 'ip_address', userAgent: 'user_agent' } as const;
