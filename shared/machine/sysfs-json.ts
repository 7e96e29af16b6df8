import { FIRMWARE_FIELDS, type Firmware, type FirmwareField } from './firmware.ts';
import { plainText } from './text.ts';

/** A JSON object with the files of /sys/class/dmi/id: file name → content. Undefined when it is not one. */
export function readSysfsJson(text: string): Firmware | undefined {
  const object = parsedObject(text);
  if (!object || !FIRMWARE_FIELDS.some((field) => field in object)) return undefined;
  const fields = new Map<FirmwareField, string>();
  for (const field of FIRMWARE_FIELDS) {
    const content = object[field];
    if (typeof content === 'string') fields.set(field, plainText(content));
  }
  return { fields, denied: new Set() };
}

function parsedObject(text: string): Readonly<Record<string, unknown>> | undefined {
  const json = text.trim();
  if (!json.startsWith('{')) return undefined;
  try {
    return { ...(JSON.parse(json) as object) };
  } catch {
    return undefined;
  }
}
