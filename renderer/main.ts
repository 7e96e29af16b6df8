import { findHost } from './host/find-host.ts';
import { begin } from './state/begin.ts';

// What the first screen shows is asked for while the screens are still being loaded.
const host = findHost();
const beginning = begin(host);
beginning.catch(() => {});
const { start } = await import('./start.tsx');
start(host, beginning);
