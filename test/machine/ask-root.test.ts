import { describe, expect, test, vi } from 'vitest';
import { filesAsRoot } from '../../node/machine/ask-root.ts';
import { type FileAnswer, type Files, filesBelow } from '../../node/machine/files.ts';
import { probeLinux } from '../../node/machine/linux.ts';
import type { RunAnswer } from '../../node/machine/run.ts';
import { AT, brief } from './fixtures.ts';
import { madeUpRoot, PLAIN_LINUX, VMWARE_ID_FOLDER } from './made-up-root.ts';
import { tableOf } from './smbios-bytes.ts';

const TABLE_PATH = '/sys/firmware/dmi/tables/DMI';
const TABLE = tableOf({ sys_vendor: 'VMware, Inc.', product_uuid: '564d9c00-1111-2222-3333-444455556666' });

/** A machine whose table answers so, with what the kernel keeps to itself beside it. */
function machineWhoseTable(answers: FileAnswer): Files {
  const files = filesBelow(madeUpRoot({ ...PLAIN_LINUX, ...VMWARE_ID_FOLDER }));
  const forRoot = [TABLE_PATH, '/sys/class/dmi/id/product_uuid'];
  return { ...files, read: (path, limit) => (forRoot.includes(path) ? answers : files.read(path, limit)) };
}

const DENIED: FileAnswer = { status: 'denied', reason: 'needs-root' };
const YES: RunAnswer = { status: 'done', output: TABLE };
const NO: RunAnswer = { status: 'done', output: new Uint8Array() };

function asking(table: FileAnswer, ...answers: readonly RunAnswer[]) {
  const polkit = vi.fn(async () => NO as RunAnswer);
  for (const answer of answers) polkit.mockResolvedValueOnce(answer);
  const files = filesAsRoot(machineWhoseTable(table), polkit);
  const uuid = async (askRoot: boolean) => brief(probeLinux(await files(askRoot), AT), 'smbios-uuid');
  return { uuid, polkit };
}

describe('asking for what only root may read', () => {
  test('is done for a person who agreed, and the table is read', async () => {
    const { uuid, polkit } = asking(DENIED, YES);
    expect(await uuid(true)).toMatch(/^value: /);
    expect(polkit).toHaveBeenCalledExactlyOnceWith('pkexec', ['cat', TABLE_PATH]);
  });

  test('is not done without a word', async () => {
    const { uuid, polkit } = asking(DENIED, YES);
    expect(await uuid(false)).toBe('denied: needs-root');
    expect(polkit).not.toHaveBeenCalled();
  });

  test.each<[string, FileAnswer]>([
    ['can be read', { status: 'value', bytes: TABLE }],
    ['is not there', { status: 'absent', reason: 'not-found' }],
  ])('is not done where the table %s', async (_, table) => {
    const { uuid, polkit } = asking(table, YES);
    await uuid(true);
    expect(polkit).not.toHaveBeenCalled();
  });

  test('is done once: later readings know what was shown', async () => {
    const { uuid, polkit } = asking(DENIED, YES);
    const together = await Promise.all([uuid(true), uuid(true)]);
    expect([...together, await uuid(true), await uuid(false)]).toEqual(
      Array.from({ length: 4 }, () => together[0]),
    );
    expect(polkit).toHaveBeenCalledTimes(1);
  });

  test('may be done again after a no', async () => {
    const { uuid } = asking(DENIED, NO, YES);
    expect(await uuid(true)).toBe('denied: access-denied');
    expect(await uuid(true)).toMatch(/^value: /);
  });

  test.each<[string, RunAnswer]>([
    ['access-denied', NO],
    ['tool-missing', { status: 'denied', reason: 'tool-missing' }],
    ['timed-out', { status: 'denied', reason: 'timed-out' }],
  ])('leaves the reading denied: %s', async (reason, answer) => {
    expect(await asking(DENIED, answer).uuid(true)).toBe(`denied: ${reason}`);
  });

  test('with an answer that is no table falls back to what anybody may read', async () => {
    const output = new TextEncoder().encode('Password: ');
    expect(await asking(DENIED, { status: 'done', output }).uuid(true)).toBe('denied: needs-root');
  });
});

test('a table that is denied is denied where the kernel shows nothing of it either', () => {
  const files = filesBelow(madeUpRoot(PLAIN_LINUX));
  const facts = probeLinux(
    { ...files, read: (path, limit) => (path === TABLE_PATH ? DENIED : files.read(path, limit)) },
    AT,
  );
  expect(brief(facts, 'smbios-uuid')).toBe('denied: needs-root');
});
