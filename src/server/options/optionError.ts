/** An error for the developer who set the handler up. It names the option and says what to do; it prints no value. */
export function optionError(option: string, problem: string): TypeError {
  return new TypeError(`createWhatsappOtpHandler: \`${option}\` ${problem}`);
}

/** @throws TypeError unless the value is left out or an integer in the range. */
export function readInteger(
  option: string,
  value: unknown,
  { from, to, otherwise }: { readonly from: number; readonly to: number; readonly otherwise?: number },
): number {
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
  throw optionError(option, `has to be an integer from ${from} to ${to}.`);
}

/** @throws TypeError unless the value is left out or a boolean. */
export function readBoolean(option: string, value: unknown, otherwise: boolean): boolean {
  if (value === undefined) return otherwise;
  if (typeof value === 'boolean') return value;
  throw optionError(option, 'has to be true or false.');
}

/** @throws TypeError unless the value is left out or a function. */
export function checkFunction(option: string, value: unknown): void {
  if (value !== undefined && typeof value !== 'function') throw optionError(option, 'has to be a function.');
}

/** @throws TypeError that names the key which the option does not have. */
export function refuseUnknownKeys(option: string, value: object, known: readonly string[]): void {
  const stray = Object.keys(value).find((key) => !known.includes(key));
  if (stray !== undefined) {
    throw optionError(
      option,
      `has a key \`${stray.slice(0, 40)}\`, which does not exist. It can have: ${known.join(', ')}.`,
    );
  }
}
