import { findHost } from './host/find-host.ts';
import { loadStartState } from './state/start-state.ts';

// This question is asked while React and the screens are still loading (build/renderer.ts).
const host = findHost();
const beginning = loadStartState(host);
void beginning
  .catch(() => {})
  .then(() => import('./start.tsx'))
  .then(({ renderApp }) => renderApp(host, beginning));
