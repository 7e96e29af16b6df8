import type { Advised } from '../../../shared/advisor/advise.ts';
import { type Answers, FIRST_ANSWERS, PLANNED_KINDS, version } from '../../../shared/advisor/answers.ts';
import { roleIn, rolesFor } from '../../../shared/advisor/declaration.ts';
import type { NeededLicense } from '../../../shared/advisor/licenses.ts';
import { type Question, questionsFor, withoutUnasked } from '../../../shared/advisor/questions.ts';
import { read } from '../../../shared/document/shape.ts';
import type { HypervisorKind } from '../../../shared/machine/facts.ts';
import type { VendorView } from '../../../shared/views.ts';

/** What was found out about the hypervisor below this machine; null while it is not known. */
export interface HypervisorFound {
  readonly kind: HypervisorKind | null;
  readonly version: string | null;
}

/** The first answers. A plan made on the machine itself is for the hypervisor that it runs on. */
export function answersFound({ kind, version: told }: HypervisorFound): Answers {
  const hypervisor = PLANNED_KINDS.find((one) => one === kind) ?? 'unknown';
  return { ...FIRST_ANSWERS, hypervisor, hypervisorVersion: told === null ? '' : asVersion(told) };
}

/**
 * The answers with the version that was found out later, where they are still those for this hypervisor and
 * say none.
 */
export function withVersion(answers: Answers, { kind, version: told }: HypervisorFound): Answers {
  const isOpen = answers.hypervisorVersion === '' && answers.hypervisor === kind && told !== null;
  return isOpen ? { ...answers, hypervisorVersion: asVersion(told) } : answers;
}

/**
 * What can be asked of the advisor while a person is still typing: no half version, and nothing that is not
 * asked any more.
 */
export function askable(answers: Answers): Answers {
  const { hypervisorVersion, productVersion } = answers;
  return withoutUnasked({
    ...answers,
    hypervisorVersion: asVersion(hypervisorVersion),
    productVersion: asVersion(productVersion),
  });
}

function asVersion(text: string): string {
  return 'value' in read(version, text) ? text : '';
}

/** What an order declares; all else only serves a vendor's advice. */
const DECLARED: readonly Question[] = ['hypervisor', 'hypervisorVersion', 'ha', 'ft', 'redundancy'];

/** The questions that make sense after these answers, and for this vendor. */
export function questionsShown(answers: Answers, advisor: VendorView['advisor']): readonly Question[] {
  return questionsFor(answers).filter((question) => {
    if (DECLARED.includes(question)) return true;
    if (advisor === null) return false;
    return question !== 'productVersion' || advisor.versions.length > 0;
  });
}

/**
 * The role of this machine after the answers have changed: the only one there is, or the one that was chosen
 * among several, if there still is such a role; empty where it has to be chosen.
 */
export function roleAfter(role: string, before: Answers | null, after: Answers): string {
  const [one, ...others] = rolesFor(after);
  if (one !== undefined && others.length === 0) return one;
  const wasChosen = before !== null && rolesFor(before).length > 1;
  const chosen = roleIn(role);
  return wasChosen && chosen && rolesFor(after).includes(chosen) ? chosen : '';
}

/** The license of one machine, with its number among all of them. */
export interface CountedLicense extends NeededLicense {
  readonly number: number;
  readonly count: number;
}

export function countedLicenses({ licenses }: Advised): readonly CountedLicense[] {
  return licenses.map((license, index) => ({ ...license, number: index + 1, count: licenses.length }));
}

/** One license per machine, because a machine makes one request, however many licenses it gets. */
export function licensesByMachine(advised: Advised): readonly CountedLicense[] {
  const counted = countedLicenses(advised);
  return counted.filter(
    (one, index) => counted.findIndex(({ machine }) => machine === one.machine) === index,
  );
}

/** The license that this machine gets, by the role that was chosen; undefined while none is. */
export function licenseHere(advised: Advised, role: string): CountedLicense | undefined {
  const chosen = roleIn(role);
  return chosen && licensesByMachine(advised).find(({ declaration }) => roleIn(declaration.role) === chosen);
}

/** What a plan with USB keys takes, as it is ordered. */
export function orderedFor({ licenses, drawing }: Advised): {
  readonly hardkeys: number;
  readonly softkeys: number;
  readonly hub: boolean;
} {
  const hardkeys = licenses.filter(({ medium }) => medium === 'hardkey').length;
  const hub = drawing.devices.some(({ kind }) => kind === 'usb-hub');
  return { hardkeys, softkeys: licenses.length - hardkeys, hub };
}
