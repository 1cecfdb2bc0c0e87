import type { StoryContext } from '@storybook/react-vite';

const files = import.meta.glob<string>('../stories/examples/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** "Show code" of a story that renders a file of `stories/examples`: the file, which works in an app as it is. */
export function showingFile(name: string) {
  const code = files[`../stories/examples/${name}.tsx`];
  if (code === undefined) throw new Error(`There is no stories/examples/${name}.tsx to show.`);
  return { code: code.trim(), language: 'tsx' } as const;
}

/**
 * "Show code" of the other stories: the rendered element without the spies of the Actions panel. `parameters.around` adds the
 * elements that a part needs around it.
 */
export function sourceShown(code: string, { parameters }: Pick<StoryContext, 'parameters'>): string {
  if (!code.startsWith('<')) return code;
  const element = tidied(code);
  const around = parameters['around'] as Around | undefined;
  return around ? around(element, parameters) : element;
}

type Around = (element: string, parameters: StoryContext['parameters']) => string;

/** Puts an element without attributes on one line. */
function tidied(code: string): string {
  return code
    .replace(/\s+on[A-Z]\w*=\{(?:\(\) => |function \w*\(\) ?)\{\}\}/g, '')
    .replace(/^<(\w+)\n\s+([^\n]*)\n\/>$/, '<$1 $2 />')
    .replace(/^<(\w+)\s*\/>$/, '<$1 />');
}

/** `text` with each line indented. */
export function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
