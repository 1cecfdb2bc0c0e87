import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseSync } from 'vite';

/** One row of a props table, read from the type of the props. */
export interface PropDoc {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly defaultValue: string | undefined;
}

/** The props of a component, and the element that gets all other props. */
export interface PropDocs {
  readonly props: readonly PropDoc[];
  readonly element: string | undefined;
}

/** Reads an exported type of props from its source: TypeScript 7 has no API for it, and react-docgen does not support generics. */
export function readPropDocs(file: string, typeName: string): PropDocs {
  const found: { element?: string | undefined } = {};
  const props = membersOfName(typeName, [], { module: readModule(file), bound: new Map() }, found);
  return { props: firstOfEachName(props), element: found.element };
}

// An ESTree node with TypeScript; only the fields below are used.
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

interface Module {
  readonly file: string;
  readonly text: string;
  readonly comments: readonly { readonly value: string; readonly end: number }[];
  readonly declared: ReadonlyMap<string, Node>;
  readonly imported: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
}

interface Scope {
  readonly module: Module;
  /** The arguments of a generic type, each with the scope that it is written in. */
  readonly bound: ReadonlyMap<string, Argument>;
}

interface Argument {
  readonly node: Node;
  readonly scope: Scope;
}

type Found = { element?: string | undefined };

function membersOf(node: Node, scope: Scope, found: Found): PropDoc[] {
  switch (node.type) {
    case 'TSTypeLiteral':
      return (node['members'] as Node[]).flatMap((member) => propOf(member, scope));
    case 'TSIntersectionType':
      return (node['types'] as Node[]).flatMap((type) => membersOf(type, scope, found));
    case 'TSUnionType':
      return eitherOf((node['types'] as Node[]).map((type) => membersOf(type, scope, found)));
    case 'TSParenthesizedType':
      return membersOf(node['typeAnnotation'] as Node, scope, found);
    case 'TSTypeReference':
      return membersOfName(nameOf(node['typeName']), argumentsOf(node, scope), scope, found);
    default:
      return [];
  }
}

function membersOfName(name: string, given: readonly Argument[], scope: Scope, found: Found): PropDoc[] {
  const [first, second] = given;
  const argument = scope.bound.get(name);
  if (argument) return membersOf(argument.node, argument.scope, found);
  if (name === 'ComponentPropsWithoutRef' && first) {
    found.element ??= literalsOf(first)[0];
    return [];
  }
  if (name === 'Omit' && first && second) {
    const left = literalsOf(second);
    return membersOf(first.node, first.scope, found).filter((prop) => !left.includes(prop.name));
  }
  const imported = scope.module.imported.get(name);
  if (imported) {
    return membersOfName(
      imported.name,
      given,
      { module: readModule(imported.from), bound: new Map() },
      found,
    );
  }
  const declared = scope.module.declared.get(name);
  return declared ? membersOfDeclared(declared, given, scope.module, found) : [];
}

function membersOfDeclared(
  declared: Node,
  given: readonly Argument[],
  module: Module,
  found: Found,
): PropDoc[] {
  const bound = new Map<string, Argument>();
  const inner = { module, bound };
  const parameters = (declared['typeParameters'] as { params: Node[] } | null)?.params ?? [];
  for (const [index, parameter] of parameters.entries()) {
    const standard = { node: parameter['default'] as Node, scope: inner };
    bound.set(nameOf(parameter['name']), given[index] ?? standard);
  }
  if (declared.type === 'TSTypeAliasDeclaration') {
    return membersOf(declared['typeAnnotation'] as Node, inner, found);
  }
  const body = (declared['body'] as { body: Node[] }).body.flatMap((member) => propOf(member, inner));
  const parents = (declared['extends'] as Node[]).flatMap((parent) =>
    membersOfName(nameOf(parent['expression']), argumentsOf(parent, inner), inner, found),
  );
  return [...body, ...parents];
}

function propOf(member: Node, { module }: Scope): PropDoc[] {
  const annotation = (member['typeAnnotation'] as { typeAnnotation: Node } | null)?.typeAnnotation;
  if (member.type !== 'TSPropertySignature' || !annotation) return [];
  const type = module.text
    .slice(annotation.start, annotation.end)
    .replace(/\s+/g, ' ')
    .replace(/ \| undefined$/, '')
    .replace(/^\| /, '')
    .replace(/^\((\(.*\) => \S.*)\)$/, '$1');
  if (type === 'undefined') return [];
  const [description = '', defaultValue] = commentBefore(member, module).split(/\s*@default\s+/);
  return [
    { name: nameOf(member['key']), type, required: member['optional'] !== true, description, defaultValue },
  ];
}

function commentBefore({ start }: Node, { comments, text }: Module): string {
  const comment = comments.findLast(({ end }) => end <= start);
  if (!comment || text.slice(comment.end, start).trim() !== '') return '';
  return comment.value
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Members of a union: a prop is required if every alternative requires it. */
function eitherOf(alternatives: readonly PropDoc[][]): PropDoc[] {
  return alternatives.flat().map((prop) => ({
    ...prop,
    required: alternatives.every((props) =>
      props.some(({ name, required }) => name === prop.name && required),
    ),
  }));
}

function literalsOf({ node, scope }: Argument): string[] {
  if (node.type === 'TSLiteralType') return [String((node['literal'] as { value: unknown }).value)];
  if (node.type === 'TSUnionType') {
    return (node['types'] as Node[]).flatMap((type) => literalsOf({ node: type, scope }));
  }
  if (node.type !== 'TSTypeReference') return [];
  const name = nameOf(node['typeName']);
  const argument = scope.bound.get(name);
  if (argument) return literalsOf(argument);
  const declared = scope.module.declared.get(name);
  return declared ? literalsOf({ node: declared['typeAnnotation'] as Node, scope }) : [];
}

function argumentsOf(node: Node, scope: Scope): readonly Argument[] {
  const given = (node['typeArguments'] as { params: Node[] } | null)?.params ?? [];
  return given.map((argument) => ({ node: argument, scope }));
}

function nameOf(node: unknown): string {
  return String((node as { name?: string }).name ?? '');
}

function firstOfEachName(props: readonly PropDoc[]): PropDoc[] {
  return props.filter((prop, index) => props.findIndex(({ name }) => name === prop.name) === index);
}

function readModule(file: string): Module {
  const text = readFileSync(file, 'utf8');
  const { program, comments } = parseSync(file, text);
  const statements = program.body as unknown as Node[];
  const declarations = statements.map((statement) => (statement['declaration'] as Node | null) ?? statement);
  return {
    file,
    text,
    comments,
    declared: new Map(declarations.map((declared) => [nameOf(declared['id'] ?? {}), declared])),
    imported: new Map(
      statements.flatMap((statement) => {
        if (statement.type !== 'ImportDeclaration') return [];
        const path = (statement['source'] as { value: string }).value;
        const from = path.startsWith('.') ? sourceFile(resolve(dirname(file), path)) : undefined;
        if (!from) return [];
        return (statement['specifiers'] as Node[]).map(
          (specifier) =>
            [
              nameOf(specifier['local']),
              { from, name: nameOf(specifier['imported'] ?? specifier['local']) },
            ] as const,
        );
      }),
    ),
  };
}

function sourceFile(path: string): string | undefined {
  return [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find((name) => existsSync(name));
}
