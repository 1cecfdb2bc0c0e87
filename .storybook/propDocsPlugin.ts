import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { readPropDocs } from './readPropDocs.js';

/** Adds to each component its name for "Show code", and the props table that is read from the type of its props. */
export function propDocsPlugin(): Plugin {
  return {
    name: 'prop-docs',
    transform(code, id) {
      const [, file, name] =
        /^(.*\/src\/(?:form|code-field|phone-field|integrations\/[\w-]+)\/([A-Z]\w*)\.tsx)$/.exec(id) ?? [];
      if (!file || !name || !readFileSync(file, 'utf8').includes(`${name}Props`)) return null;
      const propDocs = readPropDocs(file, `${name}Props`);
      return {
        code: `${code}\nObject.assign(${name}, ${JSON.stringify({ displayName: name, propDocs })});`,
        map: null,
      };
    },
  };
}
