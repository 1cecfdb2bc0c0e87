import type { StrictArgTypes } from 'storybook/internal/types';
import type { PropDoc, PropDocs } from './readPropDocs.js';

/** The rows of the props table of a component, and by their types the controls. */
export function argTypesOf(component: unknown): StrictArgTypes {
  const { props = [], element = '' } = (component as { propDocs?: PropDocs } | undefined)?.propDocs ?? {};
  const all = ['input', 'select'].includes(element) ? [...props, disabled] : props;
  return Object.fromEntries(
    all.map((prop) => [
      prop.name,
      {
        name: prop.name,
        description: prop.description || inherited[prop.name] || '',
        type: typeOf(prop),
        ...controlOf(prop),
        table: {
          type: { summary: prop.type },
          ...(prop.defaultValue ? { defaultValue: { summary: prop.defaultValue } } : {}),
        },
      },
    ]),
  );
}

/** A prop of the element, and one of the states of a field. */
const disabled: PropDoc = {
  name: 'disabled',
  type: 'boolean',
  required: false,
  description: 'Whether it takes nothing and no form sends it.',
  defaultValue: 'false',
};

/** What the type has no comment for. */
const inherited: Readonly<Record<string, string>> = {
  children: 'What stands inside; in the form, below the success message.',
};

function typeOf({
  type,
  required = false,
}: Pick<PropDoc, 'type'> & Partial<PropDoc>): NonNullable<StrictArgTypes[string]['type']> {
  const words = type.split(' | ');
  if (type === 'boolean' || type === 'number' || type === 'string') return { name: type, required };
  if (words.every((word) => /^'.*'$/.test(word))) {
    return { name: 'enum', value: words.map((word) => word.slice(1, -1)), required };
  }
  return { name: 'other', value: type, required };
}

function controlOf({ type }: PropDoc): Pick<StrictArgTypes[string], 'control' | 'options'> {
  if (type === 'ReactNode') return { control: { type: 'text' } };
  if (type === 'Locale') return { control: { type: 'select' }, options: ['en', 'es', 'pt-br'] };
  if (typedAsJson.includes(type)) return { control: { type: 'object' } };
  return typeOf({ type }).name === 'other' ? { control: { disable: true } } : {};
}

const typedAsJson = [
  'Attributes',
  'CSSProperties',
  'MessageOverrides',
  'number | readonly number[]',
  'readonly string[]',
];
