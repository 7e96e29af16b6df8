import { findHost } from './host/find-host.ts';
import { begin } from './state/begin.ts';

// React and the screens are on their way while this is asked (build/renderer.ts), and run when there is something to show.
const host = findHost();
const beginning = begin(host);
void beginning
  .catch(() => {})
  .then(() => import('./start.tsx'))
  .then(({ start }) => start(host, beginning));
