import { type Command, command } from '../command.ts';
import { deskOptions } from './desk-options.ts';

const {
  request,
  softkey,
  dir,
  passphrase,
  works,
  overrides,
  decision,
  date,
  terms,
  replaces,
  returned,
  free,
  out,
} = deskOptions;

/** What a desk does with requests, and takes back. */
export const answeringCommands: readonly Command[] = [
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
];
