// What tests ask of the browser itself and not of the page, in each engine.
import { cdp, commands, server } from 'vitest/browser';
import type { MediaFeatures, TextBox } from './engines/engine.js';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readonly emulateMedia: (features: MediaFeatures) => Promise<void>;
    readonly composeText: (text: string) => Promise<void>;
    readonly commitText: (text: string) => Promise<void>;
    readonly allowClipboard: (allowed: boolean) => Promise<void>;
    readonly readTextBoxes: () => Promise<readonly TextBox[]>;
  }
}

const isChromium = server.browser === 'chromium';

/** A text from a keyboard's suggestion or clipboard chip: no key events. */
export async function suggest(text: string): Promise<void> {
  // `execCommand` fires no `beforeinput` in Chromium, and a keyboard's suggestion does.
  if (isChromium) await cdp().send('Input.insertText', { text });
  else focusedDocument().execCommand('insertText', false, text);
}

/** Shows a text as an input method does before it is committed; no text gives the composition up. */
export async function compose(text: string): Promise<void> {
  if (!isChromium && text === '') return commit('');
  if (!isChromium) return untilEvent('compositionupdate', () => commands.composeText(text));
  await cdp().send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** Ends the composition with a text. */
export async function commit(text: string): Promise<void> {
  if (isChromium) await cdp().send('Input.insertText', { text });
  else await untilEvent('compositionend', () => commands.commitText(text));
}

/** Sets what the user asks of every page; features that are left out get the browser's own value. */
export async function emulate(features: MediaFeatures): Promise<void> {
  if (!isChromium) return commands.emulateMedia(features);
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** Runs with the user's permission to read the clipboard. */
export async function withClipboardAllowed(run: () => Promise<void>): Promise<void> {
  await allowClipboard(true);
  try {
    await run();
  } finally {
    await allowClipboard(false);
  }
}

/** The text boxes of the page in the browser's accessibility tree. */
export async function readTextBoxes(): Promise<readonly TextBox[]> {
  if (!isChromium) return commands.readTextBoxes();
  const { frameTree } = (await cdp().send('Page.getFrameTree')) as unknown as { frameTree: FrameTree };
  const frameId = frameTree.childFrames?.at(-1)?.frame.id ?? frameTree.frame.id;
  const tree = (await cdp().send('Accessibility.getFullAXTree', { frameId })) as unknown as {
    readonly nodes: readonly AccessibleNode[];
  };
  return tree.nodes
    .filter(({ role }) => role?.value === 'textbox')
    .map(({ name, description, value, properties = [] }) => ({
      name: name?.value,
      description: description?.value,
      value: value?.value,
      invalid: properties.find((property) => property.name === 'invalid')?.value.value,
    }));
}

async function allowClipboard(allowed: boolean): Promise<void> {
  if (!isChromium) return commands.allowClipboard(allowed);
  const { targetInfo } = (await cdp().send('Target.getTargetInfo')) as unknown as {
    targetInfo: { browserContextId: string };
  };
  const { browserContextId } = targetInfo;
  if (!allowed) await cdp().send('Browser.resetPermissions', { browserContextId });
  else {
    await cdp().send('Browser.grantPermissions', {
      permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
      browserContextId,
    });
  }
}

/** Firefox composes in another process, and the page gets the event some time later. */
async function untilEvent(type: string, run: () => Promise<void>): Promise<void> {
  const { defaultView } = focusedDocument();
  const event = new Promise<void>((resolve) => {
    defaultView?.addEventListener(type, () => setTimeout(resolve), { once: true, capture: true });
  });
  await run();
  await event;
}

/** The document that gets the keys: the one of the tests, or of a frame in it. */
function focusedDocument(): Document {
  let found = document;
  while (found.activeElement instanceof HTMLIFrameElement) {
    const inside = found.activeElement.contentDocument;
    if (!inside) break;
    found = inside;
  }
  return found;
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

interface AccessibleNode {
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: string } }[];
}
