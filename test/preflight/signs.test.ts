import { execFileSync } from 'node:child_process';
import { chmodSync, utimesSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../node/machine/run.ts';
import { readSigns } from '../../node/machine/signs.ts';
import { readKvpPool } from '../../node/machine/signs-kvp.ts';
import { SIGN_KEYS } from '../../node/machine/signs-windows.ts';
import { madeUpRoot, PLAIN_LINUX, type Tree } from '../machine/made-up-root.ts';
import { worked } from '../work-time.ts';

const CLONED_AT = '2026-02-02T02:02:02Z';

function linux(tree: Tree, times: Readonly<Record<string, string>> = {}) {
  const root = madeUpRoot({ ...PLAIN_LINUX, ...tree });
  for (const [path, at] of Object.entries(times)) utimesSync(root + path, new Date(at), new Date(at));
  return readSigns({ root, platform: 'linux' });
}

const found = (value: unknown, source?: string) => ({
  status: 'value',
  value,
  ...(source ? { source } : {}),
});

/** A pool of the Hyper-V daemon: fields filled up with NUL. */
function pool(records: Readonly<Record<string, string>>): Uint8Array {
  const field = (text: string, length: number) =>
    Buffer.concat([Buffer.from(text), Buffer.alloc(length)]).subarray(0, length);
  return Buffer.concat(
    Object.entries(records).flatMap(([name, value]) => [field(name, 512), field(value, 2048)]),
  );
}

const TOLD = {
  PhysicalHostName: 'HV-NODE-02',
  PhysicalHostNameFullyQualified: 'HV-NODE-02.plant.example',
  VirtualMachineName: 'SCADA-01 - Copy',
  VirtualMachineId: '11112222-3333-4444-5555-666677778888',
  HostingSystemOsMajor: '10',
  HostingSystemOsMinor: '0',
};

describe('a Linux machine', () => {
  test('shows when its OS id was made, and when it started first', async () => {
    const signs = await linux(
      { '/var/log/vmware-imc/toolsDeployPkg.log': '', '/etc/ssh/ssh_host_rsa_key': '' },
      { '/etc/machine-id': '2024-01-01T00:00:00Z', '/var/log/vmware-imc/toolsDeployPkg.log': CLONED_AT },
    );
    expect(signs.osIdAt).toEqual(found('2024-01-01T00:00:00Z', '/etc/machine-id'));
    expect(signs.firstStartAt).toEqual(found(CLONED_AT, '/var/log/vmware-imc/toolsDeployPkg.log'));
  });

  test.each([
    ['3d1219c7c4c5404aaa1f6d2a48adfda4\n', found('same')],
    ['0000000000000000000000000000000a\n', found('different')],
    ['', { status: 'absent', reason: 'not-found' }],
  ])('compares both copies of its OS id: %j', async (copy, sign) => {
    expect((await linux({ '/var/lib/dbus/machine-id': copy })).osIdCopies).toMatchObject(sign);
  });

  test('counts the machines that cloud-init took it for', async () => {
    const folder = '/var/lib/cloud/instances';
    const signs = await linux({ [`${folder}/i-1`]: { folder: true }, [`${folder}/i-2`]: { folder: true } });
    expect(signs.cloudInstances).toEqual(found(2, folder));
  });

  test.each<[Tree, readonly string[]]>([
    [{}, []],
    [{ '/etc/hostname': 'scada-01\n' }, []],
    [{ '/etc/hostname': 'SCADA-01.plant.example\n' }, []],
    [{ '/etc/hostname': '# set by hand\n\nscada-02\n' }, ['rename']],
    [{ '/run/reboot-required': '*** System restart required ***' }, ['packages']],
    [
      { '/run/reboot-required': '', '/var/run/reboot-required': '', '/etc/hostname': 'b' },
      ['packages', 'rename'],
    ],
    [{ '/etc/hostname': '' }, []],
  ])('%j: a restart is pending for %j', async (tree, causes) => {
    expect((await linux(tree)).pendingReboot).toMatchObject(found(causes));
  });

  test('takes the newest file that a running system writes', async () => {
    const signs = await linux(
      { '/var/log/wtmp': '', '/etc/hosts': '', '/var/lib/logrotate/status': '' },
      {
        '/var/log/wtmp': '2026-03-03T00:00:00Z',
        '/etc/hosts': '2020-01-01T00:00:00Z',
        '/var/lib/logrotate/status': '2026-03-04T00:00:00Z',
      },
    );
    expect(signs.newestFileAt).toEqual(found('2026-03-04T00:00:00Z', '/var/lib/logrotate/status'));
  });

  test('a file of the year 1900 or 20000 is a time all the same', async () => {
    const signs = await linux({}, { '/etc/machine-id': '1900-01-01T00:00:00Z' });
    expect(signs.osIdAt).toMatchObject(found('2000-01-01T00:00:00Z'));
  });

  test('on Hyper-V shows its name there, its host and the version, and not its id', async () => {
    const signs = await linux({ '/var/lib/hyperv/.kvp_pool_3': pool(TOLD) });
    expect(signs.machineName).toMatchObject(found('SCADA-01 - Copy'));
    expect(signs.physicalHost).toMatchObject(found('HV-NODE-02.plant.example'));
    expect(signs.hypervisorVersion).toMatchObject(found('10.0'));
    expect(JSON.stringify(signs)).not.toContain(TOLD.VirtualMachineId);
  });

  test('a name that is too long for a document is cut', async () => {
    const told = { PhysicalHostName: `${'x'.repeat(254)}\u{1f600}y` };
    const { physicalHost } = await linux({ '/var/lib/hyperv/.kvp_pool_3': pool(told) });
    expect(physicalHost).toMatchObject(found(`${'x'.repeat(254)}\ufffd`));
  });

  test('without anything shows nothing, and says so', async () => {
    const signs = await readSigns({ root: madeUpRoot({}), platform: 'linux' });
    const { pendingReboot, imageState, ...others } = signs;
    expect(pendingReboot).toMatchObject(found([]));
    expect(imageState).toMatchObject({ status: 'absent', reason: 'not-supported' });
    for (const sign of Object.values(others))
      expect(sign).toMatchObject({ status: 'absent', reason: 'not-found' });
  });

  test.skipIf(process.getuid?.() === 0)('what may not be read is denied', async () => {
    const root = madeUpRoot({ '/var/lib/hyperv/.kvp_pool_3': { secret: '' }, '/etc/machine-id': '' });
    chmodSync(`${root}/var/lib/hyperv/.kvp_pool_3`, 0);
    chmodSync(`${root}/etc`, 0);
    const signs = await readSigns({ root, platform: 'linux' });
    chmodSync(`${root}/etc`, 0o755);
    expect(signs.physicalHost).toMatchObject({ status: 'denied' });
    expect(signs.osIdAt).toMatchObject({ status: 'denied' });
  });

  test.skipIf(process.platform === 'win32')('a pipe in place of a file is not waited for', async () => {
    const root = madeUpRoot({ '/var/lib/hyperv/here': '' });
    execFileSync('mkfifo', [`${root}/var/lib/hyperv/.kvp_pool_3`]);
    expect((await readSigns({ root, platform: 'linux' })).machineName).toMatchObject({ status: 'absent' });
  });
});

describe('a pool', () => {
  test.each([
    ['empty', new Uint8Array(), 0],
    ['cut off', pool(TOLD).subarray(0, 2559), 0],
    ['cut off in its second record', pool(TOLD).subarray(0, 2560 + 100), 1],
    ['of bytes that are no text', new Uint8Array(2560).fill(0xff), 1],
    ['of zeros', new Uint8Array(25600), 0],
  ])('that is %s is no fault', (_, bytes, size) => expect(readKvpPool(bytes).size).toBe(size));
});

/** Answers reg.exe's queries out of a table: key → lines below it. */
function registry(answers: Partial<Record<keyof typeof SIGN_KEYS, string>>): Run {
  return async (_, [, key = '']) => {
    const name = (Object.keys(SIGN_KEYS) as (keyof typeof SIGN_KEYS)[]).find((one) => SIGN_KEYS[one] === key);
    const text = name && answers[name];
    const output =
      text === undefined ? '' : `\r\n${key.replace('HKLM', 'HKEY_LOCAL_MACHINE')}\r\n${text}\r\n`;
    return { status: 'done', output: Buffer.from(output, 'latin1') };
  };
}

const windows = (run: Run) =>
  readSigns({ platform: 'win32', environment: { SystemRoot: 'C:\\Windows' }, root: madeUpRoot({}), run });

describe('a Windows machine', () => {
  test.each([
    ['IMAGE_STATE_COMPLETE', '0x7', 'complete'],
    ['IMAGE_STATE_COMPLETE', undefined, 'complete'],
    ['IMAGE_STATE_COMPLETE', '0x3', 'generalised'],
    ['IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE', '0x7', 'generalised'],
    ['IMAGE_STATE_GENERALIZE_RESEAL_TO_AUDIT', '0x7', 'audit'],
    ['IMAGE_STATE_SPECIALIZE_RESEAL_TO_AUDIT', '0x7', 'audit'],
    ['IMAGE_STATE_SPECIALIZE_RESEAL_TO_OOBE', '0x7', 'unfinished'],
    ['IMAGE_STATE_UNDEPLOYABLE', '0x7', 'unfinished'],
  ])('%s with %s is %s', async (state, generalisation, wanted) => {
    const signs = await windows(
      registry({
        state: `    ImageState    REG_SZ    ${state}`,
        ...(generalisation && { sysprep: `    GeneralizationState    REG_DWORD    ${generalisation}` }),
      }),
    );
    expect(signs.imageState).toMatchObject(found(wanted));
  });

  test('shows when it was installed, and that it waits for a restart', async () => {
    const below = (key: string) => SIGN_KEYS[key as 'servicing'].replace('HKLM', 'HKEY_LOCAL_MACHINE');
    const signs = await windows(
      registry({
        installed: '    InstallDate    REG_DWORD    0x65920080',
        servicing: `    Version    REG_SZ    1\r\n\r\n${below('servicing')}\\Packages\r\n${below('servicing')}\\RebootPending`,
        updates: `\r\n${below('updates')}\\RebootRequired`,
        activeName: '    ComputerName    REG_SZ    PLANT-07',
        nextName: '    ComputerName    REG_SZ    PLANT-08',
      }),
    );
    expect(signs.firstStartAt).toMatchObject(found('2024-01-01T00:00:00Z'));
    expect(signs.pendingReboot).toMatchObject(found(['components', 'updates', 'rename']));
  });

  test('waits for nothing where none of the keys is there', async () => {
    const signs = await windows(registry({ activeName: '    ComputerName    REG_SZ    PLANT-07' }));
    expect(signs.pendingReboot).toMatchObject(found([]));
  });

  test('shows its Hyper-V host, with the version as a number', async () => {
    const lines = ['PhysicalHostName    REG_SZ    HV-N-02', 'HostingSystemOsMajor    REG_DWORD    0xa'];
    const signs = await windows(registry({ guest: lines.map((line) => `    ${line}`).join('\r\n') }));
    expect(signs.physicalHost).toMatchObject(found('HV-N-02'));
    expect(signs.hypervisorVersion).toMatchObject(found('10.0'));
    expect(signs.machineName).toMatchObject({ status: 'absent', reason: 'not-reported' });
  });

  test.each(['timed-out', 'tool-missing', 'access-denied'] as const)(
    'where reg.exe is %s, says so',
    async (reason) => {
      const signs = await windows(async () => ({ status: 'denied', reason }));
      for (const sign of [signs.imageState, signs.firstStartAt, signs.pendingReboot, signs.machineName])
        expect(sign).toMatchObject({ status: 'denied', reason });
    },
  );

  test('hostile answers are no values', async () => {
    const signs = await windows(
      registry({
        state: '    ImageState    REG_SZ    \u0007something else',
        installed: '    InstallDate    REG_DWORD    0xffffffffffffffffff',
        guest: '    PhysicalHostName    REG_SZ    \u0000\u0001\r\n    HostingSystemOsMajor    REG_SZ    1e9',
      }),
    );
    expect(signs.imageState.status).toBe('absent');
    expect(signs.firstStartAt.status).not.toBe('denied');
    expect(signs.physicalHost.status).toBe('absent');
    expect(signs.hypervisorVersion.status).toBe('absent');
  });
});

test.each(['darwin', 'freebsd'] as const)('%s shows no signs', async (platform) => {
  for (const sign of Object.values(await readSigns({ platform })))
    expect(sign).toMatchObject({ status: 'absent', reason: 'not-supported' });
});

test('this machine shows its signs with 100 ms of work', async () => {
  const started = worked();
  const signs = await readSigns();
  if (process.platform === 'linux') expect(worked() - started).toBeLessThan(100);
  expect(Object.values(signs)).toHaveLength(10);
});
