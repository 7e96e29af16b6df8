import { LicensingError } from '../errors/refusal.ts';
import { collectClues } from './clues.ts';
import { readDmiFiles } from './dmi-files.ts';
import { emptyOutputReason, readDmidecode } from './dmidecode.ts';
import { dumpLines } from './dump-lines.ts';
import { type DumpRun, oneMachine } from './dump-run.ts';
import type { Hypervisor, MachineFacts } from './facts.ts';
import { absent, type Finding, found, readingsOf } from './finding.ts';
import { type Firmware, firmwareDenied, firmwareFindings, noFirmware } from './firmware.ts';
import { recogniseHypervisor } from './hypervisor.ts';
import { jsonObjects } from './json-objects.ts';
import { maskReading } from './mask.ts';
import { readProbeJson } from './probe-json.ts';
import { COMPONENTS, type Component } from './reading.ts';
import { readSmbios } from './smbios.ts';
import { openSmbiosFile } from './smbios-file.ts';
import { readSysfsJson } from './sysfs-json.ts';
import { readSysteminfo } from './systeminfo.ts';

/** Reads bytes that hold a raw SMBIOS table, in any of its wrappings; undefined when they do not. */
export function readTableDump(bytes: Uint8Array, fileName: string, at: string): MachineFacts | undefined {
  const file = openSmbiosFile(bytes);
  if (!file) return undefined;
  const platform = file.wrapping === 'windows-header' ? 'windows' : 'other';
  const firmware = readSmbios(file.table, file.version);
  return runFacts({ platform, firmware, missing: 'not-reported' }, fileName, at);
}

/**
 * Reads a text dump: output of dmidecode or systeminfo, /sys/class/dmi/id as JSON or as a program shows it,
 * or the answer of `softkey probe --json`. Which of them it is shows in its content; other text around it
 * does not matter. `fileName` is the source of the readings, `at` (UTC) their time. Undefined when it is none
 * of them.
 *
 * @throws LicensingError `SEVERAL_MACHINES`
 */
export function readTextDump(text: string, fileName: string, at: string): MachineFacts | undefined {
  const lines = dumpLines(text);
  const objects = jsonObjects(lines.join('\n'));
  const probed = objects.flatMap((object) => readProbeJson(object, fileName, at) ?? []);
  if (probed.length > 0) return oneProbed(probed, fileName);
  const runs = [
    ...objects.flatMap((object) => readSysfsJson(object) ?? []),
    ...readDmidecode(lines),
    ...readDmiFiles(lines),
    ...readSysteminfo(lines),
  ];
  const run = oneMachine(runs, fileName);
  return run ? runFacts(run, fileName, at) : nothingFacts(lines, fileName, at);
}

/** Answers of a probe, of which only the shortened ids can be compared. */
function oneProbed(probed: readonly MachineFacts[], file: string): MachineFacts | undefined {
  const uuidOf = ({ readings: [first] }: MachineFacts) => {
    const uuid = first && maskReading(first);
    return uuid?.status === 'value' ? uuid.values.join() : '';
  };
  const told: readonly (readonly [Component, ReadonlySet<string>])[] = [
    ['smbios-uuid', new Set(probed.map(uuidOf))],
    ['host-name', new Set(probed.map(({ host }) => host))],
  ];
  const differs = told.filter(([, values]) => values.size > 1).map(([component]) => component);
  if (differs.length > 0) throw new LicensingError('SEVERAL_MACHINES', { file, differs });
  return probed[0];
}

/** A dmidecode that found nothing to print. */
function nothingFacts(lines: readonly string[], fileName: string, at: string): MachineFacts | undefined {
  const reason = emptyOutputReason(lines);
  if (!reason) return undefined;
  const findings =
    reason === 'denied' ? firmwareDenied('needs-root', fileName) : noFirmware('no-smbios', fileName);
  const nothing: DumpRun = {
    platform: 'linux',
    firmware: { fields: new Map(), denied: new Set() },
    missing: 'not-in-dump',
  };
  return facts(nothing, findings, fileName, at);
}

function runFacts(run: DumpRun, fileName: string, at: string): MachineFacts {
  return facts(run, firmwareFindings(run.firmware, fileName, run.missing), fileName, at);
}

function facts(
  { platform, firmware, missing, host = '', adapters = [] }: DumpRun,
  findings: readonly Finding[],
  fileName: string,
  at: string,
): MachineFacts {
  const named = host === '' ? [] : [found('host-name', [host], fileName)];
  const rest = COMPONENTS.map((component) => absent(component, 'not-in-dump', fileName));
  return {
    host,
    platform,
    readings: readingsOf([...findings, ...named, ...rest], at),
    adapters,
    hypervisor: hypervisorIn(firmware, missing),
  };
}

/**
 * A dump that says nothing of the machine's model does not prove metal: guests show the same firmware and
 * makers as boards do.
 */
function hypervisorIn({ fields, unset }: Firmware, missing: DumpRun['missing']): Hypervisor {
  const found = recogniseHypervisor(collectClues(fields));
  const isAsked = missing !== 'not-in-dump' || fields.has('product_name') || unset?.has('product_name');
  return isAsked || found.kind !== 'physical' ? found : { kind: 'unknown', evidence: [] };
}
