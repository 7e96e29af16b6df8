import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { readProfile } from './constants.ts';
import { jsonExpression } from './json-expression.ts';
import { root } from './setup/paths.mjs';
import { writeInOneMove } from './write-in-one-move.ts';

/** What the page says of its vendor. The guide and the checks of a machine are no part of it. */
function constantsOf(constants: Record<string, string>, profileFile: string): Record<string, string> {
  const { id, name, demo, rootPublicKey, products, keySet } = readProfile(profileFile);
  const profile = { id, name, demo, rootPublicKey, products, keySet };
  return { ...constants, __SOFTKEY_PROFILE__: jsonExpression(profile) };
}

/**
 * Builds the verify page of a vendor into one HTML file: it loads nothing, and its policy lets it fetch
 * nothing, so that it can be mailed, and works from a stick.
 */
export async function buildVerifyPage(
  constants: Record<string, string>,
  profileFile: string,
  file: string,
): Promise<void> {
  const result = await build({
    configFile: false,
    root: join(root, 'renderer/verify'),
    define: constantsOf(constants, profileFile),
    logLevel: 'warn',
    build: {
      write: false,
      // What its colours (`light-dark`) need: browsers of the middle of 2024.
      target: ['chrome123', 'firefox120', 'safari17.5'],
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      license: { fileName: 'LICENSES.txt' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  if (!('output' in result)) throw new Error('Vite answered with something else than one bundle');
  mkdirSync(join(file, '..'), { recursive: true });
  writeInOneMove(file, inOneFile(result.output), 0o644);
}

function inOneFile(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): string {
  const [html = '', style = '', script = '', licenses = ''] = ['.html', '.css', '.js', '.txt'].map((ending) =>
    theOne(output, ending),
  );
  // An HTML parser ends a script at these letters wherever they stand.
  const code = script.replaceAll('</script', '<\\/script');
  const policy = `default-src 'none'; script-src ${hashOf(code)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  return html
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace('<meta charset="utf-8" />', (charset) => [charset, meta].join('\n    '))
    .replace('</head>', (end) => `  <style>${style}</style>\n  ${end}`)
    .replace('</body>', (end) => `  <script type="module">${code}</script>\n  ${end}`)
    .replace('</html>', (end) => [end, '<!--', licenses.replaceAll('--', '- -'), '-->'].join('\n'));
}

function theOne(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[], ending: string): string {
  const [file, ...others] = output.filter(({ fileName }) => fileName.endsWith(ending));
  if (file === undefined || others.length > 0)
    throw new Error(`the verify page is packed in another way: ${ending}`);
  return file.type === 'chunk' ? file.code : String(file.source);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
