import type { ComponentPropsWithoutRef, ElementType, ReactElement } from 'react';

/**
 * Replaces a part's element: your element, whose props win over the part's, or a function of the part's props (`ref` among
 * them), which must spread all of them.
 */
// eslint-disable-next-line typescript/no-explicit-any -- the props belong to whatever element the part has
export type Render = ReactElement | ((props: any) => ReactElement);

/** Props of a part: its element's, `className` and `style` among them, and `render`. */
export type PartProps<Element extends ElementType, Own extends object = object> = Own & {
  /** Your element or component in place of the part's. */
  readonly render?: Render | undefined;
} & Omit<ComponentPropsWithoutRef<Element>, keyof Own | 'render'>;

/** The part's own class and the app's. */
export function classNames(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own;
}
