import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import type { Host } from './host/host.ts';
import type { StartState } from './state/start-state.ts';

/** Shows the program in the page. */
export async function renderApp(host: Host, beginning: Promise<StartState>): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(<App host={host} beginning={await beginning.catch(() => null)} />);
}
