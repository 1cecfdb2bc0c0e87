'use client';
import {
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
  if (render) return cloneElement(render, merge(all, render.props as Props));
  return createElement(as, all);
}) as unknown as <Name extends Tag>(
  props: ComponentPropsWithRef<Name> & { as: Name; render?: Render | undefined },
) => ReactElement;

/** The app's element wins, but loses nothing of the part: classes and styles add up, and both handlers are called. */
function merge(part: Props, app: Props): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...part, ...app };
  for (const [name, own] of Object.entries(part)) {
    const given = app[name];
    if (given === undefined) merged[name] = own;
    else if (name === 'className') merged[name] = [own, given].join(' ');
    else if (name === 'style') merged[name] = { ...(own as object), ...(given as object) };
    else if (typeof own === 'function' && typeof given === 'function' && /^on[A-Z]/.test(name)) {
      merged[name] = (...values: unknown[]) => {
        (given as (...values: unknown[]) => void)(...values);
        (own as (...values: unknown[]) => void)(...values);
      };
    }
  }
  return merged;
}
