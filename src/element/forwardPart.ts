'use client';
import {
  createElement,
  forwardRef,
  isValidElement,
  version,
  type ForwardRefExoticComponent,
  type ForwardRefRenderFunction,
  type PropsWithoutRef,
  type ReactNode,
  type Ref,
  type RefAttributes,
} from 'react';
import { Part } from './Part.js';

/** `forwardRef` for a component that renders one `Part`: React gets its element, and one component less to render. */
export function forwardPart<Element, Props>(
  render: ForwardRefRenderFunction<Element, PropsWithoutRef<Props>>,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Element>> {
  const renderInPlace: ForwardRefRenderFunction<Element, PropsWithoutRef<Props>> = (props, ref) =>
    partInPlace(render(props, ref));
  renderInPlace.displayName = render.name;
  return forwardRef(renderInPlace);
}

/** The element of a `Part` instead of the part. One with a `render` function stays, because that may call hooks. */
export function partInPlace(node: ReactNode): ReactNode {
  if (!isValidElement<Record<string, unknown>>(node) || (node.type as unknown) !== Part) return node;
  const { as, render, ...props } = node.props;
  if (render) return node;
  // React 18 does not have it among the props.
  const ref = version.startsWith('18') ? (node as { ref?: Ref<unknown> }).ref : props['ref'];
  return createElement(as as string, { ...props, ref } as object);
}
