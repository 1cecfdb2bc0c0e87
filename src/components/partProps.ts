import type { ComponentPropsWithoutRef, ElementType } from 'react';

/** Props of a part: those of its element, `className` and `style` among them. */
export type PartProps<Element extends ElementType, Own extends object = object> = Own &
  Omit<ComponentPropsWithoutRef<Element>, keyof Own>;

/** The part's own class and the app's. */
export function classNames(own: string, given: string | undefined): string {
  return given ? `${own} ${given}` : own;
}
