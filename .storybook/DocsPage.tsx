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

/** The page of a component: what it is, the thing itself, its props, and then what the comment of `meta` says further. */
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

/** Stories that somebody has to play to get there: on a page of many they would play all at once. */
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
