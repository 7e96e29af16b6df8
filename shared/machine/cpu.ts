import { plainText } from './text.ts';

/** What a processor says of itself. `vendor` is CPUID's 12 letters (`GenuineIntel`) where that is known. */
export interface Processor {
  readonly vendor: string;
  readonly name: string;
  /** Display family, model and stepping, as /proc/cpuinfo and Windows both count them. */
  readonly signature?: { readonly family: number; readonly model: number; readonly stepping: number };
}

const CPUID_VENDORS: readonly (readonly [RegExp, string])[] = [
  [/^(GenuineIntel|Intel\b)/i, 'GenuineIntel'],
  [/^(AuthenticAMD|AMD\b|Advanced Micro Devices)/i, 'AuthenticAMD'],
  [/^HygonGenuine|^Hygon\b/i, 'HygonGenuine'],
];

/** One spelling for all sources: `GenuineIntel 6/85/7 Intel(R) Xeon(R) Gold 6230 CPU @ 2.10GHz`. */
export function processorText({ vendor, name, signature }: Processor): string {
  const numbers = signature ? `${signature.family}/${signature.model}/${signature.stepping}` : '';
  return plainText([vendor, numbers, name].filter(Boolean).join(' '));
}

/** The CPUID vendor a maker's name stands for, or undefined. */
function cpuidVendor(maker: string): string | undefined {
  return CPUID_VENDORS.find(([pattern]) => pattern.test(maker.trim()))?.[1];
}

/** Family, model and stepping out of CPUID leaf 1 EAX, counted as x86 operating systems display them. */
function signatureOfEax(eax: number): NonNullable<Processor['signature']> {
  const family = (eax >>> 8) & 0xf;
  const model = (eax >>> 4) & 0xf;
  const extendedModel = family === 6 || family === 15 ? ((eax >>> 16) & 0xf) << 4 : 0;
  const extendedFamily = family === 15 ? (eax >>> 20) & 0xff : 0;
  return { family: family + extendedFamily, model: model + extendedModel, stepping: eax & 0xf };
}

/**
 * A processor as an SMBIOS table describes it: maker, the 8 id bytes, and its version text. Undefined for a
 * maker of no processors: emulators put their own name there, and the rest is made up as well.
 */
export function smbiosProcessor(maker: string, id: Uint8Array, version: string): Processor | undefined {
  const vendor = cpuidVendor(maker);
  if (!vendor) return undefined;
  const eax = (id[0] ?? 0) | ((id[1] ?? 0) << 8) | ((id[2] ?? 0) << 16) | ((id[3] ?? 0) << 24);
  const name = plainText(version);
  return eax === 0 ? { vendor, name } : { vendor, name, signature: signatureOfEax(eax) };
}

/** Reads the first processor of /proc/cpuinfo: x86 by its names, ARM by implementer and part. */
export function cpuinfoProcessor(cpuinfo: string): Processor {
  const [first = ''] = cpuinfo.split(/\n\s*\n/);
  const value = (label: string) =>
    new RegExp(`^${label}\\s*:[ \\t]*(.*)$`, 'm').exec(first)?.[1]?.trim() ?? '';
  const vendor = value('vendor_id');
  if (!vendor) return armProcessor(value('CPU implementer'), value('CPU part'), value('model name'));
  const family = Number.parseInt(value('cpu family'), 10);
  const model = Number.parseInt(value('model'), 10);
  const stepping = Number.parseInt(value('stepping'), 10);
  const name = value('model name');
  if ([family, model, stepping].some(Number.isNaN)) return { vendor, name };
  return { vendor, name, signature: { family, model, stepping } };
}

/**
 * Whether the first processor of /proc/cpuinfo says that it runs under a hypervisor. Only x86 processors say
 * either; empty for the others, and where the text ends before the line is told.
 */
export function cpuinfoHypervisorFlag(cpuinfo: string): 'hypervisor' | 'none' | '' {
  const [, flags = '', end] = /^flags\s*:(.*)(\n?)/m.exec(cpuinfo) ?? [];
  if (/\bhypervisor\b/.test(flags)) return 'hypervisor';
  return end === '\n' ? 'none' : '';
}

/** Reads what Windows keeps in the registry: `Intel64 Family 6 Model 85 Stepping 7`, vendor and name. */
export function windowsProcessor(identifier: string, vendor: string, name: string): Processor {
  const match = /Family (\d+) Model (\d+) Stepping (\d+)/i.exec(identifier);
  if (!match) return { vendor, name };
  const [family = 0, model = 0, stepping = 0] = match.slice(1).map(Number);
  return { vendor, name, signature: { family, model, stepping } };
}

function armProcessor(implementer: string, part: string, name: string): Processor {
  return { vendor: implementer && `ARM ${implementer}/${part}`, name };
}
