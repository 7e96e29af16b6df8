import type { HypervisorKind } from '../machine/facts.ts';
import { DEFINED_BY_LIBVIRT } from '../machine/kvm-family.ts';
import { COMPONENTS, type Component } from '../machine/reading.ts';
import { doubtOf, type MatchDoubt } from './doubt.ts';
import type { ComponentResult, MatchReport, Verdict } from './match.ts';

/** Why a component is not the same, as far as that is known. */
export const MATCH_CAUSES = [
  'uuid-changed',
  'board-changed',
  'serial-changed',
  'maker-changed',
  'os-id-changed',
  'mac-changed',
  'mac-drawn-anew', // the hypervisor gives a dynamic MAC another value
  'adapter-changed',
  'cpu-changed',
  'memory-changed',
  'disk-changed',
  'host-name-changed',
  'denied',
  'mac-out-of-sight', // an adapter has no link, or its list could not be read
  'uuid-gone',
  'os-id-gone',
  'mac-gone',
  'gone',
  'new',
] as const;
export type MatchCause = (typeof MATCH_CAUSES)[number];

/** What to do about it. */
export const MATCH_CURES = [
  'uuid-back',
  'uuid-back-vmware',
  'uuid-back-hyperv',
  'uuid-back-kvm',
  'uuid-back-virtualbox',
  'uuid-written-back',
  'rehost',
  'os-id-back',
  'os-id-restored', // the machine no longer matches: the desk would refuse an upgrade request
  'mac-static',
  'mac-restored', // as `os-id-restored`
  'mac-static-vmware',
  'mac-static-hyperv',
  'mac-static-kvm',
  'adapter-back',
  'link-back',
  'as-administrator',
  'smbios-on',
  'nothing', // it is evidence and decides nothing
  'next-upgrade',
] as const;
export type MatchCure = (typeof MATCH_CURES)[number];

/** A component of a match report. All but those that are the same have a cause and a cure. */
export interface ExplainedComponent {
  readonly component: Component;
  readonly result: ComponentResult;
  readonly cause: MatchCause | null;
  readonly cure: MatchCure | null;
}

/** A match report that also says why, and what to do. */
export interface ExplainedReport {
  readonly verdict: Verdict;
  /** Beside the verdict: why a person should look all the same. */
  readonly doubt: MatchDoubt | null;
  readonly components: readonly ExplainedComponent[];
}

/** One row of the table of explanations. Of the rows that fit, the first decides. */
interface Row {
  readonly result: Exclude<ComponentResult, 'same'>;
  /** Left out: the row fits any component. */
  readonly components?: readonly Component[];
  readonly on?: readonly HypervisorKind[];
  readonly cause: MatchCause;
  readonly cure: MatchCure;
}

const UUID: readonly Component[] = ['smbios-uuid'];
const SERIALS: readonly Component[] = ['system-serial', 'board-serial', 'chassis-serial'];
const OS_ID: readonly Component[] = ['os-id'];
const MAC: readonly Component[] = ['mac'];

/** Evidence (spec F4): a difference in one of these always has the same cause. */
const EVIDENCE: readonly (readonly [Component, MatchCause])[] = [
  ['cpu', 'cpu-changed'],
  ['memory', 'memory-changed'],
  ['disk', 'disk-changed'],
  ['host-name', 'host-name-changed'],
];

