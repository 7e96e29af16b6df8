import type { Reply, Transport } from '../../shared/door.ts';
import { keepForTab, keptForTab } from '../host/tab-storage.ts';

const SESSION = 'softkey-desk-session';

/** The session of whoever is signed in at this tab. One page is one tab, so this is there once. */
let session: string | null = null;
let isOver = false;
const listeners = new Set<() => void>();

export const tabSession = {
  /** True where the program no longer knows who works here. */
  isOver: () => isOver,
  /** Calls whenever that changes; returns a function that stops that. */
  follow: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** What every call says of it. */
  headers: (): Readonly<Record<string, string>> => ({ 'softkey-session': current() }),
  begin: (begun: string) => {
    session = begun;
    keepForTab(SESSION, begun);
    note(false);
  },
  id: current,
  /** An answer said so that was asked for in this session; another one may have begun meanwhile. */
  noteOver: (asked: string) => {
    if (asked === current()) note(true);
  },
  /** Somebody has signed out, or nobody has to sign in. */
  forget: () => {
    session = '';
    keepForTab(SESSION, null);
    note(false);
  },
};

function current(): string {
  session ??= keptForTab(SESSION) ?? '';
  return session;
}

function note(isOverNow: boolean): void {
  isOver = isOverNow;
  for (const listener of [...listeners]) listener();
}

/** What somebody presses a button for is not done later, when maybe another one has signed in. */
const BY_A_PRESS: ReadonlySet<string> = new Set([
  'desk.unlock',
  'request.issue',
  'approval.decide',
  'softkey.revoke',
]);

/** The same calls; what only asks waits until somebody has signed in, and is then asked again. */
export function askedOnceSignedIn(transport: Transport): Transport {
  return async (name, input) => {
    for (;;) {
      const asked = current();
      const reply = await transport(name, input);
      if (!isOfNobody(reply)) return reply;
      tabSession.noteOver(asked);
      if (BY_A_PRESS.has(name)) return reply;
      await signedIn();
    }
  };
}

function isOfNobody(reply: Reply): boolean {
  return !reply.ok && reply.error.code === 'OPERATOR_MISSING';
}

function signedIn(): Promise<void> {
  return new Promise((resolve) => {
    const stop = tabSession.follow(() => {
      if (isOver) return;
      stop();
      resolve();
    });
    if (!isOver) {
      stop();
      resolve();
    }
  });
}
