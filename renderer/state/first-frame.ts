let drawn: Promise<void> | undefined;

/**
 * Resolves when the first screen has been drawn, and the next frame is due: what can wait until then takes
 * nothing from it. At once, ever after.
 */
export function firstFrame(): Promise<void> {
  drawn ??= new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  return drawn;
}
