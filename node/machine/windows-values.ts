import type { SystemClues } from '../../shared/machine/clues.ts';
import { processorText, windowsProcessor } from '../../shared/machine/cpu.ts';
import { absent, denied, type Finding, found } from '../../shared/machine/finding.ts';
import { type Firmware, type FirmwareField, firmwareFindings } from '../../shared/machine/firmware.ts';
import type { ReasonOf } from '../../shared/machine/reading.ts';
import { readSmbios } from '../../shared/machine/smbios.ts';
import { openSmbiosFile } from '../../shared/machine/smbios-file.ts';
import type { FirmwareAnswer } from './linux-firmware.ts';
import { binaryValue } from './registry.ts';
import { REGISTRY, registryText, type WindowsRegistry } from './windows-registry.ts';

/** Value names of the key `bios`, in lower case. It carries no ids. */
const BIOS_VALUES: Readonly<Record<string, FirmwareField>> = {
  biosvendor: 'bios_vendor',
  biosversion: 'bios_version',
  biosreleasedate: 'bios_date',
  systemmanufacturer: 'sys_vendor',
  systemproductname: 'product_name',
  systemversion: 'product_version',
  systemsku: 'product_sku',
  systemfamily: 'product_family',
  baseboardmanufacturer: 'board_vendor',
  baseboardproduct: 'board_name',
  baseboardversion: 'board_version',
};

/**
 * What firmware tells on Windows: the whole SMBIOS table, which everybody may read; without it, names only.
 * Windows swaps the bytes of the UUID whatever the table's version says. So does this, to show what Windows
 * shows.
 */
export function windowsFirmware(registry: WindowsRegistry): FirmwareAnswer {
  const file = openSmbiosFile(binaryValue(registryText(registry.smbios, 'smbiosdata') ?? ''));
  const table = file && readSmbios(file.table);
  if (table && table.fields.size > 0) {
    return { fields: table.fields, findings: firmwareFindings(table, REGISTRY.smbios, 'not-reported') };
  }
  const names = biosNames(registry);
  const findings = firmwareFindings(names, REGISTRY.bios, 'not-found');
  return {
    fields: names.fields,
    findings: findings.map((finding) => orRefused(finding, registry.smbios.denied)),
  };
}

/** Vendor, family/model/stepping and name of the first processor. */
export function windowsCpu({ processor }: WindowsRegistry): Finding {
  if (processor.denied) return denied('cpu', processor.denied, REGISTRY.processor);
  const value = (name: string) => registryText(processor, name) ?? '';
  const cpu = windowsProcessor(value('identifier'), value('vendoridentifier'), value('processornamestring'));
  return found('cpu', [processorText(cpu)], REGISTRY.processor);
}

/** Under which name `Scsi` says what a device is: on Windows of today, and on XP and wine. */
const DISK_TYPES = ['devicetype', 'type'];
const DISK = 'DiskPeripheral';

/**
 * Serial numbers of the disks where Windows lists its SCSI devices; failing those, where each is plugged in.
 */
export function windowsDisks({ scsi, disks }: WindowsRegistry): Finding {
  const peripherals = scsi.keys.filter(({ values }) => DISK_TYPES.some((name) => values.get(name) === DISK));
  const serials = peripherals.map(({ values }) => values.get('serialnumber') ?? '').filter(Boolean);
  if (serials.length > 0) return found('disk', serials, REGISTRY.scsi);
  const plugged = [...(disks.keys[0]?.values ?? [])].filter(([name]) => /^\d+$/.test(name));
  const instances = plugged.map(([, instance]) => instance).filter((instance) => !/^USB/i.test(instance));
  if (instances.length > 0) return found('disk', instances, REGISTRY.disks);
  return disks.denied
    ? denied('disk', disks.denied, REGISTRY.disks)
    : absent('disk', 'not-found', REGISTRY.disks);
}

/** What, besides firmware, shows that this Windows is a guest. */
export function windowsClues(registry: WindowsRegistry): SystemClues {
  return {
    cloud_agent: registry.cloud.keys.length > 0 ? 'azure' : '',
    guest_parameters: registry.guest.keys.length > 0 ? 'present' : '',
    cpu_model: registryText(registry.processor, 'processornamestring') ?? '',
  };
}

function biosNames({ bios }: WindowsRegistry): Firmware {
  const fields = new Map<FirmwareField, string>();
  for (const [name, field] of Object.entries(BIOS_VALUES)) {
    const value = registryText(bios, name);
    if (value) fields.set(field, value);
  }
  return { fields, denied: new Set() };
}

/** Without the table nothing is known about ids, unless there is no table. */
function orRefused(finding: Finding, reason: ReasonOf<'denied'> | undefined): Finding {
  return finding.status === 'absent' && reason ? denied(finding.component, reason, REGISTRY.smbios) : finding;
}
