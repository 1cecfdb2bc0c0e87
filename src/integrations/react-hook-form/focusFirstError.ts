import type { FieldErrors } from 'react-hook-form';
import { get } from 'react-hook-form';

/**
 * The name of the first field with an error, in the order of the page: `react-hook-form` knows the order in which fields
 * were registered, and an app's own come before ours in it.
 */
export function findFirstError(form: HTMLFormElement | undefined, errors: FieldErrors): string | undefined {
  const names = errorNames(errors);
  return (
    namesInOrder(form).find((name) => get(errors, name) !== undefined && names.has(name)) ?? [...names][0]
  );
}

/** The form of a submit event. */
export function findForm(event: { readonly target?: unknown } | undefined): HTMLFormElement | undefined {
  const { target } = event ?? {};
  return target instanceof EventTarget && 'noValidate' in target ? (target as HTMLFormElement) : undefined;
}

function namesInOrder(form: HTMLFormElement | undefined): string[] {
  if (!form) return [];
  const root = form.getRootNode() as ParentNode;
  // Not `form.elements`, because a control can shadow it with its name.
  return [...root.querySelectorAll<HTMLInputElement>('input, select, textarea, button')]
    .filter((control) => control.form === form && control.name !== '')
    .map(({ name }) => name);
}

/** The paths of the errors: an error has a type. */
function errorNames(errors: object, path = ''): Set<string> {
  const names = new Set<string>();
  for (const [key, error] of Object.entries(errors) as [string, unknown][]) {
    if (typeof error !== 'object' || error === null || (path === '' && key === 'root')) continue;
    const name = `${path}${key}`;
    if ('type' in error && typeof error.type === 'string') names.add(name);
    else for (const inner of errorNames(error, `${name}.`)) names.add(inner);
  }
  return names;
}
