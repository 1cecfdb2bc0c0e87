import type { StrictArgTypes } from 'storybook/internal/types';
import type { PropDoc, PropDocs } from './readPropDocs.js';

/** The rows of a component's props table, with the controls that fit their types. */
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

/** A prop of the element that is also a state of the field. */
const disabled: PropDoc = {
  name: 'disabled',
  type: 'boolean',
  required: false,
  description: 'Disables the control. Forms do not submit it.',
  defaultValue: 'false',
};

/** Descriptions of props whose type has no comment. */
const inherited: Readonly<Record<string, string>> = {
  children: 'The content; in the form, below the success message.',
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