const EXPLANATIONS: readonly Row[] = [
  {
    result: 'changed',
    components: UUID,
    on: ['vmware'],
    cause: 'uuid-changed',
    cure: 'uuid-back-vmware',
  },
  {
    result: 'changed',
    components: UUID,
    on: ['hyperv'],
    cause: 'uuid-changed',
    cure: 'uuid-back-hyperv',
  },
  {
    result: 'changed',
    components: UUID,
    on: DEFINED_BY_LIBVIRT,
    cause: 'uuid-changed',
    cure: 'uuid-back-kvm',
  },
  {
    result: 'changed',
    components: UUID,
    on: ['virtualbox'],
    cause: 'uuid-changed',
    cure: 'uuid-back-virtualbox',
  },
  { result: 'changed', components: UUID, on: ['physical'], cause: 'board-changed', cure: 'rehost' },
  { result: 'changed', components: UUID, cause: 'uuid-changed', cure: 'uuid-back' },

  { result: 'changed', components: OS_ID, cause: 'os-id-changed', cure: 'os-id-back' },

  {
    result: 'changed',
    components: MAC,
    on: ['hyperv'],
    cause: 'mac-drawn-anew',
    cure: 'mac-static-hyperv',
  },
  {
    result: 'changed',
    components: MAC,
    on: ['vmware'],
    cause: 'mac-drawn-anew',
    cure: 'mac-static-vmware',
  },
  {
    result: 'changed',
    components: MAC,
    on: DEFINED_BY_LIBVIRT,
    cause: 'mac-changed',
    cure: 'mac-static-kvm',
  },
  { result: 'changed', components: MAC, on: ['physical'], cause: 'adapter-changed', cure: 'next-upgrade' },
  { result: 'changed', components: MAC, cause: 'mac-changed', cure: 'mac-static' },

  { result: 'changed', components: SERIALS, cause: 'serial-changed', cure: 'nothing' },
  ...EVIDENCE.map(
    ([component, cause]) => ({ result: 'changed', components: [component], cause, cure: 'nothing' }) as const,
  ),
  { result: 'changed', cause: 'maker-changed', cure: 'nothing' },

  { result: 'denied', components: MAC, cause: 'mac-out-of-sight', cure: 'link-back' },
  { result: 'denied', cause: 'denied', cure: 'as-administrator' },

  { result: 'absent', components: UUID, on: ['physical'], cause: 'uuid-gone', cure: 'uuid-written-back' },
  { result: 'absent', components: UUID, cause: 'uuid-gone', cure: 'smbios-on' },
  { result: 'absent', components: OS_ID, cause: 'os-id-gone', cure: 'os-id-back' },
  { result: 'absent', components: MAC, cause: 'mac-gone', cure: 'adapter-back' },
  { result: 'absent', cause: 'gone', cure: 'nothing' },

  { result: 'new', cause: 'new', cure: 'next-upgrade' },
];

/** The desk refuses an upgrade request of a machine that no longer matches: there, another cure is named. */
const ON_OTHER_MACHINE: Partial<Record<MatchCure, MatchCure>> = {
  'os-id-back': 'os-id-restored',
  'mac-static': 'mac-restored',
};

/**
 * The cure where no upgrade will record the change; none where something is merely new, because it decides
 * nothing.
 */
function insteadOfUpgrade(result: ComponentResult): MatchCure {
  return result === 'new' ? 'nothing' : 'mac-restored';
}

/** Explains a report for a machine that runs on this hypervisor now. */
export function explainMatch(report: MatchReport, on: HypervisorKind): ExplainedReport {
  const { verdict, components } = report;
  return {
    verdict,
    doubt: doubtOf(report),
    components: components.map((one) => explained(one, on, verdict)),
  };
}

function cureOnOther({ cure, result }: Row): MatchCure {
  if (cure === 'next-upgrade') return insteadOfUpgrade(result);
  return ON_OTHER_MACHINE[cure] ?? cure;
}

/** The report of a machine that is simply another one: there is nothing to put right. */
export function withoutCures(report: ExplainedReport): ExplainedReport {
  const components = report.components.map((one) => ({ ...one, cause: null, cure: null }));
  return { ...report, components };
}

function explained(
  { component, result }: MatchReport['components'][number],
  on: HypervisorKind,
  verdict: Verdict,
): ExplainedComponent {
  if (result === 'same') return { component, result, cause: null, cure: null };
  const row = EXPLANATIONS.find(
    (one) =>
      one.result === result &&
      (one.components?.includes(component) ?? true) &&
      (one.on?.includes(on) ?? true),
  );
  if (!row) throw new Error(`no explanation of ${component} ${result}`);
  return { component, result, cause: row.cause, cure: verdict === 'broken' ? cureOnOther(row) : row.cure };
}

const RESULTS = ['same', 'changed', 'denied', 'absent', 'new'] as const satisfies readonly ComponentResult[];

/** A report as the details of a refusal carry it: the components by their result. */
export function reportDetails({
  components,
}: MatchReport): Readonly<Record<ComponentResult, readonly Component[]>> {
  const by = (wanted: ComponentResult) =>
    components.filter(({ result }) => result === wanted).map(({ component }) => component);
  return {
    same: by('same'),
    changed: by('changed'),
    denied: by('denied'),
    absent: by('absent'),
    new: by('new'),
  };
}

/** The report that a refusal for another machine carries. */
export function reportIn(details: Readonly<Record<string, unknown>>): MatchReport {
  const components = COMPONENTS.flatMap((component) => {
    const result = RESULTS.find((one) => {
      const listed = details[one];
      return Array.isArray(listed) && listed.includes(component);
    });
    return result === undefined ? [] : [{ component, result }];
  });
  return { verdict: 'broken', components };
}
