/** The text in the clipboard; `''` if the user, the browser or the page denies it. */
export async function readClipboard(): Promise<string> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return '';
  }
}

/** Whether this browser and the page's permissions policy let a script read the clipboard. */
export function canReadClipboard(): boolean {
  try {
    return typeof navigator.clipboard?.readText === 'function' && isAllowedByPolicy();
  } catch {
    return false;
  }
}

/** Chromium alone can be asked; without an answer the clipboard is tried. */
function isAllowedByPolicy(): boolean {
  const { featurePolicy } = document as DocumentWithPolicy;
  return featurePolicy?.allowsFeature('clipboard-read') !== false;
}

interface DocumentWithPolicy extends Document {
  readonly featurePolicy?: { readonly allowsFeature: (feature: string) => boolean } | undefined;
}
