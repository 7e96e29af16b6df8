import { findHost } from './host/find-host.ts';
import { loadStartState } from './state/start-state.ts';

// React and the screens are on their way while this is asked (build/renderer.ts), and run when there is
// something to show.
const host = findHost();
const beginning = loadStartState(host);
void beginning
  .catch(() => {})
  .then(() => import('./start.tsx'))
  .then(({ renderApp }) => renderApp(host, beginning));
