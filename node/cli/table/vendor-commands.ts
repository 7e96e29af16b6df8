import { OPERATOR_ROLES } from '../../../shared/desk-people.ts';
import { CONTACT_WAYS } from '../../../shared/notices/notice.ts';
import { type Command, command } from '../command.ts';
import type { LoadDemoKeys } from '../commands/desk/init.ts';

const request = { word: 'FILE', least: 1, most: 1 } as const;
/** An operator, or a customer. */
const named = { word: 'NAME', least: 1, most: 1 } as const;
const softkey = { word: 'SOFTKEY-ID', least: 1, most: 1 } as const;
const dir = { value: 'DIR', required: 'always' } as const;
const passphrase = { value: 'FILE' } as const;
/** Who works, at a desk that has operators. */
const works = { operator: { value: 'NAME' }, 'operator-passphrase-file': passphrase } as const;
const overrides = { allow: { value: 'CHECK' }, ...works, reason: { value: 'TEXT' } } as const;
const decision = {
  operator: { value: 'NAME', required: 'by the command' },
  reason: { value: 'TEXT', required: 'always' },
  'operator-passphrase-file': passphrase,
} as const;
const date = { value: 'DATE' } as const;
const terms = { terms: { value: 'FILE' }, days: { value: 'DAYS' }, until: { value: 'DATE' } } as const;
const replaces = { value: 'SOFTKEY-ID', required: 'always' } as const;
const returned = { value: 'claimed|missing', required: 'always' } as const;
const free = { allow: { value: 'CHECK' }, terms: { value: 'FILE' }, date } as const;
const out = { value: 'FILE', required: 'always' } as const;

/**
 * What only the vendor's edition has: the desk and the demo. `loadDemoKeys` is undefined in builds for a
 * vendor of their own.
 */
