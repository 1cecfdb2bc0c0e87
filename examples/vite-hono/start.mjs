// Run by `npm start`, after the package is built. Vite loads the TypeScript.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('startExample.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'warn',
});
const example = await module.startExample({ port: Number(process.env['PORT'] || 5173) });

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void example.close());

if (example.stytch)
  console.log('This uses a fake Stytch. Set STYTCH_PROJECT_ID and STYTCH_SECRET to use the real one.');
console.log(`Open ${example.url}`);
