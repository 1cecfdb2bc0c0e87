import type { ComponentPropsWithoutRef } from 'react';

/** Only a few props, so that they fit the label of any component library. */
export type FieldLabelProps = Pick<ComponentPropsWithoutRef<'label'>, 'htmlFor' | 'dir' | 'lang'>;

/** The states of a field, for CSS: each attribute is present or absent. */
export interface FieldRootProps {
  readonly 'data-invalid': '' | undefined;
  readonly 'data-disabled': '' | undefined;
  readonly 'data-readonly': '' | undefined;
}
