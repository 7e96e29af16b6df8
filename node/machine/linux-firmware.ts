import { type Finding, found } from '../../shared/machine/finding.ts';
import {
  FIRMWARE_FIELDS,
  type Firmware,
  type FirmwareField,
  firmwareDenied,
  firmwareFindings,
  noFirmware,
} from '../../shared/machine/firmware.ts';
import { readSmbios } from '../../shared/machine/smbios.ts';
import { entryPointVersion } from '../../shared/machine/smbios-file.ts';
import { decodeText, type FileAnswer, type Files } from './files.ts';

/** What firmware says, and the readings that follow from it. */
export interface FirmwareAnswer {
  readonly fields: Firmware['fields'];
  readonly findings: readonly Finding[];
}

export const SMBIOS_TABLE = '/sys/firmware/dmi/tables/DMI';
const ENTRY_POINT = '/sys/firmware/dmi/tables/smbios_entry_point';
const TABLE_LIMIT = 1024 * 1024;
const ID_FOLDER = '/sys/class/dmi/id';
const DEVICE_TREE = '/sys/firmware/devicetree/base';

/**
 * What firmware tells on Linux: the whole SMBIOS table for the administrator; for everybody else the strings
 * that the kernel took from it, without the ids; without SMBIOS the device tree of ARM boards.
 */
export function linuxFirmware(files: Files): FirmwareAnswer {
  const table = files.read(SMBIOS_TABLE, TABLE_LIMIT);
  return fromTable(table, files) ?? fromIdFolder(table, files) ?? fromDeviceTree(table, files);
}

function fromTable(table: FileAnswer, files: Files): FirmwareAnswer | undefined {
  if (table.status !== 'value') return undefined;
  const entryPoint = files.read(ENTRY_POINT);
  const version = entryPoint.status === 'value' ? entryPointVersion(entryPoint.bytes) : undefined;
  const firmware = readSmbios(table.bytes, version);
  if (firmware.fields.size === 0) return undefined;
  return { fields: firmware.fields, findings: firmwareFindings(firmware, SMBIOS_TABLE, 'not-reported') };
}

/**
 * What the folder does not show is denied for the same reason as the table, for which a person may have been
 * asked.
 */
function fromIdFolder(table: FileAnswer, files: Files): FirmwareAnswer | undefined {
  if (!files.exists(ID_FOLDER)) return undefined;
  const fields = new Map<FirmwareField, string>();
  const denied = new Set<FirmwareField>();
  for (const field of FIRMWARE_FIELDS) {
    const answer = files.read(`${ID_FOLDER}/${field}`);
    if (answer.status === 'value') fields.set(field, decodeText(answer.bytes).trim());
    if (answer.status === 'denied') denied.add(field);
  }
  const deniedBecause = table.status === 'denied' ? table.reason : undefined;
  return {
    fields,
    findings: firmwareFindings({ fields, denied, deniedBecause }, ID_FOLDER, 'not-reported'),
  };
}

function fromDeviceTree(table: FileAnswer, files: Files): FirmwareAnswer {
  const product = files.text(`${DEVICE_TREE}/model`);
  const serial = files.text(`${DEVICE_TREE}/serial-number`);
  const told = [
    ...(product ? [found('system-product', [product], DEVICE_TREE)] : []),
    ...(serial ? [found('system-serial', [serial], DEVICE_TREE)] : []),
  ];
  const fields = new Map<FirmwareField, string>(product ? [['product_name', product]] : []);
  const rest =
    table.status === 'denied'
      ? firmwareDenied(table.reason, SMBIOS_TABLE)
      : noFirmware('no-smbios', SMBIOS_TABLE);
  return { fields, findings: [...told, ...rest] };
}
