// `npm run api`: writes what each entry exports to docs/api. With `--check`: fails if a file differs from the code.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('..', import.meta.url));
const isCheck = process.argv.includes('--check');
mkdirSync(`${root}docs/api`, { recursive: true });
let isSame = true;
for (const entry of ['index', 'parts', 'react-hook-form', 'react-phone-number-input', 'server', 'testing']) {
  const configObject = ExtractorConfig.loadFile(`${root}api-extractor.json`);
  configObject.projectFolder = root;
  configObject.mainEntryPointFilePath = `${root}dist/${entry}.d.ts`;
  configObject.apiReport.reportFileName = `${entry}.api.md`;
  configObject.compiler = { tsconfigFilePath: `${root}tsconfig.build.json` };
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: `${root}api-extractor.json`,
    packageJsonFullPath: `${root}package.json`,
  });
  const result = Extractor.invoke(config, {
    localBuild: !isCheck,
    messageCallback: (message) => {
      if (message.messageId === 'console-compiler-version-notice') message.logLevel = 'none';
    },
  });
  if (result.errorCount > 0 || (isCheck && result.apiReportChanged)) isSame = false;
}
if (!isSame) {
  console.error(
    'The public API is not what docs/api says. If that is meant: `npm run api`, and commit what changed.',
  );
  process.exit(1);
}
