/** The state of the page's entry in the browser's history; `undefined` if it cannot be read. */
export function currentEntry(): unknown {
  try {
    return history.state;
  } catch {
    return undefined;
  }
}

/** Adds an entry with the same address. Browsers limit how often. @returns whether it was added. */
export function pushEntry(state: unknown): boolean {
  try {
    history.pushState(state, '');
    return true;
  } catch {
    return false;
  }
}

/** Goes back one entry, if the browser lets it. */
export function backOnce(): void {
  try {
    history.back();
  } catch {
    // The user needs one more press of Back.
  }
}