export function vendorCommands(loadDemoKeys: LoadDemoKeys | undefined): readonly Command[] {
  return [
    command({
      path: 'desk init',
      options: {
        dir,
        demo: {},
        vendor: { value: 'ID' },
        name: { value: 'TEXT' },
        ledger: { value: 'URL' },
        'passphrase-file': passphrase,
      },
      run: async (values, _words, session) =>
        (await import('../commands/desk/init.ts')).runDeskInit(values, session, loadDemoKeys),
    }),
    command({
      path: 'desk issue',
      positionals: request,
      options: { dir, out, ...terms, ...overrides, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/answer.ts')).runDeskIssue(values, words, session),
    }),
    command({
      path: 'desk upgrade',
      positionals: request,
      options: { dir, out, ...terms, 'from-end': {}, ...works, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/answer.ts')).runDeskUpgrade(values, words, session),
    }),
    command({
      path: 'desk receive',
      positionals: { word: 'PATH', least: 1, most: Number.POSITIVE_INFINITY },
      options: { dir, ...works, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/receive.ts')).runDeskReceive(values, words, session),
    }),
    command({
      path: 'desk process',
      positionals: { word: 'PATH', least: 1, most: Number.POSITIVE_INFINITY },
      options: {
        dir,
        out: { value: 'DIR' },
        first: {},
        ...terms,
        'from-end': {},
        date,
        'dry-run': {},
        ...works,
        'passphrase-file': passphrase,
      },
      run: async (values, words, session) =>
        (await import('../commands/desk/process.ts')).runDeskProcess(values, words, session),
    }),
    command({
      path: 'desk license',
      positionals: softkey,
      options: { dir, out },
      run: async (values, words, session) =>
        (await import('../commands/desk/license.ts')).runDeskLicense(values, words, session),
    }),
    command({
      path: 'desk rehost',
      positionals: request,
      options: { dir, out, replaces, returned, ...decision, ...free, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/replace.ts')).runDeskRehost(values, words, session),
    }),
    command({
      path: 'desk reissue',
      positionals: request,
      options: { dir, out, replaces, ...decision, ...free, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/replace.ts')).runDeskReissue(values, words, session),
    }),
    command({
      path: 'desk rekey',
      positionals: request,
      options: { dir, out, ...decision, terms: { value: 'FILE' }, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/replace.ts')).runDeskRekey(values, words, session),
    }),
    command({
      path: 'desk revoke',
      positionals: softkey,
      options: { dir, out, ...decision, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/revoke.ts')).runDeskRevoke(values, words, session),
    }),
    command({
      path: 'desk revocations',
      options: { dir, out },
      run: async (values, _words, session) =>
        (await import('../commands/desk/revoke.ts')).runDeskRevocations(values, session),
    }),
    command({
      path: 'desk ledger',
      options: { dir, events: {} },
      run: async (values, _words, session) =>
        (await import('../commands/desk/ledger.ts')).runDeskLedger(values, session),
    }),
    command({
      path: 'desk order add',
      positionals: { word: 'REFERENCE', least: 1, most: 1 },
      options: {
        dir,
        customer: { value: 'NAME', required: 'always' },
        quantity: { value: 'N', required: 'always' },
        product: { value: 'ID' },
        change: {},
        ...works,
        date,
        'passphrase-file': passphrase,
      },
      run: async (values, words, session) =>
        (await import('../commands/desk/order.ts')).runDeskOrderAdd(values, words, session),
    }),
    command({
      path: 'desk order show',
      positionals: { word: 'REFERENCE', least: 0, most: 1 },
      options: { dir, all: {} },
      run: async (values, words, session) =>
        (await import('../commands/desk/order.ts')).runDeskOrderShow(values, words, session),
    }),
    command({
      path: 'desk contact set',
      positionals: named,
      options: {
        dir,
        address: { value: 'ADDRESS' },
        language: { value: 'LANG' },
        zone: { value: 'ZONE' },
        renews: { value: CONTACT_WAYS.join('|') },
        ...works,
        date,
        'passphrase-file': passphrase,
      },
      run: async (values, words, session) =>
        (await import('../commands/desk/contact.ts')).runDeskContactSet(values, words, session),
    }),
    command({
      path: 'desk contact show',
      positionals: { ...named, least: 0 },
      options: { dir },
      run: async (values, words, session) =>
        (await import('../commands/desk/contact.ts')).runDeskContactShow(values, words, session),
    }),
    command({
      path: 'desk contact remove',
      positionals: named,
      options: { dir, ...works, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/contact.ts')).runDeskContactRemove(values, words, session),
    }),
    command({
      path: 'desk mail run',
      options: { dir },
      run: async (values, _words, session) =>
        (await import('../commands/desk/mail.ts')).runDeskMailRun(values, session),
    }),
    command({
      path: 'desk mail list',
      options: { dir },
      run: async (values, _words, session) =>
        (await import('../commands/desk/mail.ts')).runDeskMailList(values, session),
    }),
    command({
      path: 'desk mail preview',
      positionals: softkey,
      options: {
        dir,
        step: { value: 'STEP' },
        language: { value: 'LANG' },
        out: { value: 'FILE' },
      },
      run: async (values, words, session) =>
        (await import('../commands/desk/mail.ts')).runDeskMailPreview(values, words, session),
    }),
    command({
      path: 'desk mail test',
      options: { dir, to: { value: 'ADDRESS', required: 'always' } },
      run: async (values, _words, session) =>
        (await import('../commands/desk/mail.ts')).runDeskMailTest(values, session),
    }),
    command({
      path: 'desk search',
      positionals: { word: 'TEXT', least: 0, most: 20 },
      options: { dir, most: { value: 'N' }, after: { value: 'SOFTKEY-ID' }, csv: {} },
      run: async (values, words, session) =>
        (await import('../commands/desk/search.ts')).runDeskSearch(values, words, session),
    }),
    command({
      path: 'desk ledger verify',
      options: { dir, end: { value: 'FILE' } },
      run: async (values, _words, session) =>
        (await import('../commands/desk/ledger-verify.ts')).runDeskLedgerVerify(values, session),
    }),
    command({
      path: 'desk show',
      positionals: softkey,
      options: { dir },
      run: async (values, words, session) =>
        (await import('../commands/desk/show.ts')).runDeskShow(values, words, session),
    }),
    command({
      path: 'desk export',
      positionals: softkey,
      options: { dir, out: { value: 'FILE' } },
      run: async (values, words, session) =>
        (await import('../commands/desk/export.ts')).runDeskExport(values, words, session),
    }),
    command({
      path: 'desk expiring',
      options: { dir, within: { value: 'DAYS' }, csv: {}, ics: {} },
      run: async (values, _words, session) =>
        (await import('../commands/desk/expiring.ts')).runDeskExpiring(values, session),
    }),
    command({
      path: 'desk serve',
      options: {
        dir,
        port: { value: 'N' },
        idle: { value: 'MINUTES' },
        exchange: { value: 'ADDRESS' },
        'tls-cert': { value: 'FILE' },
        'tls-key': { value: 'FILE' },
        first: {},
        ...works,
        'passphrase-file': passphrase,
      },
      run: async (values, _words, session) =>
        (await import('../commands/desk/serve-page-or-exchange.ts')).runDeskServeEither(values, session),
    }),
    command({
      path: 'desk keys',
      options: { dir, out },
      run: async (values, _words, session) =>
        (await import('../commands/desk/keys.ts')).runDeskKeys(values, session),
    }),
    command({
      path: 'desk keys show',
      options: { dir },
      run: async (values, _words, session) =>
        (await import('../commands/desk/keys.ts')).runDeskKeysShow(values, session),
    }),
    command({
      path: 'desk keys rotate',
      options: { dir, out, ...decision, date, 'passphrase-file': passphrase },
      run: async (values, _words, session) =>
        (await import('../commands/desk/change-keys.ts')).runDeskKeysRotate(values, session),
    }),
    command({
      path: 'desk keys withdraw',
      positionals: { word: 'KEY-ID', least: 1, most: 1 },
      options: { dir, out, ...decision, 'stop-licenses': {}, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/change-keys.ts')).runDeskKeysWithdraw(values, words, session),
    }),
    command({
      path: 'desk operator add',
      positionals: named,
      options: {
        dir,
        role: { value: OPERATOR_ROLES.join('|'), required: 'always' },
        ...works,
        date,
        'passphrase-file': passphrase,
        'new-passphrase-file': passphrase,
      },
      run: async (values, words, session) =>
        (await import('../commands/desk/operator.ts')).runDeskOperatorAdd(values, words, session),
    }),
    command({
      path: 'desk operator list',
      options: { dir },
      run: async (values, _words, session) =>
        (await import('../commands/desk/operator.ts')).runDeskOperatorList(values, session),
    }),
    command({
      path: 'desk operator remove',
      positionals: named,
      options: { dir, ...works, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/operator.ts')).runDeskOperatorRemove(values, words, session),
    }),
    command({
      path: 'desk operator passphrase',
      options: {
        dir,
        ...works,
        date,
        'passphrase-file': passphrase,
        'new-passphrase-file': passphrase,
      },
      run: async (values, _words, session) =>
        (await import('../commands/desk/operator.ts')).runDeskOperatorPassphrase(values, session),
    }),
    command({
      path: 'desk policy set',
      options: {
        dir,
        product: { value: 'ID' },
        'softkeys-a-day': { value: 'N' },
        'rehosts-a-year': { value: 'N' },
        approval: { value: 'WAYS' },
        ...works,
        date,
        'passphrase-file': passphrase,
      },
      run: async (values, _words, session) =>
        (await import('../commands/desk/policy.ts')).runDeskPolicySet(values, session),
    }),
    command({
      path: 'desk policy show',
      options: { dir },
      run: async (values, _words, session) =>
        (await import('../commands/desk/policy.ts')).runDeskPolicyShow(values, session),
    }),
    command({
      path: 'desk approvals',
      options: { dir },
      run: async (values, _words, session) =>
        (await import('../commands/desk/approval.ts')).runDeskApprovals(values, session),
    }),
    command({
      path: 'desk approve',
      positionals: { word: 'APPROVAL-ID', least: 1, most: 1 },
      options: { dir, deny: {}, reason: { value: 'TEXT' }, ...works, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/approval.ts')).runDeskApprove(values, words, session),
    }),
    command({
      path: 'desk passphrase',
      options: { dir, ...works, date, 'passphrase-file': passphrase, 'new-passphrase-file': passphrase },
      run: async (values, _words, session) =>
        (await import('../commands/desk/change-passphrase.ts')).runDeskPassphrase(values, session),
    }),
    command({
      path: 'desk backup',
      positionals: request,
      options: {
        dir: { value: 'DIR', required: 'by the command' },
        check: {},
        ...works,
        date,
        'passphrase-file': passphrase,
      },
      run: async (values, words, session) =>
        (await import('../commands/desk/backup.ts')).runDeskBackup(values, words, session),
    }),
    command({
      path: 'desk restore',
      positionals: request,
      options: { dir, ledger: { value: 'URL' }, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/restore.ts')).runDeskRestore(values, words, session),
    }),
    command({
      path: 'desk adopt',
      positionals: request,
      options: { dir, ...decision, allow: { value: 'CHECK' }, date, 'passphrase-file': passphrase },
      run: async (values, words, session) =>
        (await import('../commands/desk/adopt.ts')).runDeskAdopt(values, words, session),
    }),
    command({
      path: 'demo',
      options: {},
      run: async (_values, _words, session) =>
        (await import('../demo/demo.ts')).runDemo(session, loadDemoKeys),
    }),
  ];
}
