import type { TestProject } from 'vitest/node';
import { preparePrefix } from './prefix.ts';
import { labIsMissing } from './programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly windowsLabIsMissing: boolean;
  }
}

/** Once for all files: whether there is a lab, and its drive C. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const isMissing = await labIsMissing();
  if (!isMissing) preparePrefix();
  provide('windowsLabIsMissing', isMissing);
}
