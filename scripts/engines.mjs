// Finds the browsers of the two other engines, Firefox and WebKitGTK, among Debian's packages. Nothing is downloaded.
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of Firefox, or an error that says what to install. */
export function firefoxPath() {
  const path = findProgram('FIREFOX_PATH', ['firefox-esr', 'firefox']);
  if (path) return path;
  throw new Error(
    [
      'These tests run in Firefox, and none was found.',
      'Install it: apt-get update && apt-get install -y --no-install-recommends firefox-esr',
      'or set FIREFOX_PATH to the one you have.',
    ].join('\n'),
  );
}

/** The programs that run WebKitGTK on a display without a screen, or an error that says what to install. */
export function webkitPaths() {
  const paths = {
    driver: findProgram('WEBKIT_DRIVER_PATH', ['WebKitWebDriver']),
    browser: process.env['WEBKIT_BROWSER_PATH'] ?? findMiniBrowser(),
    display: findProgram('XVFB_PATH', ['Xvfb']),
    windowManager: findProgram('OPENBOX_PATH', ['openbox']),
  };
  const missing = Object.entries(paths).flatMap(([name, path]) => (path ? [] : [name]));
  if (missing.length === 0) return /** @type {Record<keyof typeof paths, string>} */ (paths);
  throw new Error(
    [
      `These tests run in WebKitGTK, and parts of it were not found (${missing.join(', ')}).`,
      'Install them (Debian and Ubuntu only):',
      'apt-get update && apt-get install -y --no-install-recommends webkit2gtk-driver xvfb openbox',
    ].join('\n'),
  );
}

/**
 * @param {string} variable
 * @param {readonly string[]} names
 */
function findProgram(variable, names) {
  const chosen = process.env[variable];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Debian keeps it in a folder of the machine's architecture. */
function findMiniBrowser() {
  if (!existsSync('/usr/lib')) return undefined;
  return readdirSync('/usr/lib')
    .flatMap((folder) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`),
    )
    .find((path) => existsSync(path));
}
