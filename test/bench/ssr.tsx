import { createElement, type ReactElement, type ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { renderToString } from 'react-dom/server';
import { WhatsappOtpForm } from 'react-whatsapp-otp';

const form = () => <WhatsappOtpForm endpoint="/none" locale="en" defaultCountry="US" persist={false} />;

/** The HTML of the form as plain elements with the same attributes. */
function plain(): ReactElement {
  return createElement(Plain, { node: treeOf(renderToString(form())) });
}

interface Tree {
  readonly tag: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly (Tree | string)[];
}

function Plain({ node }: { readonly node: Tree }) {
  return toElement(node, 0);
}

function toElement(node: Tree | string, key: number): ReactElement | string {
  if (typeof node === 'string') return node;
  const children: ReactNode[] = node.children.map(toElement);
  return createElement(node.tag, { ...node.props, key }, ...children);
}

const reactNames: Readonly<Record<string, string>> = {
  class: 'className',
  for: 'htmlFor',
  novalidate: 'noValidate',
  autocomplete: 'autoComplete',
  inputmode: 'inputMode',
  enterkeyhint: 'enterKeyHint',
};

/** React's HTML is regular enough to be read without a DOM. */
function treeOf(html: string): Tree {
  const top: { children: (Tree | string)[] } = { children: [] };
  const stack: { tag?: string; children: (Tree | string)[] }[] = [top];
  for (const [, close, tag, attributes = '', text] of html
    .replaceAll('<!-- -->', '')
    .matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)) {
    const parent = stack.at(-1) ?? top;
    if (text !== undefined) parent.children.push(decode(text));
    else if (close) stack.pop();
    else if (tag !== undefined) {
      const props: Record<string, unknown> = {};
      for (const [, name = '', value = ''] of attributes.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)) {
        if (name === 'selected') continue;
        const isFlag = value === '' && ['hidden', 'novalidate', 'disabled', 'readonly'].includes(name);
        const react = name === 'value' && tag === 'input' ? 'defaultValue' : (reactNames[name] ?? name);
        props[react] = isFlag ? true : decode(value);
      }
      const node = { tag, props, children: [] };
      parent.children.push(node);
      if (tag !== 'input') stack.push(node);
    }
  }
  return top.children[0] as Tree;
}

function decode(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

/** How many times as long the first takes as the second, each as a median of runs that take turns. */
function ratio(first: () => void, second: () => void, runs: number): number {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    [first, second].forEach((work, at) => {
      const start = performance.now();
      work();
      if (run >= runs / 4) times[at]?.push(performance.now() - start);
    });
  }
  const [ours, theirs] = times.map((list) => list.sort((one, other) => one - other)[list.length >> 1] ?? 0);
  return Number(((ours ?? 0) / (theirs ?? 1)).toFixed(2));
}

export function measureRender(): number {
  const element = plain();
  return ratio(
    () => renderToString(form()),
    () => renderToString(element),
    400,
  );
}

function measureHydration(): number {
  const element = plain();
  const hydrate = (what: ReactElement, html: string) => {
    const container = document.createElement('div');
    container.innerHTML = html;
    document.body.append(container);
    return () => {
      let root: ReturnType<typeof hydrateRoot> | undefined;
      flushSync(() => {
        root = hydrateRoot(container, what);
      });
      return () => {
        root?.unmount();
        container.remove();
      };
    };
  };
  const ours = renderToString(form());
  const theirs = renderToString(element);
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < 120; run += 1) {
    [hydrate(form(), ours), hydrate(element, theirs)].forEach((start, at) => {
      const before = performance.now();
      const end = start();
      if (run >= 30) times[at]?.push(performance.now() - before);
      end();
    });
  }
  const [mine, other] = times.map((list) => list.sort((one, two) => one - two)[list.length >> 1] ?? 0);
  return Number(((mine ?? 0) / (other ?? 1)).toFixed(2));
}

if (typeof window !== 'undefined') Object.assign(window, { measureHydration });
