import { collectClues } from './clues.ts';
import { processorText } from './cpu.ts';
import { looksLikeDmidecode, readDmidecode } from './dmidecode.ts';
import type { Adapter, MachineFacts } from './facts.ts';
import { absent, type Finding, found, settle } from './finding.ts';
import { type Firmware, firmwareFindings, noFirmware } from './firmware.ts';
import { recogniseHypervisor } from './hypervisor.ts';
import { wholeGib } from './memory.ts';
import { COMPONENTS, type ReasonOf } from './reading.ts';
import { readSmbios } from './smbios.ts';
import { openSmbiosFile } from './smbios-file.ts';
import { readSysfsJson } from './sysfs-json.ts';
import { readSysteminfo, type SystemInfo } from './systeminfo.ts';

interface Origin {
  readonly platform: MachineFacts['platform'];
  /** Name of the dump: the source of every reading. */
  readonly fileName: string;
  /** UTC instant for the readings. */
  readonly at: string;
}

/** Reads bytes that hold a raw SMBIOS table, in any of its wrappings; undefined when they do not. */
export function readTableDump(bytes: Uint8Array, fileName: string, at: string): MachineFacts | undefined {
  const file = openSmbiosFile(bytes);
  if (!file) return undefined;
  const platform = file.wrapping === 'windows-header' ? 'windows' : 'other';
  return firmwareFacts(readSmbios(file.table, file.version), 'not-reported', { platform, fileName, at });
}

/**
 * Reads a text dump: output of dmidecode or systeminfo, or /sys/class/dmi/id as JSON. What it is shows in its
 * content. Undefined when it is none of them.
 */
export function readTextDump(text: string, fileName: string, at: string): MachineFacts | undefined {
  const sysfs = readSysfsJson(text);
  if (sysfs) return firmwareFacts(sysfs, 'not-in-dump', { platform: 'linux', fileName, at });
  if (looksLikeDmidecode(text))
    return dmidecodeFacts(readDmidecode(text), { platform: 'linux', fileName, at });
  const systeminfo = readSysteminfo(text);
  return systeminfo && systeminfoFacts(systeminfo, { platform: 'windows', fileName, at });
}

function dmidecodeFacts(firmware: Firmware, origin: Origin): MachineFacts {
  if (firmware.fields.size > 0) return firmwareFacts(firmware, 'not-reported', origin);
  return facts('', noFirmware('no-smbios', origin.fileName), firmware, [], origin);
}

function firmwareFacts(firmware: Firmware, missing: ReasonOf<'absent'>, origin: Origin): MachineFacts {
  return facts('', firmwareFindings(firmware, origin.fileName, missing), firmware, [], origin);
}

function systeminfoFacts(info: SystemInfo, origin: Origin): MachineFacts {
  const firmware: Firmware = { fields: info.fields, denied: new Set() };
  const findings = firmwareFindings(firmware, origin.fileName, 'not-in-dump');
  findings.push(found('cpu', [processorText(info.cpu)], origin.fileName));
  findings.push(found('host-name', [info.host], origin.fileName));
  if (info.memoryMib) findings.push(found('memory', [wholeGib(info.memoryMib)], origin.fileName));
  return facts(info.host, findings, firmware, info.adapters, origin);
}

function facts(
  host: string,
  findings: readonly Finding[],
  firmware: Firmware,
  adapters: readonly Adapter[],
  { platform, fileName, at }: Origin,
): MachineFacts {
  const rest = COMPONENTS.map((component) => absent(component, 'not-in-dump', fileName));
  return {
    host,
    platform,
    readings: settle([...findings, ...rest], at),
    adapters,
    hypervisor: recogniseHypervisor(collectClues(firmware.fields)),
  };
}
