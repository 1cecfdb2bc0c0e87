export interface CliOutput {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}
