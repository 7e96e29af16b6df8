import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { templateOf } from './embed-verify-worker.ts';
import { inAscii } from './pack.ts';
import { root } from './setup/paths.mjs';

const LICENSES = 'LICENSES.txt';
const at = (name: string) => join(root, 'node/pictures', name);
const WASM = join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
/** Where the package would fetch what it is handed here: no program has that address in it. */
const ADDRESS = /https:\/\/[\w.]*jsdelivr\.net/g;

/**
 * Puts what the thread runs that reads pictures into the program, as the text of a function: until that is
 * called, an engine only skips it.
 */
export const embedPictureReader: Plugin = {
  name: 'embed-picture-reader',
  load: async (id) =>
    id === at('thread-script.ts') ? `export const threadScript = ${await script()};` : null,
};

const PART = 'virtual:softkey-picture-thread';
const LOADED = /loadedNow\(Promise\.resolve\(\)\.then\(\(\) => (require\("[^"]+"\))\)\)/;

/**
 * The same, in a part of its own (build/pack.ts). Whoever looks into files waits for no promise, and parts
 * can be loaded at once, which the sources of no module can say.
 */
export const packPictureReader: Plugin = {
  name: 'pack-picture-reader',
  resolveId: (id) => (id === PART ? `\0${PART}` : null),
  load: async (id) => {
    if (id === `\0${PART}`) return `export const script = ${await script()};`;
    if (id !== at('thread-script.ts')) return null;
    return `export const threadScript = () => loadedNow(import('${PART}')).script();`;
  },
  renderChunk: (code) => {
    if (!code.includes('loadedNow(')) return null;
    if (!LOADED.test(code)) throw new Error('the part that reads pictures is loaded in another way');
    return { code: code.replace(LOADED, '$1'), map: null };
  },
};

async function script(): Promise<string> {
  return `() => ${templateOf((await compiled()).code)}`;
}

/** The compiled part is C++ with a license of its own, whose text stands there for another package. */
const COMPILED_FROM = `## zxing-cpp, compiled in zxing-wasm (Apache-2.0)

https://github.com/zxing-cpp/zxing-cpp
The text of this license stands at qr.
`;

/** A list of licenses, with those of what the thread runs. */
export async function withPictureLicenses(licenses: string): Promise<string> {
  const [, ...sections] = (await compiled()).licenses.split(/^(?=## )/m);
  return `${[licenses, ...sections, COMPILED_FROM].map((text) => text.trim()).join('\n\n')}\n`;
}

/** The compiled part of the package, into the script. */
const embedWasm: Plugin = {
  name: 'embed-wasm',
  load: (id) => (id === at('wasm-bytes.ts') ? wasmBytesAsText() : null),
  transform: (code, id) => (id.includes('/zxing-wasm/') ? code.replaceAll(ADDRESS, '') : null),
};

function wasmBytesAsText(): string {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }; // the last few KB would take ten seconds of each build
  const packed = brotliCompressSync(readFileSync(WASM), { params }).toString('base64');
  return `import { brotliDecompressSync } from 'node:zlib';
export const wasmBytes = () => Uint8Array.from(brotliDecompressSync(Buffer.from('${packed}', 'base64')));`;
}

let once: ReturnType<typeof compile> | undefined;

/** One build makes several programs of it. */
function compiled(): ReturnType<typeof compile> {
  once ??= compile();
  return once;
}

async function compile(): Promise<{ readonly code: string; readonly licenses: string }> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [embedWasm],
    ssr: { noExternal: true },
    build: {
      ssr: at('thread.ts'),
      target: 'node22',
      minify: true,
      write: false,
      license: { fileName: LICENSES },
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false }, checks: { pluginTimings: false } },
    },
  });
  if (!('output' in result)) throw new Error('Vite answered with something else than one script');
  const [script, ...others] = result.output;
  const licenses = others.find(({ fileName }) => fileName === LICENSES);
  if (licenses?.type !== 'asset' || others.length !== 1)
    throw new Error('Vite answered with something else than one script');
  return { code: inAscii(script.code), licenses: String(licenses.source) };
}
