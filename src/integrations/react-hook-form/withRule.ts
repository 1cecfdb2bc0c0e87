/** The app's rules with one more that validates the value. */
export function withRule(
  rules: { readonly validate?: unknown } | undefined,
  name: string,
  rule: (value: unknown) => string | true | Promise<string | true>,
): object {
  const validate = rules?.validate;
  const own = typeof validate === 'function' ? { validate } : Object(validate);
  return { ...rules, validate: { ...(own as object), [name]: rule } };
}
