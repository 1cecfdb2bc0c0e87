/**
 * The values that Stytch's test projects accept without delivering anything.
 * Source: https://stytch.com/docs/guides/testing/sandbox-values
 */
export const sandbox = { phoneNumber: '+10000000000', code: '000000' } as const;
