// `npm run registry`: writes registry/whatsapp-otp-form.json for `npx shadcn add` from the files of the recipe.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const recipe = new URL('../examples/recipes/shadcn/', import.meta.url);
const file = new URL('../registry/whatsapp-otp-form.json', import.meta.url);
const read = (path) => readFileSync(new URL(path, recipe), 'utf8');

/** The item as text. */
export function registryItem() {
  const path = 'components/whatsapp-otp-form.tsx';
  const content = read(path);
  const item = {
    $schema: 'https://ui.shadcn.com/schema/registry-item.json',
    name: 'whatsapp-otp-form',
    type: 'registry:block',
    title: 'WhatsApp sign-in',
    description: 'Signs users in with a one-time code sent over WhatsApp, through Stytch.',
    dependencies: ['react-whatsapp-otp'],
    registryDependencies: [...content.matchAll(/'@\/components\/ui\/([a-z-]+)'/g)].map(([, name]) => name),
    files: [{ path, type: 'registry:component', content }],
    css: toJson(read('styles.css')),
    categories: ['authentication'],
  };
  return `${JSON.stringify(item, null, 2)}\n`;
}

/** A flat stylesheet in the registry's format: at-rules and rules by name, declarations by property. */
function toJson(css) {
  const rules = {};
  for (const [, statement, selector, body] of css.matchAll(/(@[^;{]+);|([^{};]+)\{([^}]*)\}/g)) {
    if (statement) rules[statement.trim()] = {};
    else rules[selector.replace(/\s+/g, ' ').trim()] = toDeclarations(body);
  }
  return rules;
}

function toDeclarations(body) {
  const declarations = body.split(';').filter((line) => line.trim());
  return Object.fromEntries(
    declarations.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, registryItem());
}
