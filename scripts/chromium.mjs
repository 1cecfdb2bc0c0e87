// Finds the Chromium that the browser tests run in. Nothing is downloaded.
import { existsSync } from 'node:fs';

const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The path of a Chromium, or an error that says what to install. */
export function chromiumPath() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, but there is no such file.`);
  }
  const found = usualPaths.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    [
      'The browser tests need a Chromium, and none was found on the usual paths.',
      'Install one (Debian and Ubuntu: apt-get install -y --no-install-recommends chromium;',
      'macOS: brew install --cask chromium; Windows: any Chrome or Edge),',
      'or set CHROMIUM_PATH to the one you have.',
    ].join('\n'),
  );
}

/** Flags that keep a headless Chromium quiet on a machine without a network, and startable as root. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
