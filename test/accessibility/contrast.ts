/** Red, green and blue from 0 to 255, and how opaque from 0 to 1. */
type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** WCAG's contrast ratio, from 1 to 21, of a color of an element to the background of its text. */
export function contrastInside(element: Element, color: string): number {
  return contrastOn(backgroundOf(element), color, opacityOf(element));
}

/** The same for a color at the border of an element, to the background around it. */
export function contrastAround(element: Element, color: string): number {
  return contrastOn(backgroundOf(element.parentElement ?? element), color, opacityOf(element));
}

function contrastOn(behind: Color, color: string, opacity: number): number {
  const [red, green, blue, alpha] = parse(color);
  return contrast(over([red, green, blue, alpha * opacity], behind), behind);
}

function backgroundOf(element: Element): Color {
  // A page without a background shows the canvas, which is white in a light scheme and dark in a dark one.
  const behind = element.parentElement ? backgroundOf(element.parentElement) : canvas(element);
  const [red, green, blue, alpha] = parse(getComputedStyle(element).backgroundColor);
  return over([red, green, blue, alpha * opacityOf(element)], behind);
}

function opacityOf(element: Element): number {
  const own = Number(getComputedStyle(element).opacity);
  return element.parentElement ? own * opacityOf(element.parentElement) : own;
}

function canvas(page: Element): Color {
  const probe = page.appendChild(document.createElement('p'));
  probe.style.color = 'Canvas';
  const color = parse(getComputedStyle(probe).color);
  probe.remove();
  return color;
}

const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Any color that CSS knows. */
function parse(color: string): Color {
  if (!pixel) throw new Error('Colors cannot be read because there is no canvas.');
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

function over([red, green, blue, alpha]: Color, [below, between, under]: Color): Color {
  const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
  return [mix(red, below), mix(green, between), mix(blue, under), 1];
}

function contrast(one: Color, other: Color): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Source: WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
