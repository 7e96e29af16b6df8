import type { OptionSpecs } from '../command.ts';

/** The options of every command. */
export const COMMON_OPTIONS = {
  home: { value: 'DIR' },
  json: {},
  quiet: {},
  lang: { value: 'LANG' },
  help: {},
  version: {},
} as const satisfies OptionSpecs;

/** Letters for the options that people expect to have one. */
export const SHORT = { help: 'h', version: 'V', quiet: 'q' } as const;
