/** Reads an `Authorization` header of HTTP Basic. @returns `undefined` if it is missing or malformed. */
export function readBasicCredentials(
  header: string | null,
): { readonly user: string; readonly password: string } | undefined {
  const encoded = /^Basic ([\w+/]+=*)$/i.exec(header ?? '')?.[1];
  if (!encoded) return undefined;
  try {
    const [user = '', ...password] = atob(encoded).split(':');
    return { user, password: password.join(':') };
  } catch {
    return undefined;
  }
}
