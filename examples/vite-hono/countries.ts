/** The countries that the form lists and the endpoint accepts. ISO 3166-1 alpha-2. */
export const countries = ['AR', 'BR', 'CA', 'CL', 'CO', 'ES', 'GB', 'MX', 'PE', 'PT', 'US', 'UY'] as const;
