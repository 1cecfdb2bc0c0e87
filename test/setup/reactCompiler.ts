import { transformAsync } from '@babel/core';
import type { Plugin } from 'vite';

const mark = '?compiled';
const isOurs = /\/(?:src|test)\/integrations\/|\/src\/react-[\w-]+\.ts$/;

/** Compiles `module?compiled`, and what it imports from the integrations, with the React Compiler. */
export function reactCompiler(): Plugin {
  return {
    name: 'react-compiler',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer?.endsWith(mark) || source.endsWith(mark)) return null;
      const from = importer.slice(0, -mark.length);
      const resolved = await this.resolve(source, from, { ...options, skipSelf: true });
      return resolved && isOurs.test(resolved.id) ? { ...resolved, id: resolved.id + mark } : resolved;
    },
    async transform(code, id) {
      if (!id.endsWith(mark)) return null;
      const result = await transformAsync(code, {
        filename: id.slice(0, -mark.length),
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        // An app's component must compile; a hook of the package may be left as it is.
        plugins: [
          ['babel-plugin-react-compiler', { panicThreshold: id.includes('/test/') ? 'all_errors' : 'none' }],
        ],
      });
      return result?.code ? { code: result.code, map: result.map ?? null } : null;
    },
  };
}
