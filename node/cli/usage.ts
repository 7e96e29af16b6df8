import type { Command, OptionSpec, Positionals } from './command.ts';

/** `softkey import FILE... [--dry-run]` */
export function usageOf({ path, positionals, options }: Command): string {
  const shown = Object.entries(options).map(([name, spec]) => optionUsage(name, spec));
  const needed = shown.filter((text) => !text.startsWith('['));
  const free = shown.filter((text) => text.startsWith('['));
  return ['softkey', path, ...positionalUsage(positionals), ...needed, ...free].join(' ');
}

function positionalUsage(positionals: Positionals | undefined): string[] {
  if (positionals === undefined) return [];
  return [`${positionals.word}${positionals.most > 1 ? '...' : ''}`];
}

function optionUsage(name: string, spec: OptionSpec): string {
  const text = optionText(name, spec);
  return spec.value !== undefined && spec.required !== undefined ? text : `[${text}]`;
}

/** `--order FILE`, or `--dry-run` for a switch. */
export function optionText(name: string, { value }: OptionSpec): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
