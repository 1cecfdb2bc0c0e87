// The folders of `src`: what each is for, which other folders it may import, and which packages it may use.
// `npm run rooms` writes the table in AGENTS.md and the import rules in .oxlintrc.json from this list;
// `npm run rooms -- --check` (part of `npm run check`) fails if one of them differs, or if a folder is missing here.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format as prettierFormat, resolveConfig } from 'prettier';

/** Packages that are used in few folders. A folder may only import the ones that it lists. */
const packages = {
  react: ['react'],
  'react-dom': ['react-dom'],
  tanstack: ['@tanstack/*'],
  libphonenumber: ['libphonenumber-js', 'libphonenumber-js/*'],
  'react-hook-form': ['react-hook-form'],
  'react-phone-number-input': ['react-phone-number-input', 'react-phone-number-input/*'],
  node: ['node:*'],
};

const flowRooms = ['protocol', 'platform', 'client'];
const wordRooms = ['protocol', 'platform', 'messages', 'locale', 'element'];
const allButIntegrations = [
  ...new Set([...flowRooms, ...wordRooms, 'flow', 'hooks', 'field', 'phone-number', 'code']),
  'phone-field',
  'code-field',
];

const rooms = [
  { name: 'protocol', purpose: 'names, types and runtime checks of what crosses the wire', imports: [] },
  { name: 'platform', purpose: 'guarded access to browser and runtime APIs; no React', imports: [] },
  { name: 'element', purpose: 'how a part is rendered: props, refs, effects', imports: [], uses: ['react'] },
  {
    name: 'client',
    purpose: 'the client and its error; the only `fetch`',
    imports: ['protocol', 'platform'],
  },
  {
    name: 'messages',
    purpose: 'the texts in each language; `en` is the type of the others',
    imports: ['protocol', 'platform'],
  },
  {
    name: 'phone-number',
    purpose: 'parsing a phone number, pure',
    imports: ['protocol', 'platform'],
    folders: { plans: 'the numbering plans of the world, written by scripts from libphonenumber' },
  },
  { name: 'code', purpose: 'parsing a code, pure', imports: ['protocol'] },
  { name: 'flow', purpose: 'the whole flow without React', imports: flowRooms },
  {
    name: 'locale',
    purpose: 'which language, and its messages',
    imports: ['protocol', 'platform', 'messages', 'element'],
    uses: ['react'],
  },
  {
    name: 'hooks',
    purpose: '`useWhatsappOtp`, `useCountdown` and the three mutation hooks; the only TanStack Query',
    imports: [...flowRooms, 'flow', 'messages', 'locale', 'element'],
    uses: ['react', 'tanstack'],
  },
  {
    name: 'field',
    purpose: 'shared by both fields: validity, form entry, error announcement',
    imports: wordRooms,
    uses: ['react'],
  },
  {
    name: 'phone-field',
    purpose: 'the phone field: its reducer, hook and elements',
    imports: [...wordRooms, 'field', 'phone-number'],
    uses: ['react'],
  },
  {
    name: 'code-field',
    purpose: 'the code field: its reducer, hook and elements',
    imports: [...wordRooms, 'field', 'code'],
    uses: ['react'],
  },
  {
    name: 'form',
    purpose: '`Root`, the steps, the buttons and the drop-in form',
    imports: allButIntegrations,
    uses: ['react'],
  },
  {
    name: 'integrations',
    purpose: 'our fields and flow at home in other packages; each is an optional peer with an entry',
    imports: [...allButIntegrations, 'form'],
    uses: ['react', 'react-hook-form', 'react-phone-number-input'],
  },
  {
    name: 'server',
    purpose: 'the request handler for the endpoint',
    imports: ['protocol', 'platform'],
    uses: ['libphonenumber'],
    folders: {
      http: 'what HTTP says and is answered: origins, addresses, cookies, bodies, error responses',
      options: 'reading the options and their defaults; errors for the developer',
      request: 'the context of one request, who makes it, and the list of steps that it passes',
      limits: 'counting and deciding: the limits, the transaction, and the stores in memory and on Redis',
      send: '`send` and `loginOrCreate`: from a phone number to a flow cookie',
      authenticate: '`authenticate`: from a code to a session cookie',
      tokens: 'what cookies contain, signed, and the hashes that the limits count',
      stytch: 'the calls to Stytch, their deadlines, and what its answers mean',
      events: 'what the app is told: events, alarms, the default logger',
    },
  },
  {
    name: 'testing',
    purpose: 'the fake Stytch and the fake backend',
    imports: ['protocol', 'platform', 'server'],
    folders: {
      state: 'what the fake Stytch remembers: users, passcodes, sessions, the messages it sent, its clock',
      stytch: "Stytch's endpoints over that state, behind one `fetch`",
      backend: 'the fake of an app’s endpoint, with scenarios by name',
      msw: 'handlers for MSW',
    },
  },
  {
    name: 'cli',
    purpose: 'the commands `check` and `fake-stytch`; the only room for Node.js',
    imports: ['protocol', 'testing'],
    uses: ['node'],
  },
];

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const foldersOf = (path) =>
  readdirSync(new URL(path, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const table = [
  '| folder | what it is for | may import |',
  '| --- | --- | --- |',
  ...rooms.flatMap(({ name, purpose, imports, folders = {} }) => [
    `| \`${name}\` | ${purpose} | ${quoted(imports)} |`,
    ...Object.entries(folders).map(
      ([folder, what]) => `| \`${name}/${folder}\` | ${what} | as \`${name}\`, and its neighbors |`,
    ),
  ]),
].join('\n');

const overrides = rooms.map(({ name, imports, uses = [] }) => ({
  files: [`src/${name}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          '../**',
          // A subfolder may import its neighbors.
          ...foldersOf(`src/${name}`).map((neighbor) => `!../${neighbor}/**`),
          ...imports.map((other) => `!../**/${other}/**`),
          ...Object.entries(packages).flatMap(([key, patterns]) => (uses.includes(key) ? [] : patterns)),
        ],
      },
    ],
  },
}));

// Replaces text, because the file has comments with the reasons of the other rules.
const lintRules = read('.oxlintrc.json').replace(
  /(\/\/ <rooms>.*\n)[\s\S]*?(\/\/ <\/rooms>)/,
  (_all, start, end) => `${start}${JSON.stringify(overrides).slice(1, -1)},\n${end}`,
);

const wanted = {
  '.oxlintrc.json': await format(lintRules, '.oxlintrc.json'),
  'AGENTS.md': await format(
    read('AGENTS.md').replace(
      /(<!-- rooms -->)[\s\S]*?(<!-- \/rooms -->)/,
      (_all, start, end) => `${start}\n\n${table}\n\n${end}`,
    ),
    'AGENTS.md',
  ),
};

const problems = foldersOf('src')
  .filter((folder) => !rooms.some(({ name }) => name === folder))
  .map((folder) => `src/${folder} is missing from scripts/rooms.mjs.`);
for (const { name, folders } of rooms) {
  for (const folder of folders ? foldersOf(`src/${name}`) : []) {
    if (!folders[folder]) problems.push(`src/${name}/${folder} is missing from scripts/rooms.mjs.`);
  }
}
for (const [path, text] of Object.entries(wanted)) {
  if (text === read(path)) continue;
  if (process.argv.includes('--check'))
    problems.push(`${path} differs from scripts/rooms.mjs: run \`npm run rooms\`.`);
  else writeFileSync(new URL(path, root), text);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

function quoted(names) {
  return names.length === 0 ? 'nothing' : names.map((name) => `\`${name}\``).join(', ');
}

async function format(text, filepath) {
  const options = await resolveConfig(fileURLToPath(new URL(filepath, root)));
  return prettierFormat(text, { ...options, filepath });
}
