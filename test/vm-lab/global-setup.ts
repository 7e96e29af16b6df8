import type { TestProject } from 'vitest/node';
import { prepare } from './prepared.ts';
import { labIsMissing } from './programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly vmLabIsMissing: boolean;
  }
}

/** Once for all files: whether there is a lab, and what every boot starts from. */
export default function setup({ provide }: TestProject): void {
  const isMissing = labIsMissing();
  if (!isMissing) prepare();
  provide('vmLabIsMissing', isMissing);
}
