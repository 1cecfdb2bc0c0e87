import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const list = (folder: string) => readdirSync(new URL(folder, root)).map((name) => `${folder}${name}`);

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly uses?: string; readonly needs?: string; readonly steps?: readonly Step[] }>
  >;
}

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const workflow = (name: string) => parse(read(`.github/workflows/${name}.yml`)) as Workflow;

const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

test('every pull request runs .ci/run', () => {
  const { on, jobs } = workflow('ci');
  expect(Object.keys(on)).toContain('pull_request');
  expect(jobs['check']?.steps?.map(({ run }) => run)).toContain('.ci/run');
  expect(existsSync(new URL('.ci/run', root))).toBe(true);
});

test('nothing is released before .ci/run has passed, and Storybook is published with a release', () => {
  const { on, jobs } = workflow('release');
  expect(on).toEqual({ push: { branches: ['main'] } });
  expect(jobs['check']?.uses).toBe('./.github/workflows/ci.yml');
  expect(jobs['release']?.needs).toBe('check');
  expect(jobs['storybook']?.needs).toBe('release');
});

test.each(list('.github/workflows/'))('%s gives its jobs no permission by default except to read', (path) => {
  expect((parse(read(path)) as Workflow).permissions).toEqual({ contents: 'read' });
});

test.each(list('.github/workflows/'))('%s only runs scripts that package.json has', (path) => {
  const { jobs } = parse(read(path)) as Workflow;
  const commands = Object.values(jobs)
    .flatMap(({ steps = [] }) => steps)
    .flatMap(({ run, with: inputs }) => [run, ...Object.values(inputs ?? {})])
    .flatMap((command) => [...String(command).matchAll(/npm run (\S+)/g)].map(([, name = '']) => name));
  expect(commands.filter((name) => !(name in scripts))).toEqual([]);
});

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string };
  }[];
}

const forms = list('.github/ISSUE_TEMPLATE/').filter((path) => !path.endsWith('config.yml'));

test.each(forms)('%s is an issue form: each question has an id and a label', (path) => {
  const { name, description, body } = parse(read(path)) as Form;
  expect(name).toMatch(/\w/);
  expect(description).toMatch(/\w/);
  const questions = body.filter(({ type }) => type !== 'markdown');
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.filter(({ id, attributes }) => !id || !attributes.label)).toEqual([]);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

test('package.json names the repository, and no other file contains the organization', () => {
  const { repository, homepage, bugs } = JSON.parse(read('package.json')) as Record<string, unknown>;
  const { url } = repository as { readonly url: string };
  const [, organization = ''] =
    /^git\+https:\/\/github\.com\/([^/]+)\/react-whatsapp-otp\.git$/.exec(url) ?? [];
  expect(organization).not.toBe('');
  expect(homepage).toBe(`https://github.com/${organization}/react-whatsapp-otp#readme`);
  expect(bugs).toBe(`https://github.com/${organization}/react-whatsapp-otp/issues`);
  const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'AGENTS.md', 'llms.txt'];
  const others = [...pages, ...list('.github/workflows/'), ...list('.github/ISSUE_TEMPLATE/')];
  expect(others.filter((path) => read(path).includes(`/${organization}`))).toEqual([]);
});
