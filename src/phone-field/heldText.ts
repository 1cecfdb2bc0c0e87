/**
 * The text of a `value` or `defaultValue`. A number, as JSON may have it, is its digits, and is read as if the user had
 * typed them. Everything else that is not text is an empty field, and an error in the console.
 */
export function heldText(value: unknown, name: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return String(value);
  reportOnce(
    `react-whatsapp-otp: \`${name}\` of a phone field is ${typeof value === 'number' ? value : `of type ${typeof value}`}, ` +
      'so the field is empty. Pass a phone number in E.164 as a string, such as "+12133734253".',
  );
  return '';
}

const reported = new Set<string>();

function reportOnce(problem: string): void {
  // eslint-disable-next-line no-console
  if (!reported.has(problem)) console.error(problem);
  reported.add(problem);
}
