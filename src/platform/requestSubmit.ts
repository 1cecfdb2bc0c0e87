/**
 * Submits the form of an input like the Enter key: with the form's first submit button, and not at all while that one is
 * disabled. Nothing is called on the form itself, because its controls can shadow its methods (`<input name="submit">`).
 * @returns whether the form got a `submit` event.
 */
export function requestSubmit(input: HTMLInputElement): boolean {
  const { form } = input;
  if (!form) return false;
  let wasSubmitted = false;
  const onSubmit = (): void => {
    wasSubmitted = true;
  };
  EventTarget.prototype.addEventListener.call(form, 'submit', onSubmit, true);
  try {
    submit(form, findSubmitButton(input, form));
  } catch {
    // A polyfill or an extension replaced a method. The user can press the button.
  } finally {
    EventTarget.prototype.removeEventListener.call(form, 'submit', onSubmit, true);
  }
  return wasSubmitted;
}

type Submitter = HTMLButtonElement | HTMLInputElement;

function submit(form: HTMLFormElement, button: Submitter | undefined): void {
  if (button?.matches(':disabled')) return;
  const { requestSubmit } = HTMLFormElement.prototype as Partial<HTMLFormElement>;
  if (requestSubmit) requestSubmit.call(form, button);
  else if (button) button.click();
  // Safari before 16: without a button, the event and what the browser does after it are sent by hand.
  else if (form.noValidate || HTMLFormElement.prototype.reportValidity.call(form)) {
    const event = new Event('submit', { bubbles: true, cancelable: true });
    if (EventTarget.prototype.dispatchEvent.call(form, event)) HTMLFormElement.prototype.submit.call(form);
  }
}

function findSubmitButton(input: HTMLInputElement, form: HTMLFormElement): Submitter | undefined {
  const root = input.getRootNode() as ParentNode;
  return [...root.querySelectorAll<Submitter>('button, input')].find(
    (control) => control.form === form && (control.type === 'submit' || control.type === 'image'),
  );
}
