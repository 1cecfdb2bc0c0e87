import { getRoot } from './rootNode.js';

/** An element that takes part in the browser's own validation of a form. */
export type Control = Pick<
  HTMLInputElement,
  'form' | 'willValidate' | 'validity' | 'checkValidity' | 'reportValidity'
> &
  HTMLElement;

/** The invalid controls of a form in the order of the page, except the given ones. */
export function findInvalidControls(
  form: HTMLFormElement,
  except: readonly Element[] = [],
): readonly Control[] {
  // Not `:invalid`: to match it, jsdom checks each control, which sends `invalid` events.
  return [...getRoot(form).querySelectorAll<Control>('*')].filter(
    (element) =>
      element.form === form && element.willValidate && !element.validity.valid && !except.includes(element),
  );
}
