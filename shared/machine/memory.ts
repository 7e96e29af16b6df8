const MIB_PER_GIB = 1024;

/** Units as programs write them: `MB` and `MiB`, `Mo` in French, `Mt` in Finnish, `МБ` in Russian. */
const MIB_PER_UNIT: Readonly<Record<string, number>> = { k: 1 / 1024, m: 1, g: 1024, t: 1024 * 1024 };
const UNIT = /^(?<power>[kmgtкмгт])i?[botб]$/iu;
const LATIN: Readonly<Record<string, string>> = { к: 'k', м: 'm', г: 'g', т: 't' };

/** A whole number, bare or in groups of three with one sign between each, whatever sign a language uses. */
const NUMBER = /^(?:\d{1,3}(?:[^0-9A-Za-z]\d{3}){1,4}|\d{1,12})(?=[ \p{L}])/u;

/**
 * A size with its unit, in MiB: `16 GiB`, `8192 MB`, `16,383 MB`, `16.383 MB`, `16 383 Mo`, `16’383 МБ`.
 * Undefined for what is none, also for fractions: nothing here is guessed.
 */
export function mibOf(text: string): number | undefined {
  const number = NUMBER.exec(text)?.[0];
  if (number === undefined) return undefined;
  const power = UNIT.exec(text.slice(number.length).trim())?.groups?.['power']?.toLowerCase() ?? '';
  const perUnit = MIB_PER_UNIT[LATIN[power] ?? power];
  return perUnit === undefined ? undefined : Number(number.replace(/\D/g, '')) * perUnit;
}

/** `16 GiB`: a size in MiB, rounded up to whole GiB, so that every source spells the same memory alike. */
export function wholeGib(mib: number): string {
  return `${Math.ceil(mib / MIB_PER_GIB)} GiB`;
}

/**
 * The memory that was put in, from what the kernel has left of it (in MiB). Kernel and firmware keep up to
 * about three percent for themselves, more or less of it from boot to boot, so this rounds up by a sixteenth:
 * 3.8 GiB is 4, 23.5 is 24, 94 is 96, 503 is 512.
 */
export function installedGib(usableMib: number): string {
  const gib = usableMib / MIB_PER_GIB;
  const step = Math.max(1, 2 ** Math.floor(Math.log2(gib / 16)));
  return `${Math.ceil(gib / step) * step} GiB`;
}
