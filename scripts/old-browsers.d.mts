export interface OldChromium {
  readonly version: string;
  readonly integrity: string;
}

export const oldChromiums: readonly OldChromium[];

/** The path of an old Chromium, which is downloaded when it is not there. */
export function installChromium(chromium: OldChromium): string;
