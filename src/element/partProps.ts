import type { ComponentPropsWithoutRef, ElementType, ReactElement } from 'react';

/**
 * What stands in place of a part's element: an element of the app's own, which gets the part's props under its own, or
 * a function of those props (`ref` among them), which must spread all of them.
 */
// eslint-disable-next-line typescript/no-explicit-any -- the props are those of whatever element the part has
export type Render = ReactElement | ((props: any) => ReactElement);

/** Props of a part: those of its element, `className` and `style` among them, and `render`. */
export type PartProps<Element extends ElementType, Own extends object = object> = Own & {
  /** An element or component of the app's own in place of the part's. */
  readonly render?: Render | undefined;
} & Omit<ComponentPropsWithoutRef<Element>, keyof Own | 'render'>;

/** The part's own class and the app's. */
export function classNames(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own;
}
