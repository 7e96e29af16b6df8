import type { KeysView } from '../../shared/desk-key-views.ts';
import type { ApprovalView, DeskPolicy, OperatorView } from '../../shared/desk-people.ts';
import type { UsualTerms } from '../../shared/desk-usual-terms.ts';
import type {
  ExpiringView,
  LicenseView,
  OrderView,
  RevocationListView,
  SearchPage,
  SearchView,
  SoftkeyStory,
} from '../../shared/desk-views.ts';
import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import type { LedgerProof, LedgerView } from '../../shared/ledger-views.ts';
import type { MailView } from '../../shared/notices/mail-view.ts';
import type { CustomerContact } from '../../shared/notices/notice.ts';
import type { FileOut } from '../../shared/views.ts';
import { ordersIn } from './add-order.ts';
import { openApprovals } from './approvals.ts';
import { ledgerView } from './audit.ts';
import { contactsIn } from './contacts.ts';
import type { OpenDesk } from './context.ts';
import { trustWith } from './desk-trust.ts';
import type { EventLog } from './event-log.ts';
import { expiringWithin } from './expiring.ts';
import { type ExportedSoftkey, exportSoftkey } from './export-softkey.ts';
import { keySetFile, keySetToBring, keysView } from './key-sets.ts';
import { keptEndIn } from './ledger-end.ts';
import { newestLicense } from './license-view.ts';
import type { ProvenOperator, SignIn } from './operator-proof.ts';
import { operatorsIn, viewOfOperator } from './operators.ts';
import { policiesIn } from './policies.ts';
import { newestList } from './revoke.ts';
import { searchLedger } from './search.ts';
import { softkeyStory } from './softkey-story.ts';
import { usualTermsIn } from './usual-terms.ts';
import { verifyLedger } from './verify-ledger.ts';

/** What a desk has on record. Everybody who may read its folder may see it. */
export interface DeskRecords {
  /** Everything in the ledger. Takes time in proportion to its size. */
  readonly ledger: () => Promise<LedgerView>;
  /** What is looked for, by index. */
  readonly search: (page: SearchPage) => Promise<SearchView>;
  /** The orders that the desk was told of, or the one of this reference. */
  readonly orders: (reference?: string) => Promise<readonly OrderView[]>;
  /**
   * Looks at the whole record, and names what is wrong with it. `end`: the file of an end that was kept
   * elsewhere, which the ledger has to continue. `progress` hears how much was read.
   */
  readonly verify: (end: string | undefined, progress: (read: number) => void) => Promise<LedgerProof>;
  /** What ends within so many days, by index. Refuses a ledger that is broken. */
  readonly expiring: (days: number) => Promise<ExpiringView>;
  /** One softkey and all that happened to it. */
  readonly story: (softkeyId: string) => Promise<SoftkeyStory>;
  /** All that the ledger holds of one softkey, to be looked at elsewhere. */
  readonly export: (softkeyId: string) => Promise<ExportedSoftkey>;
  /** The newest key set, to hand out to stations. */
  readonly keySet: () => FileOut;
  /** The same where stations cannot have it from their program: it then goes along with every license. */
  readonly keySetToBring: () => FileOut | undefined;
  readonly keys: () => KeysView;
  /** The newest license of a softkey once more; nothing is issued. */
  readonly newestLicense: (softkeyId: string) => Promise<LicenseView>;
  /** The newest revocation list, to hand out to stations. */
  readonly revocationList: () => Promise<RevocationListView>;
  /** Who works at this desk; nobody where it is one person's. */
  readonly operators: () => Promise<readonly OperatorView[]>;
  /** What this desk does not do without a second person. */
  readonly policies: () => Promise<readonly DeskPolicy[]>;
  /** What licenses of a product get where nothing else is said, of each product that has something. */
  readonly usualTerms: () => Promise<readonly UsualTerms[]>;
  /** What waits for that person, or was decided and not used yet. */
  readonly approvals: () => Promise<readonly ApprovalView[]>;
  /** Whom the desk writes to. */
  readonly contacts: () => Promise<readonly CustomerContact[]>;
  /** The mails that were written since then. */
  readonly mails: (from: Instant) => Promise<readonly MailView[]>;
  readonly whoWorks: (signIn: SignIn) => Promise<ProvenOperator | undefined>;
  readonly close: () => Promise<void>;
}

/** The passphrase is asked for, and takes its time, while nobody waits for the ledger. */
export async function whoWorks(signIn: SignIn, { ledger }: Pick<OpenDesk, 'ledger'>) {
  return signIn(await ledger.snapshot(({ events }) => operatorsIn(events)));
}

export function recordsOf(desk: Omit<OpenDesk, 'signer' | 'operator'>): DeskRecords {
  const { ledger, trust, keySet, surroundings } = desk;
  const { profile } = surroundings;
  const now = () => instantOf(surroundings.now());
  const people = <T>(read: (events: EventLog) => Promise<T>) =>
    ledger.snapshot(async ({ events, requireEnd }) => {
      await requireEnd();
      return read(events);
    });
  return {
    ledger: () => ledger.snapshot((tables) => ledgerView(tables, profile.id, now())),
    verify: (end, progress) => {
      const keptEnd = end === undefined ? undefined : keptEndIn(end, trustWith(profile, keySet.payload));
      const check = { trust, keptEnd, progress, tallyKey: surroundings.randomness(32) };
      return ledger.snapshot((tables) => verifyLedger(tables, check));
    },
    keySet: () => keySetFile(keySet),
    keySetToBring: () => keySetToBring(keySet, profile),
    keys: () => keysView(keySet.payload),
    search: (page) => ledger.snapshot((tables) => searchLedger(page, tables, trust, now())),
    orders: (reference) => ledger.snapshot((tables) => ordersIn(reference, tables)),
    expiring: async (days) => {
      const softkeys = await ledger.snapshot((tables) => expiringWithin(days, tables, trust, now()));
      return { days, softkeys };
    },
    story: (softkeyId) => ledger.snapshot((tables) => softkeyStory(softkeyId, tables, trust, now())),
    export: (softkeyId) =>
      ledger.snapshot((tables) =>
        exportSoftkey(softkeyId, tables, { trust, keySet: keySetFile(keySet) }, now()),
      ),
    newestLicense: (softkeyId) =>
      ledger.snapshot((tables) => newestLicense(softkeyId, tables, { trust, keySet }, now())),
    revocationList: () =>
      ledger.snapshot(async (tables) => {
        await tables.requireWhole();
        return newestList(tables, trust, now());
      }),
    operators: () => people(async (events) => [...(await operatorsIn(events)).values()].map(viewOfOperator)),
    policies: () => people(policiesIn),
    usualTerms: () => people(usualTermsIn),
    approvals: () => people((events) => openApprovals(events, trust, now())),
    contacts: () => people(async (events) => [...(await contactsIn(events)).values()]),
    mails: (from) =>
      ledger.snapshot(async ({ mails }) => {
        const views: MailView[] = [];
        for await (const view of mails.since(from)) views.push(view);
        return views;
      }),
    whoWorks: (signIn) => whoWorks(signIn, { ledger }),
    close: () => ledger.close(),
  };
}
