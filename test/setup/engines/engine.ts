/** A browser of one engine with one page, driven as a user drives it: real keys, a real pointer. */
export interface Engine {
  readonly name: 'chromium' | 'firefox' | 'webkit';
  /** The browser's own name and version. */
  readonly version: string;
  open: (url: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Runs a function in the page; what it uses must be in its arguments. */
  evaluate: <Arguments extends readonly unknown[], Result>(
    run: (...args: Arguments) => Result | Promise<Result>,
    ...args: Arguments
  ) => Promise<Result>;
  /** Presses the primary button at a place of the window, in CSS pixels. */
  click: (place: Place, times?: number) => Promise<void>;
  hover: (place: Place) => Promise<void>;
  /** Holds a key down: one character, or a name of `KeyboardEvent.key`. */
  keyDown: (key: string) => Promise<void>;
  keyUp: (key: string) => Promise<void>;
  close: () => Promise<void>;
  /** Sets what the user asks of every page. Engines without this have none. */
  emulate?: (features: MediaFeatures) => Promise<void>;
  /** Shows a text as an input method does before it is committed. Engines without this have none. */
  compose?: (text: string) => Promise<void>;
  /** Ends the composition with this text. */
  commit?: (text: string) => Promise<void>;
  /** Gives pages the user's permission to read the clipboard. */
  allowClipboard?: (allowed: boolean) => Promise<void>;
  /** The text boxes of the accessibility tree. */
  readTextBoxes?: () => Promise<readonly TextBox[]>;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Media features by name, such as `prefers-reduced-motion`; one that is left out has the browser's own value. */
export type MediaFeatures = Readonly<Record<string, string>>;

/** A text box as the browser hands it to a screen reader. */
export interface TextBox {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly value?: string | undefined;
  readonly invalid?: string | undefined;
}
