import type { Advised } from '../../shared/advisor/advise.ts';
import { type Answers, compareVersions } from '../../shared/advisor/answers.ts';
import type { DrawnLink, DrawnMachine } from '../../shared/advisor/drawing.ts';
import type { AdviceId } from '../../shared/advisor/guide.ts';
import { CLUSTER_FEATURES } from '../../shared/preflight/cluster-features.ts';
import { demoList } from './made-up.ts';

/** A plan: what was answered, and what came of it. */
export interface Plan {
  readonly answers: Answers;
  readonly advised: Advised;
}

type Supposition = (plan: Plan) => boolean;

const count =
  (role: DrawnMachine['role'], wanted: number): Supposition =>
  ({ advised }) =>
    advised.drawing.machines.filter((one) => one.role === role).length === wanted;

const linked =
  (kind: DrawnLink['kind'], machine?: string): Supposition =>
  ({ advised }) =>
    advised.drawing.links.some((one) => one.kind === kind && (machine === undefined || one.from === machine));

const all =
  (...suppositions: readonly Supposition[]): Supposition =>
  (plan) =>
    suppositions.every((one) => one(plan));

const not =
  (supposition: Supposition): Supposition =>
  (plan) =>
    !supposition(plan);

const oneServer = count('server', 1);
const twoServers = count('server', 2);
const twoHosts: Supposition = ({ advised }) =>
  new Set(advised.drawing.machines.filter(({ role }) => role === 'server').map(({ host }) => host)).size ===
  2;
const database = count('database', 1);
const epm = all(count('epm', 1), count('epm-sql', 1));
const restarted = linked('ha-restart', 'server-1');
const mirrored = linked('ft-mirror', 'server-1');
const hub: Supposition = ({ advised }) => advised.drawing.devices.some(({ kind }) => kind === 'usb-hub');
const keysInHosts: Supposition = ({ advised: { drawing } }) =>
  drawing.devices.length > 0 &&
  drawing.devices.every(({ kind, host }) => kind === 'usb-key' && host !== null);
const allSoftkeys: Supposition = ({ advised }) =>
  advised.licenses.every(({ medium }) => medium === 'softkey');
const holds =
  (volume: string): Supposition =>
  ({ advised }) =>
    advised.drawing.storage.some(({ volumes }) => volumes.some((one) => one === volume));
const on =
  (...kinds: readonly Answers['hypervisor'][]): Supposition =>
  ({ answers }) =>
    kinds.includes(answers.hypervisor);
const offers =
  (feature: 'ha' | 'ft', isOffered: boolean): Supposition =>
  ({ answers }) =>
    (CLUSTER_FEATURES[answers.hypervisor][feature] !== 'no') === isOffered;
const since =
  (version: string, sign: 1 | -1): Supposition =>
  ({ answers: { productVersion } }) =>
    productVersion !== '' && (sign === 1) === compareVersions(productVersion, version) >= 0;
const outage =
  (fault: 'hardware' | 'system' | 'application', wanted: 'none' | 'some' | 'nothing-noticed'): Supposition =>
  ({ advised: { outages } }) => {
    const found = outages?.[fault];
    if (wanted === 'none') return found === null;
    return wanted === 'some' ? (found?.to ?? 0) > 0 : found?.to === 0;
  };
const unlisted: Supposition = ({ answers: { hypervisor, hypervisorVersion } }) => {
  const entry = demoList.tested?.find(({ kind }) => kind === hypervisor);
  if (entry === undefined) return true;
  return entry.versions !== null && !entry.versions.some((one) => hypervisorVersion.startsWith(one));
};

/** What each advice takes for granted of the drawing, the licenses and the answers. */
export const SUPPOSED: Readonly<Record<AdviceId, Supposition>> = {
  'cluster-without-hypervisor': all(on('physical'), not(restarted), not(mirrored)),
  'ha-not-offered': all(offers('ha', false), not(restarted)),
  'ft-not-offered': all(offers('ft', false), not(mirrored)),
  'hardkey-not-possible': all(allSoftkeys, not(hub), not(keysInHosts)),
  'ask-about-hypervisor': unlisted,
  'compare-version': ({ answers }) => answers.hypervisorVersion === '',
  'ft-needs-ha': all(on('vmware'), mirrored, not(restarted)),
  'ft-costs': mirrored,
  'request-on-each-server': all(twoServers, allSoftkeys),
  'separate-hosts': all(twoHosts, not(on('vmware', 'hyperv', 'physical'))),
  'separate-hosts-vmware': all(twoHosts, on('vmware')),
  'separate-hosts-hyperv': all(twoHosts, on('hyperv')),
  'static-macs': ({ advised }) => advised.licenses.some(({ medium }) => medium === 'softkey'),
  'hardkey-fixed-host': all(keysInHosts, not(restarted), not(mirrored)),
  'hardkey-through-hub': hub,
  'hub-redundant': hub,
  'database-own-vm': all(oneServer, not(database)),
  'database-own-vm-both': all(twoServers, not(database)),
  'database-with-ha': linked('ha-restart', 'database-1'),
  'database-external-raid': all(database, holds('database')),
  'database-sync-off': all(database, linked('database', 'server-1'), linked('database', 'server-2')),
  'project-files-both': linked('project-files'),
  'dfs-hands-off': all(twoServers, since('4.5', 1)),
  'dfs-too-old': all(twoServers, since('4.5', -1)),
  'dfs-from-version': all(twoServers, ({ answers }) => answers.productVersion === ''),
  'studio-access': () => true,
  'studio-dfs-path': all(twoServers, since('4.5', 1)),
  'epm-own-vm': epm,
  'epm-sql-with-ha': linked('ha-restart', 'epm-sql-1'),
  'epm-server-with-ha': all(linked('ha-restart', 'epm-1'), offers('ft', false)),
  'epm-server-with-ha-ft': all(linked('ha-restart', 'epm-1'), offers('ft', true)),
  'epm-volumes': all(holds('epm-data'), holds('epm-log')),
  'epm-interface-at-origin': epm,
  'epm-archives': epm,
  'no-spare': all(oneServer, not(restarted), not(mirrored), outage('hardware', 'none')),
  'restart-gap': all(oneServer, restarted, outage('hardware', 'some'), outage('system', 'some')),
  'ha-not-application': all(restarted, outage('application', 'none')),
  'ha-and-redundancy': all(restarted, twoServers, outage('application', 'some')),
  'ha-charged-by-vcpu': restarted,
  'ft-hardware-only': all(
    mirrored,
    oneServer,
    outage('hardware', 'nothing-noticed'),
    outage('application', 'none'),
  ),
  'ft-before-redundancy': all(
    mirrored,
    twoServers,
    outage('hardware', 'nothing-noticed'),
    outage('system', 'some'),
    outage('application', 'some'),
  ),
  'database-without-ha': all(database, not(linked('ha-restart', 'database-1'))),
  'epm-without-ha': all(epm, not(linked('ha-restart', 'epm-1'))),
};
