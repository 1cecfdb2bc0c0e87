/** The nodes of a Markdown tree that a table needs. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** A plugin for MDX, which does not support tables: it makes a table of each paragraph that is written as one. */
export function tablesInMdx() {
  return (tree: Node): void => {
    for (const node of tree.children ?? []) {
      const rows = node.type === 'paragraph' ? rowsOf(node.children ?? []) : [];
      const [head, rule, ...body] = rows;
      if (!head || !rule?.every((cell) => /^:?-+:?$/.test(textOf(cell)))) continue;
      node.type = 'table';
      node.children = [head, ...body].map((cells) => ({
        type: 'tableRow',
        children: cells.map((children) => ({ type: 'tableCell', children })),
      }));
    }
  };
}

/** Splits lines that begin with a bar into cells. */
function rowsOf(nodes: readonly Node[]): Node[][][] {
  const rows: Node[][][] = [];
  for (const node of nodes) {
    if (node.type !== 'text') {
      rows.at(-1)?.at(-1)?.push(node);
      continue;
    }
    for (const [index, line] of (node.value ?? '').split('\n').entries()) {
      if (index > 0 || rows.length === 0) {
        if (!line.startsWith('|')) return [];
        rows.push([[]]);
      }
      for (const [cell, text] of line.split('|').entries()) {
        if (cell > 0) rows.at(-1)?.push([]);
        if (text.trim() !== '') rows.at(-1)?.at(-1)?.push({ type: 'text', value: text });
      }
    }
  }
  // There are no cells before the first bar and after the last one.
  return rows.map((cells) => cells.slice(1, -1).map(trimmed));
}

function trimmed(cell: readonly Node[]): Node[] {
  return cell.map((node, index) => {
    if (node.value === undefined || node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === cell.length - 1 ? start.trimEnd() : start };
  });
}

function textOf(cell: readonly Node[]): string {
  return cell.map(({ value = '' }) => value).join('');
}
