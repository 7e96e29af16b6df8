import type { ClueName } from './clues.ts';

/** Who else knows a mark, or where it was seen. */
export const SOURCES = [
  'systemd', // src/basic/virt.c: the tables of CPUID and DMI vendors, device tree, container files
  'cloud-init', // tools/ds-identify
  'virt-what', // virt-what.in and its manual page
  'facter', // lib/facter/util/facts/facts_utils.rb and the resolvers for virtualisation
  'ohai', // lib/ohai/mixin/dmi_decode.rb, lib/ohai/plugins/linux/virtualization.rb
  'ansible', // lib/ansible/module_utils/facts/virtual/linux.py
  'dumps', // seen in dumps of real machines
  'maker', // the hypervisor's own source or its maker's documentation
  'reasoned', // follows from the other rules: what is left when none of them holds
] as const;
type Source = (typeof SOURCES)[number];

/**
 * One condition on one clue, all compared in lower case: the whole text, its beginning, a word in it (letters
 * and digits on neither side), a word between spaces, or that the clue is not there.
 */
export type ClueCondition =
  | { readonly clue: ClueName; readonly is: readonly string[] }
  | { readonly clue: ClueName; readonly starts: readonly string[] }
  | { readonly clue: ClueName; readonly word: readonly string[] }
  | { readonly clue: ClueName; readonly apart: readonly string[] }
  | { readonly clue: ClueName; readonly missing: true };

/** A rule holds when all its conditions hold. Of the rules that hold, the first decides. */
export interface Rule<Verdict> {
  readonly verdict: Verdict;
  readonly sources: readonly Source[];
  readonly when: readonly ClueCondition[];
}

export const is = (clue: ClueName, ...texts: string[]): ClueCondition => ({ clue, is: texts });
export const starts = (clue: ClueName, ...texts: string[]): ClueCondition => ({ clue, starts: texts });
export const word = (clue: ClueName, ...words: string[]): ClueCondition => ({ clue, word: words });
export const apart = (clue: ClueName, ...words: string[]): ClueCondition => ({ clue, apart: words });
export const missing = (clue: ClueName): ClueCondition => ({ clue, missing: true });

/** `rule('kvm', 'systemd facter', is(…), …)`: the verdict, who knows it, and what must hold. */
export function rule<Verdict>(verdict: Verdict, sources: string, ...when: ClueCondition[]): Rule<Verdict> {
  return { verdict, sources: sources.split(' ') as Source[], when };
}
