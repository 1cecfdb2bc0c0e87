import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The packages that must import the app's copy of React, so they are copied and not linked. */
const reactUsers = ['@tanstack/react-query'];

/**
 * Creates an app outside this repository with the packed tarball and its dependencies from this repository's
 * `node_modules`, like an install without a network.
 */
export function installTarball(react: '18' | '19'): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'react-whatsapp-otp-'));
  cpSync(join(root, 'test/package/app'), folder, { recursive: true });
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'react-whatsapp-otp'), { recursive: true });

  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error('npm pack created no tarball.');
  execFileSync('tar', [
    '-xzf',
    join(folder, tarball),
    '--strip-components=1',
    '-C',
    join(modules, 'react-whatsapp-otp'),
  ]);

  const from = (name: string) =>
    react === '18' && ['react', 'react-dom', 'scheduler'].includes(name)
      ? join(root, 'test/react18/node_modules', name)
      : join(root, 'node_modules', name);
  for (const name of ['react', 'react-dom', 'scheduler', ...reactUsers]) {
    cpSync(from(name), join(modules, name), { recursive: true });
  }
  for (const name of [
    '@tanstack/query-core',
    'libphonenumber-js',
    '@types',
    'csstype',
    'vite',
    'cookie',
    'ipaddr.js',
    'valibot',
  ]) {
    mkdirSync(join(modules, name, '..'), { recursive: true });
    symlinkSync(from(name), join(modules, name), 'junction');
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
