/** Text that reads left to right whatever is around it, in LRI … PDI. */
export function isolateLtr(text: string): string {
  return `\u2066${text}\u2069`;
}
