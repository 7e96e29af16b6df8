import { type AdviceText, adviceText } from '../../shared/advisor/advice-text.ts';
import type { Advised } from '../../shared/advisor/advise.ts';
import type { Answers } from '../../shared/advisor/answers.ts';
import type { AdviceId } from '../../shared/advisor/guide.ts';
import { CATALOGS, textsFor } from '../../shared/text/texts.ts';
import { type Plan, SUPPOSED } from './supposed.ts';

/** What may contradict what, each under the name of the rule that forbids it. */
export const RULES = {
  'an advice speaks of what is drawn': ({ advised, ...plan }) =>
    advised.advice.filter(({ id }) => !SUPPOSED[id]({ advised, ...plan })).map(({ id }) => id),

  'no two advices ask for opposite things': ({ advised: { advice } }) =>
    OPPOSITES.filter((pair) => pair.every((id) => advice.some((one) => one.id === id))).map((pair) =>
      pair.join(' and '),
    ),

  'an advice does not ask for what is answered already': ({ answers, advised: { advice } }) =>
    advice.filter(({ id }) => isSo(ASKED[id], answers)).map(({ id }) => id),

  'what cannot work is not drawn': ({ advised: { advice, drawing, outages } }) =>
    advice
      .filter(({ weight }) => weight === 'problem')
      .flatMap(({ id }) => UNDRAWN[id] ?? [])
      .filter(
        (kind) =>
          drawing.links.some((link) => link.kind === kind) ||
          (kind === 'ft-mirror' && outages?.hardware?.to === 0),
      ),

  'a license is for a machine that is drawn, and each server has one': ({
    advised: { licenses, drawing },
  }) => {
    const licensed = [...new Set(licenses.map(({ machine }) => machine))].toSorted();
    const wanted = drawing.machines
      .filter(({ role }) => role === 'server' || role === 'epm')
      .map(({ id }) => id);
    return licensed.join() === wanted.toSorted().join() ? [] : [`${licensed.join()} for ${wanted.join()}`];
  },

  'a license is of the kind that its machine is drawn with': ({ advised: { licenses, drawing } }) =>
    licenses
      .filter(({ machine, medium, declaration }) => {
        const hasKey = drawing.links.some(({ kind, from }) => kind === 'usb' && from === machine);
        return hasKey !== (medium === 'hardkey') || hasKey !== declaration.role.includes('hardkey');
      })
      .map(({ machine }) => machine),

  'a license says that it covers only what is drawn': ({ advised: { licenses, drawing } }) =>
    licenses
      .filter(({ machine, reasons }) => {
        const kinds = drawing.links.filter(({ from }) => from === machine).map(({ kind }) => kind);
        const isServer = machine.startsWith('server');
        const isMirrored = isServer && kinds.includes('ft-mirror');
        const isRestarted = isServer && !isMirrored && kinds.includes('ha-restart');
        return (
          reasons.includes('shadow-covered') !== isMirrored ||
          reasons.includes('restart-covered') !== isRestarted
        );
      })
      .map(({ machine }) => machine),

  'the drawing names no outage but those of the plan': ({ advised: { outages, drawing } }) => {
    const told = Object.values(outages ?? {}).map((one) => JSON.stringify(one));
    return drawing.links
      .filter(({ outage }) => outage && !told.includes(JSON.stringify(outage)))
      .map(({ kind }) => kind);
  },

  'only the planned hypervisor is named': ({ answers, ...plan }) =>
    worded({ answers, ...plan })
      .filter(({ words }) => BRANDS.some(([kind, brand]) => kind !== answers.hypervisor && brand.test(words)))
      .map(({ id }) => id),

  'two servers are spoken of where there are two': (plan) =>
    plan.advised.drawing.machines.filter(({ role }) => role === 'server').length === 2
      ? []
      : worded(plan)
          .filter(({ words }) => TWO_SERVERS.test(words))
          .map(({ id }) => id),

  'a request is spoken of where there is a softkey': (plan) =>
    plan.advised.licenses.some(({ medium }) => medium === 'softkey')
      ? []
      : worded(plan)
          .filter(({ words }) => REQUEST.test(words))
          .map(({ id }) => id),
} as const satisfies Record<string, (plan: Plan) => readonly string[]>;

