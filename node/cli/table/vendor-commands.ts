import { type Command, command } from '../command.ts';
import type { LoadDemoKeys } from '../commands/desk/init.ts';
import { answeringCommands } from './answering-commands.ts';
import { authorityCommands } from './authority-commands.ts';
import { deskOptions } from './desk-options.ts';
import { recordCommands } from './record-commands.ts';

const { request, dir, passphrase, works, decision, date } = deskOptions;

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
    ...answeringCommands,
    ...recordCommands,
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
    ...authorityCommands,
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
