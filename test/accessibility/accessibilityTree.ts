import { cdp } from 'vitest/browser';

/** An element as the browser exposes it to a screen reader. */
export interface AccessibleElement {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** Such as `required`, `invalid`, `busy`, `disabled`, `readonly`, `level 2`. */
  readonly states: readonly string[];
}

/** One element, with the name that the browser computes. */
export async function readElement(element: Element): Promise<AccessibleElement> {
  Object.assign(window, { elementToRead: element });
  const { result } = await send<{ result: { objectId: string } }>('Runtime.evaluate', {
    expression: '[...document.querySelectorAll("iframe")].at(-1).contentWindow.elementToRead',
  });
  const { nodes } = await send<{ nodes: readonly Node[] }>('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return accessible(nodes[0]);
}

/** The form read from top to bottom with a screen reader: one line per element. */
export async function readTree(): Promise<readonly string[]> {
  const { frameTree } = await send<{ frameTree: FrameTree }>('Page.getFrameTree');
  const frameId = frameTree.childFrames?.at(-1)?.frame.id ?? frameTree.frame.id;
  const { nodes } = await send<{ nodes: readonly Node[] }>('Accessibility.getFullAXTree', { frameId });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const linesOf = (node: Node | undefined): string[] => {
    const element = accessible(node);
    const inside = () => (node?.childIds ?? []).flatMap((id) => linesOf(byId.get(id)));
    const isSilent = transparent.has(element.role) && element.states.length === 0;
    if (node?.ignored || isSilent) return inside();
    if (element.role === 'StaticText') return [`text "${element.name}"`];
    return closed.has(element.role) ? [inWords(element)] : [inWords(element), ...inside()];
  };
  const root = nodes.find(({ role }) => role?.value === 'main');
  return (root?.childIds ?? []).flatMap((id) => linesOf(byId.get(id)));
}

/** `textbox "WhatsApp number", required. Start with + for a number from another country.` */
export function inWords({ role, name, value, states, description }: AccessibleElement): string {
  const parts = [name ? `${role} "${name}"` : role, value && `= ${value}`].filter(Boolean).join(' ');
  return [[parts, ...states].join(', '), description].filter(Boolean).join('. ');
}

/** The visible text: without the marks that keep a number in its direction and on one line. */
export function plain(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Containers that a screen reader skips unless they have a state. */
const transparent = new Set(['generic', 'paragraph', 'group', 'LabelText', 'none', 'form']);
/** Roles whose name or value contains their content. */
const closed = new Set(['heading', 'button', 'combobox', 'textbox', 'disclosure']);

/** Names of roles that differ in Chromium. */
const roles = new Map([['DisclosureTriangle', 'disclosure']]);

const spokenStates = new Set(['required', 'readonly', 'busy', 'disabled', 'focused']);
const spokenValues = new Set(['level', 'live']);

function accessible(node: Node | undefined): AccessibleElement {
  const properties = (node?.properties ?? []).map(({ name, value }) => [name, value.value] as const);
  const states = properties.flatMap(([name, value]) => {
    if (spokenStates.has(name) && value === true) return [name];
    if (name === 'invalid') return value === 'true' ? [name] : [];
    if (name === 'expanded' && node?.role?.value === 'DisclosureTriangle') {
      return [value === true ? 'expanded' : 'collapsed'];
    }
    return spokenValues.has(name) ? [`${name} ${String(value)}`] : [];
  });
  return {
    role: roles.get(node?.role?.value ?? '') ?? node?.role?.value ?? 'none',
    name: plain(node?.name?.value ?? ''),
    description: plain(node?.description?.value ?? ''),
    value: plain(String(node?.value?.value ?? '')),
    states,
  };
}

function send<Reply>(method: string, parameters?: object): Promise<Reply> {
  return cdp().send(method as 'Page.getFrameTree', parameters) as unknown as Promise<Reply>;
}

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: string | number };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}
