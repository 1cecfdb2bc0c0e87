let isHeld = false;

/**
 * On a docs page no story takes the focus before the reader interacts with the page, because the page would scroll to the
 * last one that does. A single story may take it.
 */
export function holdFocus(viewMode: 'story' | 'docs'): void {
  isHeld = viewMode === 'docs';
}

// oxlint-disable-next-line typescript/unbound-method -- called below with the element it is called on
const { focus } = HTMLElement.prototype;
HTMLElement.prototype.focus = function (options) {
  if (!isHeld) focus.call(this, options);
};

for (const touch of ['pointerdown', 'keydown']) {
  addEventListener(touch, () => holdFocus('story'), { capture: true });
}
