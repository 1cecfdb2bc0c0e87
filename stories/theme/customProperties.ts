import codeField from '../../src/code-field/code-field.css?raw';
import styles from '../../src/styles.css?raw';

/** A custom property of the stylesheet. A color has a light and a dark value. */
export interface CustomProperty {
  readonly name: string;
  readonly light: string;
  readonly dark: string | undefined;
}

/** All custom properties, read from the stylesheet. */
export const customProperties: readonly CustomProperty[] = readProperties(styles + codeField);

function readProperties(css: string): CustomProperty[] {
  const names = [...css.matchAll(/var\((--otp-[\w-]+),\s*/g)];
  const all = names.map(({ 0: start, 1: name = '', index }) => {
    const value = untilClosed(css.slice(index + start.length));
    // A property that defaults to another one has its values.
    const [, other] = /^var\(--_([\w-]+)\)$/.exec(value) ?? [];
    return { name, ...pairOf(other ? (defaultOf(css, other) ?? value) : value) };
  });
  return all.filter(({ name }, index) => all.findIndex((property) => property.name === name) === index);
}

function defaultOf(css: string, name: string): string | undefined {
  const start = `var(--otp-${name}, `;
  const index = css.indexOf(start);
  return index < 0 ? undefined : untilClosed(css.slice(index + start.length));
}

function pairOf(value: string): { readonly light: string; readonly dark: string | undefined } {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
  return { light: light ?? value, dark };
}

/** The text before the first parenthesis that closes without being opened. */
function untilClosed(text: string): string {
  let depth = 1;
  for (const [index, character] of [...text].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return text.slice(0, index).replace(/\s+/g, ' ').trim();
  }
  return text;
}
