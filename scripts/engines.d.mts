export function firefoxPath(): string;
export function webkitPaths(): {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
  readonly windowManager: string;
};
