import {
  ArgTypes,
  Controls,
  DocsContext,
  Markdown,
  Primary,
  Stories,
  Title,
  useOf,
} from '@storybook/addon-docs/blocks';
import { useContext } from 'react';
import type { PropDocs } from './readPropDocs.js';

/** The docs page of a component: summary, story, props, and then the rest of the comment of `meta`. */
export function DocsPage() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const stories = useContext(DocsContext).componentStories();
  const { component, parameters } = preparedMeta;
  const [lead = '', ...further] = commentOf(parameters).split('\n\n');
  const { element } = (component as { propDocs?: PropDocs } | undefined)?.propDocs ?? {};
  const states = stories.filter(({ tags }) => !tags.includes('autodocs'));
  const shown = stories.filter(({ tags }) => tags.includes('autodocs'));
  return (
    <>
      <Title />
      <Markdown>{lead}</Markdown>
      <Primary />
      {parameters['controls']?.disable ? element && <ArgTypes /> : <Controls />}
      {element && <Markdown>{`It also takes every other prop of \`<${element}>\`.`}</Markdown>}
      <Markdown>{further.join('\n\n')}</Markdown>
      {states.length > 0 && <Markdown>{tableOf(states)}</Markdown>}
      {shown.length > 1 && <Stories includePrimary={false} />}
    </>
  );
}

/** Stories that only their play function brings to their state. On a docs page all of them would play at once. */
function tableOf(states: readonly StoryOfTable[]): string {
  const rows = states.map(
    ({ id, name, parameters }) => `| [${name}](?path=/story/${id}) | ${commentOf(parameters, 'story')} |`,
  );
  return ['### States', '', '| story | what happens |', '|---|---|', ...rows].join('\n');
}

interface StoryOfTable {
  readonly id: string;
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

function commentOf(parameters: Readonly<Record<string, unknown>>, of: 'component' | 'story' = 'component') {
  const docs = parameters['docs'] as { description?: Partial<Record<typeof of, string>> } | undefined;
  return docs?.description?.[of] ?? '';
}
