import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import { App } from './app.tsx';
import type { Host } from './host/host.ts';
import type { Beginning } from './state/begin.ts';

/** Shows the program in the page. `beginning` is on its way. */
export function start(host: Host, beginning: Promise<Beginning>): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(<App host={host} beginning={beginning} />);
}