/** The rules that a plan breaks, each with what breaks it. */
export function contradictionsIn(answers: Answers, advised: Advised): readonly string[] {
  return Object.entries(RULES).flatMap(([rule, broken]) =>
    broken({ answers, advised }).map((what) => `${rule}: ${what}`),
  );
}

/** What an advice asks a person to change in the plan. */
const ASKED: Readonly<Partial<Record<AdviceId, Partial<Answers>>>> = {
  'cluster-without-hypervisor': { ha: false, ft: false },
  'ha-not-offered': { ha: false },
  'ft-not-offered': { ft: false },
  'hardkey-not-possible': { hardkey: false },
  'ft-needs-ha': { ha: true },
  'database-own-vm': { databaseVm: true },
  'database-own-vm-both': { databaseVm: true },
};

function isSo(asked: Partial<Answers> | undefined, answers: Answers): boolean {
  return (
    asked !== undefined && Object.entries(asked).every(([name, value]) => answers[name as 'ha'] === value)
  );
}

const OPPOSITES: readonly (readonly [AdviceId, AdviceId])[] = [
  ['dfs-hands-off', 'dfs-too-old'],
  ['dfs-hands-off', 'dfs-from-version'],
  ['dfs-too-old', 'dfs-from-version'],
  ['dfs-too-old', 'studio-dfs-path'],
  ['database-own-vm', 'database-own-vm-both'],
  ['database-own-vm', 'database-with-ha'],
  ['database-own-vm-both', 'database-sync-off'],
  ['database-with-ha', 'database-without-ha'],
  ['epm-sql-with-ha', 'epm-without-ha'],
  ['epm-server-with-ha', 'epm-server-with-ha-ft'],
  ['epm-server-with-ha', 'epm-without-ha'],
  ['epm-server-with-ha-ft', 'ft-not-offered'],
  ['hardkey-fixed-host', 'hardkey-through-hub'],
  ['hardkey-not-possible', 'hardkey-fixed-host'],
  ['hardkey-not-possible', 'hardkey-through-hub'],
  ['hardkey-not-possible', 'hub-redundant'],
  ['request-on-each-server', 'hardkey-fixed-host'],
  ['request-on-each-server', 'hardkey-through-hub'],
  ['ft-needs-ha', 'ft-not-offered'],
  ['ft-needs-ha', 'no-spare'],
  ['no-spare', 'restart-gap'],
  ['no-spare', 'separate-hosts'],
  ['restart-gap', 'ha-and-redundancy'],
  ['ha-not-application', 'ha-and-redundancy'],
  ['ft-hardware-only', 'ft-before-redundancy'],
  ['ha-not-offered', 'database-with-ha'],
  ['ha-not-offered', 'ha-charged-by-vcpu'],
  ['ft-not-offered', 'ft-costs'],
  ['cluster-without-hypervisor', 'restart-gap'],
  ['cluster-without-hypervisor', 'ft-costs'],
  ['ask-about-hypervisor', 'compare-version'],
];

/** Links that are not drawn where there is this problem. */
const UNDRAWN: Readonly<Partial<Record<AdviceId, readonly string[]>>> = {
  'cluster-without-hypervisor': ['ha-restart', 'ft-mirror'],
  'ha-not-offered': ['ha-restart'],
  'ft-not-offered': ['ft-mirror'],
  'hardkey-not-possible': ['usb'],
};

const BRANDS = [
  ['vmware', /vmware|vsphere/i],
  ['hyperv', /hyper-v|AntiAffinity/i],
] as const;
const TWO_SERVERS =
  /(?:both|two) servers|the standby|dois servidores|servidor reserva|dos servidores|servidor de reserva/i;
const REQUEST = /request|prelicense|solicita|solicitud/i;

const languages = (Object.keys(CATALOGS) as (keyof typeof CATALOGS)[]).map(textsFor);

/** Each advice in the words of all languages. */
function worded({ answers, advised }: Plan): readonly { readonly id: AdviceId; readonly words: string }[] {
  const subject = { hypervisor: answers.hypervisor, testedOn: advised.source.testedOn };
  return advised.advice.map((one) => {
    const key = `${one.id} ${one.version} ${answers.hypervisor}`;
    const words =
      WORDS.get(key) ?? languages.map((texts) => sentencesOf(adviceText(one, subject, texts))).join('\n');
    WORDS.set(key, words);
    return { id: one.id, words };
  });
}

const WORDS = new Map<string, string>();

function sentencesOf({ what, why }: AdviceText): string {
  return `${what} ${why}`;
}
