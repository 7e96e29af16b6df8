import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import type { Host } from './host/host.ts';
import type { Beginning } from './state/begin.ts';

/** Shows the program in the page. */
export async function start(host: Host, beginning: Promise<Beginning>): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(<App host={host} beginning={await beginning.catch(() => null)} />);
}
