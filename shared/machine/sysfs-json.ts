import type { DumpRun } from './dump-run.ts';
import { FIRMWARE_FIELDS, type FirmwareField } from './firmware.ts';
import { plainText } from './text.ts';

/** A JSON object with the files of /sys/class/dmi/id: file name → content. Undefined when it is not one. */
export function readSysfsJson(object: Readonly<Record<string, unknown>>): DumpRun | undefined {
  if (!FIRMWARE_FIELDS.some((field) => field in object)) return undefined;
  const fields = new Map<FirmwareField, string>();
  for (const field of FIRMWARE_FIELDS) {
    const content = object[field];
    if (typeof content === 'string') fields.set(field, plainText(content));
  }
  return { platform: 'linux', firmware: { fields, denied: new Set() }, missing: 'not-in-dump' };
}
