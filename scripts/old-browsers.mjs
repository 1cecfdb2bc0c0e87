// Puts old builds of Chromium from the npm package `@sparticuz/chromium` into a separate folder: they are too big for a
// development dependency (each about 50 MB to download, 160 MB on disk).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const folder = fileURLToPath(new URL('../node_modules/.cache/old-browsers/', import.meta.url));

/** The oldest Chromium that signs in, and the last one before the baseline that looks as it is meant to. */
export const oldChromiums = [
  {
    version: '92.0.0',
    integrity:
      'sha512-xCFop83v5gXKQTDGNfzj84F4f9QZkY9eShTu1pbWYOPB6wJNw9YgoX56zeVeRD7VL9AVwiS9VS9tgShnc5uR2g==',
  },
  {
    version: '122.0.0',
    integrity:
      'sha512-DvS/KHg6QKw8Umn+yv2i3kFwg0uP/mAGvPw6L0n3kLPWo37DMB6HD4/vNDIQM9Gm13x0AVaqoGjOtDwPHP0uNQ==',
  },
];

/**
 * The path of an old Chromium, which is downloaded when it is not there.
 * @param {{ version: string, integrity: string }} chromium
 */
export function installChromium({ version, integrity }) {
  const path = join(folder, `chromium-${version}`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, 'download-'));
  try {
    const [{ filename }] = JSON.parse(
      run('npm', ['pack', `@sparticuz/chromium@${version}`, '--json', '--pack-destination', work], work),
    );
    const archive = join(work, filename);
    const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (found !== integrity)
      throw new Error(`@sparticuz/chromium ${version} is not the file it was: ${found}`);
    run('tar', ['-xzf', archive, 'package/bin/chromium.br'], work);
    const unpacked = join(work, 'chromium');
    writeFileSync(unpacked, brotliDecompressSync(readFileSync(join(work, 'package/bin/chromium.br'))), {
      mode: 0o755,
    });
    renameSync(unpacked, path);
    return path;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout;
}
