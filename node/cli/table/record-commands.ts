import { CONTACT_WAYS } from '../../../shared/notices/notice.ts';
import { type Command, command } from '../command.ts';
import { deskOptions } from './desk-options.ts';

const { named, softkey, dir, passphrase, works, date } = deskOptions;

/** What a desk has on record, whom it has to deal with, and what it tells them. */
export const recordCommands: readonly Command[] = [
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
    options: { dir, within: { value: 'DAYS' }, csv: {}, ics: {}, html: { value: 'FILE' } },
    run: async (values, _words, session) =>
      (await import('../commands/desk/expiring.ts')).runDeskExpiring(values, session),
  }),
];
