import type { HypervisorKind } from '../machine/facts.ts';
import { foreign } from '../text/foreign.ts';
import { NOTHING } from '../text/format.ts';
import type { Texts } from '../text/texts.ts';
import type { CheckResult } from './check.ts';
import { CLUSTER_FEATURES } from './cluster-features.ts';
import { REBOOT_CAUSES } from './signs.ts';

/**
 * A check's result in words: what is checked, how it came out and why, and what cures it (empty where nothing
 * needs to be).
 */
export interface CheckText {
  readonly title: string;
  readonly why: string;
  readonly cure: string;
}

/** The words for a result, fit to be shown: names of strangers in its details are escaped. */
export function checkText(check: CheckResult, texts: Texts): CheckText {
  const { id, reason } = check;
  const values = checkValues(check, texts);
  return {
    title: texts.t(`check.${id}`),
    why: texts.t(`preflightReason.${reason}.why`, values),
    cure: texts.t(`preflightReason.${reason}.cure`, values),
  };
}

/** What fills the placeholders of the words for a result. */
export function checkValues({ details }: CheckResult, texts: Texts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(details).map(([name, word]) => [name, detailText(name, word, texts)]),
  );
}

/**
 * `found` is a kind of hypervisor, `causes` are ours, and dates are written as the reader does; all else is
 * shown as it is.
 */
function detailText(name: string, word: string, texts: Texts): string {
  if (name === 'found') return kindText(word, texts) ?? foreign(word);
  if (name === 'causes')
    return word
      .split(', ')
      .map((cause) => causeText(cause, texts))
      .join(', ');
  if (DATE.test(word)) return texts.dates.date(word);
  return word === '' ? NOTHING : foreign(word);
}

const DATE = /^\d{4}-\d\d-\d\d$/;

const KINDS = Object.keys(CLUSTER_FEATURES) as HypervisorKind[];

function kindText(word: string, { t }: Texts): string | undefined {
  const kind = KINDS.find((one) => one === word);
  return kind && t(`hypervisor.${kind}`);
}

function causeText(word: string, { t }: Texts): string {
  const cause = REBOOT_CAUSES.find((one) => one === word);
  return cause ? t(`rebootCause.${cause}`) : foreign(word);
}
