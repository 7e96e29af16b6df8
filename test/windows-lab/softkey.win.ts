import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { MachineView } from '../../shared/views.ts';
import { type DeskOutside, newDesk, ORDER } from '../vm-lab/desk-outside.ts';
import { seenIn, statusIn } from '../vm-lab/seen.ts';
import { MACHINE_EVENTS, PLANT_VM, REINSTALLED } from './machines.ts';
import { startWindows, type Windows } from './windows.ts';

const ACTIVE = { kind: 'active', reason: null, verdict: 'match', differences: {} };

describe.skipIf(inject('windowsLabIsMissing'))('the station on Windows', () => {
  let windows: Windows;
  let desk: DeskOutside;
  let host: string;
  const softkey = (...words: readonly string[]) =>
    windows.softkey(...words, '--home', 'Início da Estação', '--json');
  beforeAll(async () => {
    windows = await startWindows();
    windows.become(PLANT_VM);
    desk = newDesk();
  });
  afterAll(() => {
    windows?.close();
    desk?.close();
  });

  test('reads the machine out of the registry, without PowerShell and WMI', () => {
    const probed = softkey('probe');
    expect(probed).toMatchObject({ code: 0, stderr: '' });
    const machine: MachineView = JSON.parse(probed.stdout);
    host = machine.host;
    const { readings, hypervisor } = machine;
    expect(hypervisor.kind).toBe('hyperv');
    const fromRegistry = readings.filter(
      ({ status, source }) => status === 'value' && source.startsWith('HKLM'),
    );
    expect(fromRegistry.map(({ component }) => component)).toEqual([
      ...['smbios-uuid', 'system-serial', 'board-serial', 'chassis-serial'],
      ...['system-vendor', 'system-product', 'bios-vendor', 'os-id', 'cpu', 'disk'],
    ]);
  });

  test('asks for its license and imports it, in folders with spaces and letters outside ASCII', () => {
    windows.write('ordem nº 1.json', ORDER);
    const asking = [
      'prelicense',
      '--order',
      'ordem nº 1.json',
      '--confirm',
      host,
      '--out',
      'pedido nº 1.prelicense',
    ];
    expect(softkey(...asking)).toMatchObject({ code: 0, stderr: '' });
    windows.write('licença.license', desk.issue(windows.read('pedido nº 1.prelicense')).license);
    expect(softkey('import', `${windows.path}\\licença.license`)).toMatchObject({ code: 0, stderr: '' });
    const status = softkey('status');
    expect(status.code).toBe(0);
    expect(seenIn(status)).toEqual(ACTIVE);
  });

  for (const { event, machine, seen } of MACHINE_EVENTS) {
    test(`after ${event}: ${seen.verdict}`, () => {
      windows.become(machine);
      expect(seenIn(softkey('status'))).toEqual(seen);
    });
  }

  test('has what drifted in its next license', () => {
    windows.become(REINSTALLED);
    expect(softkey('upgrade-request', '--out', 'pedido nº 2.upgrade-request')).toMatchObject({
      code: 0,
      stderr: '',
    });
    const { license, notes } = desk.upgrade(windows.read('pedido nº 2.upgrade-request'));
    expect(notes).toContain('drift');
    windows.write('licença.license', license);
    expect(softkey('import', 'licença.license')).toMatchObject({ code: 0, stderr: '' });
    const status = softkey('status');
    expect(seenIn(status)).toEqual(ACTIVE);
    expect(statusIn(status).sequence).toBe(2);
  });
});
