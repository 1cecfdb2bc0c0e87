import type { StoryContext } from '@storybook/react-vite';

const files = import.meta.glob<string>('../stories/examples/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** "Show code" of a story that renders a file of `stories/examples`: that file, which stands on its own in an app. */
export function showingFile(name: string) {
  const code = files[`../stories/examples/${name}.tsx`];
  if (code === undefined) throw new Error(`There is no stories/examples/${name}.tsx to show.`);
  return { code: code.trim(), language: 'tsx' } as const;
}

/**
 * "Show code" of the other stories: what they render, without the spies that the Actions panel listens to, and a part
 * inside of what it needs around it. A story says so by `parameters.around`.
 */
export function sourceShown(code: string, { parameters }: Pick<StoryContext, 'parameters'>): string {
  if (!code.startsWith('<')) return code;
  const element = tidied(code);
  const around = parameters['around'] as Around | undefined;
  return around ? around(element, parameters) : element;
}

type Around = (element: string, parameters: StoryContext['parameters']) => string;

/** An element whose attributes all went stands in one line. */
function tidied(code: string): string {
  return code
    .replace(/\s+on[A-Z]\w*=\{(?:\(\) => |function \w*\(\) ?)\{\}\}/g, '')
    .replace(/^<(\w+)\n\s+([^\n]*)\n\/>$/, '<$1 $2 />')
    .replace(/^<(\w+)\s*\/>$/, '<$1 />');
}

/** The lines of `text`, each further in. */
export function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
