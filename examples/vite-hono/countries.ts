/** Where people may sign in from: the form lists these, and the endpoint accepts them. ISO 3166-1 alpha-2. */
export const countries = ['AR', 'BR', 'CA', 'CL', 'CO', 'ES', 'GB', 'MX', 'PE', 'PT', 'US', 'UY'] as const;
