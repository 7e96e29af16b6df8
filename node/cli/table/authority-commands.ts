import { OPERATOR_ROLES } from '../../../shared/desk-people.ts';
import { type Command, command } from '../command.ts';
import { deskOptions } from './desk-options.ts';

const product = { value: 'ID', required: 'always' } as const;
const { named, dir, passphrase, works, decision, date, out } = deskOptions;

/** With which keys a desk signs, who works at it, and what takes two persons. */
export const authorityCommands: readonly Command[] = [
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
    path: 'desk terms set',
    options: {
      dir,
      product,
      terms: { value: 'FILE' },
      days: { value: 'DAYS' },
      'no-end': {},
      grace: { value: 'DAYS' },
      ...works,
      date,
      'passphrase-file': passphrase,
    },
    run: async (values, _words, session) =>
      (await import('../commands/desk/usual-terms.ts')).runDeskTermsSet(values, session),
  }),
  command({
    path: 'desk terms show',
    options: { dir },
    run: async (values, _words, session) =>
      (await import('../commands/desk/usual-terms.ts')).runDeskTermsShow(values, session),
  }),
  command({
    path: 'desk terms remove',
    options: { dir, product, ...works, date, 'passphrase-file': passphrase },
    run: async (values, _words, session) =>
      (await import('../commands/desk/usual-terms.ts')).runDeskTermsRemove(values, session),
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
];
