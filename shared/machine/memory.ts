const MIB_PER_GIB = 1024;

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
