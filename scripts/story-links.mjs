// Checks that every link between the pages of a built Storybook leads to one of them. `npm run build-storybook` runs it
// after the build, so that a broken link fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'storybook-static';
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));

const stories = new URL('../stories/', import.meta.url);
const files = readdirSync(stories, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(mdx|tsx)$/.test(name),
);
const broken = files.flatMap((file) =>
  [
    ...readFileSync(new URL(file.replaceAll('\\', '/'), stories), 'utf8').matchAll(
      /\?path=\/\w+\/([^)"'`\s$]+)/g,
    ),
  ]
    .map(([link, id]) => ({ file, link, id }))
    .filter(({ id }) => !entries[id]),
);

for (const { file, link } of broken)
  console.error(`stories/${file} links to ${link}, but there is no such page.`);
process.exit(broken.length > 0 ? 1 : 0);
