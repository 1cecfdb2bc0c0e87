// `npm run prose` fails on habits of language that docs, comments, error messages and test titles must not have.
// `node scripts/prose.mjs [paths]` checks some files; `--count` prints the number of hits per habit instead.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';

const user = 'person, people, somebody, stranger';

/** Every habit: its name, how to find it, and what to write instead. Spaces in a text are single spaces. */
const habits = [
  { name: 'stands', pattern: /\b(stands?|stood|standing)\b(?!-)/gi, say: 'is, is shown, is called' },
  { name: 'hears', pattern: /\b(hears?|heard)\b/gi, say: 'gets, is called with, learns; announces' },
  { name: 'anew', pattern: /\banew\b/gi, say: 'again' },
  { name: 'mend', pattern: /\bmend(s|ed|ing)?\b/gi, say: 'fix, help' },
  { name: 'lately', pattern: /\blately\b/gi, say: 'recently' },
  { name: 'wholly', pattern: /\bwholly\b/gi, say: 'entirely' },
  { name: 'beside', pattern: /\bbeside\b/gi, say: 'next to' },
  {
    name: 'is no, are none',
    pattern:
      /(?<!\bthere )\b(is|are|was|were|be|being|been) (no(?! (longer|more|less|fewer|later|earlier|wider))|none)\b/gi,
    say: 'is not a',
  },
  {
    name: 'of its own, of yours',
    // "of its own server" is plain English.
    pattern:
      /\bof (((its|their|his|her|your|our|my)|((an?|the|this|each|every|whose) )?[\w’']+['’]s) own(?! (?!(and|are|as|at|but|by|for|from|has|have|here|if|in|inside|is|on|or|over|so|than|that|to|under|which|with|without)\b)\w)|yours|ours|theirs|mine)\b/gi,
    say: 'your, our, its',
  },
  // A question may begin with it.
  { name: 'what is', pattern: /\bwhat (is|are|was|were|has|have|had)\b(?![^.!:;]*\?)/gi, say: 'a noun' },
  { name: 'those of', pattern: /\bthose of\b/gi, say: 'the noun again' },
  {
    name: 'else',
    pattern:
      /(?<!\b((some|any|every|no)(thing|one|body|where)|what|who|whom|where|how|little|or) )\belse\b/gi,
    say: 'otherwise',
  },
  {
    name: 'for as because',
    pattern:
      /\bfor (they|he|she|we|there)\b|\bfor (it|this|that|nothing|nobody) (?!to\b|or\b|and\b|in\b|with\b|by\b|too\b)\w+(s|d)\b|[,;:] for (?!(users?|example|instance|which|whom|one)\b)(?:(?!that\b|which\b|who\b|where\b|when\b|if\b|what\b)[\w`’'-]+ ){1,4}(is|are|was|were|has|have|can|cannot|could|may|must|will|would|does|do|did|knows|loses|decides|takes|needs|costs|gives|gets)\b/gi,
    say: 'because',
  },
  { name: user, pattern: /\b(persons?|people|somebody|strangers?)\b/gi, say: 'user, owner of the number' },
  { name: 'whole code', pattern: /\bwhole codes?\b/gi, say: 'complete code' },
  {
    name: 'but for',
    pattern: /\bbut for\b|\b(all|nothing|everything|anything|any|none) but\b/gi,
    say: 'except',
  },
];

/** Texts that a habit's pattern finds although they are plain English. */
const plain = ['first person', 'second person', 'in person', 'the right person'];

/** Where a habit is the right word. */
const exceptions = [
  // A screen reader's user hears.
  { habit: 'hears', files: /^(docs\/accessibility\.md|stories\/Accessibility\.mdx|test\/accessibility\/)/ },
  // The catalogues speak to the user.
  { habit: user, files: /^(src\/messages\/|stories\/languages\/(ar|fr)\.ts)/ },
];

// Generated files, and the two that quote the habits.
const excluded =
  /^(scripts\/prose\.mjs|test\/docs\/prose\.test\.ts|docs\/api\/|registry\/|test\/.*screenshots\/|\.storybook\/public\/)/;
const prose = /^([\w.-]+|\.github\/.*|\.changeset\/.*|docs\/.*|examples\/.*|stories\/.*)\.(md|mdx)$/;
const code =
  /^(src|test|stories|examples|scripts|\.storybook)\/.*\.(ts|tsx|mts|mjs|css)$|^[\w.-]+\.(ts|mjs)$/;

/** Finds the habits in the text of a file: one hit per place, with its line. */
export function findHabits(file, text) {
  const parts = /\.mdx?$/.test(file)
    ? [{ kind: 'docs', start: 0, text: readMarkdown(text) }]
    : file.endsWith('.css')
      ? readCss(text)
      : readCode(file, text);
  return parts
    .flatMap((part) => hitsOf(file, part))
    .map(({ at, ...hit }) => ({ file, line: text.slice(0, at).split('\n').length, ...hit }))
    .toSorted((a, b) => a.line - b.line);
}

function hitsOf(file, part) {
  // Same length as the source, so that a place in it is a place in the file.
  const searched = hideQuoted(part.text).replace(/\s/g, ' ');
  const folded = foldSpaces(searched);
  return habits
    .filter(({ name }) => !exceptions.some(({ habit, files }) => habit === name && files.test(file)))
    .flatMap(({ name, pattern, say }) =>
      [...folded.text.matchAll(pattern)]
        .filter((match) => !plain.some((words) => around(folded.text, match, words)))
        .map((match) => ({
          at: part.start + folded.places[match.index],
          kind: part.kind,
          habit: name,
          say,
          words: folded.text.slice(Math.max(0, match.index - 30), match.index + match[0].length + 30).trim(),
        })),
    );
}

function around(text, match, words) {
  const near = text.slice(Math.max(0, match.index - 12), match.index + match[0].length);
  return near.toLowerCase().endsWith(words);
}

function foldSpaces(text) {
  let folded = '';
  const places = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === ' ' && folded.endsWith(' ')) continue;
    folded += text[at];
    places.push(at);
  }
  return { text: folded, places };
}

/** Hides code spans, and quotations, which are texts on a screen. */
function hideQuoted(text) {
  return [/`[^`]*`/g, /“[^”]{0,300}”/g, /(?<![\w])"[^"\n]{0,300}(\n[^"\n]+)?"(?![\w])/g].reduce(
    (left, pattern) => left.replace(pattern, blank),
    text,
  );
}

function readMarkdown(text) {
  return [
    /^---\n[\s\S]*?\n---$/gm,
    /^( *)(```|~~~)[\s\S]*?^\1\2/gm,
    /^(import|export) .*$/gm,
    /<!--[\s\S]*?-->/g,
    /`[^`\n]*`/g,
    /\]\([^)]*\)/g,
    /<\/?[A-Za-z][^>]*>/g,
  ].reduce((left, pattern) => left.replace(pattern, blank), text);
}

function readCss(text) {
  return [...text.matchAll(/\/\*[\s\S]*?\*\//g)].map((match) => ({
    kind: 'comments',
    start: match.index,
    text: cleanComment(match[0]),
  }));
}

function readCode(file, text) {
  const { program, comments } = parseSync(file.replace(/\.m[jt]s$/, '.ts'), text);
  const parts = [];
  for (const { type, start, end } of comments) {
    const last = parts.at(-1);
    const between = last && text.slice(last.start + last.text.length, start);
    const cleaned = cleanComment(text.slice(start, end));
    if (type === 'Line' && last?.isLine && /^\n[ \t]*$/.test(between)) last.text += blank(between) + cleaned;
    else parts.push({ kind: 'comments', start, text: cleaned, isLine: type === 'Line' });
  }
  visit(program, (node) => {
    const { start, end } = node;
    if (node.type === 'JSXText') add(text.slice(start, end));
    if (node.type === 'Literal' && typeof node.value === 'string') add(text.slice(start + 1, end - 1), 1);
    if (node.type === 'TemplateLiteral') {
      let left = text.slice(start + 1, end - 1);
      for (const { start: from, end: to } of node.expressions) {
        left = left.slice(0, from - start - 1) + '…'.repeat(to - from) + left.slice(to - start - 1);
      }
      add(left, 1);
    }
    // A class list and a path have fewer words than a sentence, or none of these.
    function add(words, offset = 0) {
      if ((words.match(/[A-Za-z’']+/g) ?? []).length > 2 && / /.test(words)) {
        parts.push({ kind: 'strings', start: start + offset, text: words });
      }
    }
  });
  return parts;
}

function visit(node, enter) {
  if (Array.isArray(node)) for (const child of node) visit(child, enter);
  else if (node && typeof node === 'object') {
    if (typeof node.type === 'string') enter(node);
    for (const child of Object.values(node)) if (child && typeof child === 'object') visit(child, enter);
  }
}

function cleanComment(comment) {
  return comment
    .replace(/^\/[/*]+|\*\/$/g, blank)
    .replace(/^\s*\*/gm, blank)
    .replace(/^\s*@example[\s\S]*?(?=^\s*@|$(?![\s\S]))/gm, blank);
}

function blank(text) {
  return text.replace(/[^\n]/g, ' ');
}

function listFiles(folder) {
  return readdirSync(folder || '.', { withFileTypes: true })
    .filter(({ name }) => !/^(node_modules|dist|coverage|storybook-static|\.git)$/.test(name))
    .flatMap((entry) =>
      entry.isDirectory() ? listFiles(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const files = listFiles('')
    .filter((file) => !excluded.test(file) && (prose.test(file) || code.test(file)))
    .filter(
      (file) => !paths.length || paths.some((path) => `${file}/`.startsWith(path.replace(/\/?$/, '/'))),
    );
  const hits = files.flatMap((file) => findHabits(file, readFileSync(file, 'utf8')));
  if (process.argv.includes('--count')) {
    const kinds = ['docs', 'comments', 'strings'];
    const row = (cells) =>
      console.log(cells.map((cell, at) => String(cell)[at ? 'padStart' : 'padEnd'](at ? 10 : 40)).join(''));
    const count = (name, kind) =>
      hits.filter((hit) => (!name || hit.habit === name) && (!kind || hit.kind === kind)).length;
    row(['habit', ...kinds, 'all']);
    for (const { name } of habits) row([name, ...kinds.map((kind) => count(name, kind)), count(name)]);
    row(['all', ...kinds.map((kind) => count(undefined, kind)), count()]);
  } else if (hits.length) {
    for (const { file, line, habit, say, words } of hits) {
      console.error(`${file}:${line}: "${habit}", say ${say}: … ${words} …`);
    }
    console.error(`${hits.length} places are not plain English (AGENTS.md, "Language").`);
    process.exitCode = 1;
  }
}
