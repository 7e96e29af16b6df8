import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { ensureBuilt, product } from '../product.ts';
import { rendererConfig } from '../renderer.ts';
import { root } from '../setup/paths.mjs';
import { reportFailedStep, say } from '../setup/step.mjs';

/** A running `softkey serve` that answers the calls; the page itself comes from Vite. */
interface Backend {
  readonly origin: string;
  readonly token: string;
  readonly child: ChildProcess;
}

const args = process.argv.slice(2);

process.exitCode = await main().catch(reportFailedStep);

/**
 * Serves the screens from their sources: a change to a screen shows at once, a change to the station after a
 * new build.
 */
async function main(): Promise<number> {
  let backend = await startBackend();
  const server = await startPage(() => backend);
  say(`Open ${server.resolvedUrls?.local[0]} in a browser of this machine. Ctrl-C ends it.`);
  const restart = settled(async () => {
    const next = await startBackend();
    backend.child.kill();
    backend = next;
    server.ws.send({ type: 'full-reload' });
  });
  server.watcher.add([join(root, 'node'), join(root, 'shared')]);
  server.watcher.on('change', (path) => {
    if (!path.startsWith(join(root, 'renderer'))) restart();
  });
  await once(process, 'SIGINT');
  backend.child.kill();
  await server.close();
  return 0;
}

async function startBackend(): Promise<Backend> {
  const program = await ensureBuilt(product('vendor'));
  const child = spawn(process.execPath, [program, 'serve', '--json', '--idle', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { origin, hash } = new URL(JSON.parse(line.toString('utf8')).url);
  return { origin, token: new URLSearchParams(hash.slice(1)).get('token') ?? '', child };
}

async function startPage(backend: () => Backend): Promise<ViteDevServer> {
  const server = await createServer({
    ...rendererConfig(),
    server: {
      host: '127.0.0.1',
      fs: { allow: [root] },
      proxy: {
        '/call/': {
          target: backend().origin,
          bypass: (_request, _response, options) => {
            options.target = backend().origin;
            return undefined;
          },
          configure: (proxy) => {
            proxy.on('proxyReq', (request) =>
              request.setHeader('authorization', `Bearer ${backend().token}`),
            );
          },
        },
      },
    },
  });
  return server.listen();
}

/**
 * Runs `work` a moment after the last of several calls, never twice at once. A failure is reported, and the
 * next change tries again.
 */
function settled(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work).catch((error: unknown) => void reportFailedStep(error));
    }, 200);
  };
}
