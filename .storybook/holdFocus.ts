let isHeld = false;

/**
 * On a page of many stories, none takes the focus until the reader touches something: the page would open at the last
 * one that does. A story on its own is free to.
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
