import { CLOUD_RULES } from './cloud-rules.ts';
import type { Clues } from './clues.ts';
import type { Hypervisor } from './facts.ts';
import type { ClueCondition, Rule } from './hypervisor-rule.ts';
import { HYPERVISOR_RULES } from './hypervisor-rules.ts';
import { hasWord } from './text.ts';

const LONGEST_EVIDENCE = 80;

/** Decides what a machine runs on, with the clues that decided it; `unknown` if there is no clue. */
export function recogniseHypervisor(clues: Clues): Hypervisor {
  const brand = firstThatHolds(HYPERVISOR_RULES, clues);
  const cloud = firstThatHolds(CLOUD_RULES, clues);
  return {
    kind: brand?.verdict ?? 'unknown',
    evidence: (brand?.when ?? []).flatMap((condition) => evidence(condition, clues)),
    ...(cloud ? { cloud: cloud.verdict } : {}),
  };
}

function firstThatHolds<Verdict>(rules: readonly Rule<Verdict>[], clues: Clues): Rule<Verdict> | undefined {
  return rules.find((rule) => rule.when.every((condition) => holds(condition, clues)));
}

function holds(condition: ClueCondition, clues: Clues): boolean {
  const text = clues.get(condition.clue)?.toLowerCase();
  if ('missing' in condition) return text === undefined;
  if (text === undefined) return false;
  if ('is' in condition) return condition.is.includes(text);
  if ('starts' in condition) return condition.starts.some((start) => text.startsWith(start));
  if ('apart' in condition) return wordsOf(text).some((word) => condition.apart.includes(word));
  return condition.word.some((word) => hasWord(text, word));
}

/** What stands between spaces, without brackets and stops around it. */
function wordsOf(text: string): string[] {
  return text.split(' ').map((part) => part.replace(/^[^0-9a-z]+|[^0-9a-z]+$/g, ''));
}

/** Of a serial number that decides, only the name is given, not the value. */
function evidence({ clue }: ClueCondition, clues: Clues): string[] {
  const text = clues.get(clue);
  if (clue === 'product_serial') return [`${clue}=…`];
  return text === undefined ? [] : [`${clue}=${text.slice(0, LONGEST_EVIDENCE)}`];
}
