import type { Desk } from '../../node/desk/desk.ts';
import type { FileOut } from '../../shared/views.ts';
import { preLicense, stationKey } from './requests.ts';

const BY = { operator: 'Eva', reason: 'the host was scrapped' };

interface DeskDecision {
  /** Carries it out on the softkey of the host OLD, and answers with the file that goes to the customer. */
  readonly carryOut: (desk: Desk, softkeyId: string) => Promise<FileOut>;
  /** The events that it leaves, without the first softkey's. */
  readonly events: readonly string[];
  readonly softkeys: number;
}

export type DecisionName = 'revoke' | 'rehost' | 'reissue' | 'rekey';

/** What a clerk decides about one softkey, each as it is tried under crashes. */
export const DECISIONS: Readonly<Record<DecisionName, DeskDecision>> = {
  revoke: {
    carryOut: async (desk, softkeyId) => (await desk.revoke({ softkeyId, ...BY, date: undefined })).file,
    events: ['softkey-revoked'],
    softkeys: 1,
  },
  rehost: {
    carryOut: async (desk, replaces) => {
      const way = { way: 'rehost', replaces, returned: 'claimed' } as const;
      return (await desk.replace(preLicense({ host: 'NEW' }), way, undefined, BY)).file;
    },
    events: ['softkey-issued', 'softkey-replaced', 'softkey-revoked'],
    softkeys: 2,
  },
  reissue: {
    carryOut: async (desk, replaces) => {
      const request = preLicense({ host: 'OLD', request: 'OLD anew' });
      return (await desk.replace(request, { way: 'reissue', replaces, returned: null }, undefined, BY)).file;
    },
    events: ['softkey-issued', 'softkey-replaced', 'softkey-revoked'],
    softkeys: 2,
  },
  rekey: {
    carryOut: async (desk) => {
      const request = preLicense({ host: 'OLD', request: 'new home', key: stationKey('new home') });
      return (await desk.rekey(request, undefined, BY)).file;
    },
    events: ['license-upgraded', 'station-rekeyed'],
    softkeys: 1,
  },
};
