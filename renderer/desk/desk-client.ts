import { createContext, useContext } from 'react';
import type { DeskBeginning, DeskContract } from '../../shared/desk-contract.ts';
import { type Client, connectByName } from '../../shared/door.ts';
import { noticingPresence } from '../host/presence.ts';
import { answeredInTime } from '../host/time-limits.ts';
import { webTransport } from '../host/web.ts';
import { askedOnceSignedIn, tabSession } from './tab-session.ts';

export type DeskClient = Client<DeskContract>;

/** The desk whose program printed the address of this tab. */
export function deskOfThisTab(): DeskClient {
  return connectByName<DeskContract>(
    askedOnceSignedIn(noticingPresence(answeredInTime(webTransport(tabSession.headers)))),
  );
}

/** What does not change while the page is open. */
export interface DeskInfo extends Pick<DeskBeginning, 'vendor' | 'program'> {
  readonly desk: DeskClient;
}

export const DeskInfoContext = createContext<DeskInfo | null>(null);

export function useDeskInfo(): DeskInfo {
  const found = useContext(DeskInfoContext);
  if (!found) throw new Error('no desk above this component');
  return found;
}
