import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultLimits, limitNames } from '../../src/server/limits/defaultLimits.js';
import { knownOptions } from '../../src/server/options/knownOptions.js';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('docs/server.md', () => {
  it('has every option of the handler in its table', () => {
    const documented = [...read('server.md').matchAll(/^\| `(\w+)(?:\([^)]*\))?` +\|/gm)].map(
      ([, name]) => name,
    );
    expect(documented.filter((name) => knownOptions.includes(String(name))).sort()).toEqual(
      [...knownOptions].sort(),
    );
  });
});

describe('docs/security.md', () => {
  const text = flat(read('security.md'));

  it('has the default limits', () => {
    const words: Readonly<Record<number, string>> = {
      30: '30 s',
      600: '10 min',
      3_600: 'an hour',
      86_400: 'a day',
    };
    for (const name of limitNames) {
      const limit = defaultLimits[name];
      const windows = ('default' in limit ? limit.default : limit)
        .map(({ points, seconds }) => `${points} in ${words[seconds]}`)
        .join(', ');
      expect(text).toMatch(new RegExp(`\`${name}\`[^|]*\\| ${windows}`));
    }
  });

  it('says what a code over WhatsApp is by NIST, and what it cannot do (F-005, F-007)', () => {
    for (const words of [
      'encrypted instant messaging service',
      'restricts codes by SMS and voice',
      'authenticated by its SIM',
      'VoIP',
      'linked devices',
      'SIM swap',
      'Phishing',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says to keep Stytch’s lock on, and that instances count apart (H-033, F-012)', () => {
    expect(text).toContain('Keep Stytch’s user lock on'.replace('’', "'"));
    expect(flat(read('server.md'))).toContain('a limit of 3 on 2 instances is a limit of 6');
    expect(flat(read('server.md'))).toContain('`enableOfflineQueue: false` matters');
  });
});

describe('the sources of the handler', () => {
  it('take no address from a framework’s helper (F-017)', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      dependencies: object;
    };
    expect(Object.keys(manifest.dependencies)).not.toContain('hono');
  });
});
