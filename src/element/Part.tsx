'use client';
import {
  Children,
  cloneElement,
  createElement,
  forwardRef,
  type ComponentPropsWithRef,
  type JSX,
  type ReactElement,
} from 'react';
import type { Render } from './partProps.js';

type Tag = keyof JSX.IntrinsicElements;
type Props = Readonly<Record<string, unknown>>;

/** The one element of a part: its own tag, or what `render` puts in its place. */
export const Part = forwardRef<unknown, { as: Tag; render?: Render | undefined }>(function Part(
  { as, render, ...props },
  ref,
) {
  const all = { ...props, ref };
  if (typeof render === 'function') return render(all);
  if (!render) return createElement(as, all);
  const element = arrived(render);
  return cloneElement(element, merge(all, element.props as Props));
}) as unknown as <Name extends Tag>(
  props: ComponentPropsWithRef<Name> & { as: Name; render?: Render | undefined },
) => ReactElement;

/**
 * An element from a Server Component may still be loading: React then gives a placeholder without props, which it resolves,
 * or waits for, when it iterates over children.
 */
function arrived(element: ReactElement): ReactElement {
  return 'props' in element ? element : (Children.toArray(element)[0] as ReactElement);
}

/** The app's props replace the part's, except that classes and styles add up and both handlers are called. */
function merge(part: Props, app: Props): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...part, ...app };
  for (const [name, own] of Object.entries(part)) {
    const given = app[name];
    if (given === undefined) merged[name] = own;
    else if (name === 'className') merged[name] = [own, given].join(' ');
    else if (name === 'style') merged[name] = { ...(own as object), ...(given as object) };
    else if (typeof own === 'function' && typeof given === 'function' && /^on[A-Z]/.test(name)) {
      merged[name] = (...values: unknown[]) => {
        // The part does its work even if the app's handler throws.
        try {
          (given as (...values: unknown[]) => void)(...values);
        } finally {
          (own as (...values: unknown[]) => void)(...values);
        }
      };
    }
  }
  return merged;
}
