import type { Order } from '../../document/payload/fields.ts';
import type { HypervisorKind } from '../../machine/facts.ts';
import { lettersAndDigits } from '../../machine/text.ts';
import { DOES_NOT_APPLY, FINE, failed, type ReasonOfResult, unknown } from '../check.ts';
import { CLUSTER_FEATURES } from '../cluster-features.ts';
import { declaredKind, declaredVersion, mayBe } from '../declared-hypervisor.ts';
import { type Check, kindOf, type PreflightInput } from '../input.ts';
import { signValue } from '../signs.ts';
import { testedVersions, testStanding } from '../tested.ts';

/** Checks of what the customer declares against what is seen. */

export const hypervisorCheck: Check = ({ facts, order }) => {
  if (!order) return unknown('no-order');
  const found = facts.hypervisor.kind;
  const declared = declaredKind(order.architecture.hypervisor);
  const details = { declared: order.architecture.hypervisor, found };
  if (!declared) return unknown('declared-not-understood', details);
  if (found === 'unknown') return unknown('not-recognised', details);
  return mayBe(declared, found) ? FINE : failed('other-hypervisor', details);
};

export const hypervisorVersionCheck: Check = (input) => {
  const kind = kindOf(input);
  const tested = input.policy?.tested;
  if (!tested || kind === 'container' || kind === 'wsl') return DOES_NOT_APPLY;
  if (kind === 'unknown') return unknown('not-recognised');
  const version = versionOf(input, kind);
  const standing = testStanding(tested, kind, version);
  switch (standing) {
    case 'tested':
      return FINE;
    case 'hypervisor-not-tested':
      return failed(standing, { found: kind });
    case 'version-not-known':
      return unknown(standing, { found: kind });
    case 'version-not-tested':
      return failed(standing, {
        found: kind,
        version: version ?? '',
        tested: testedVersions(tested, kind).join(', '),
      });
  }
};

/**
 * A declared version is the product's; the one that a machine sees is often only that of its host's kernel.
 */
function versionOf({ order, signs }: PreflightInput, kind: HypervisorKind): string | undefined {
  const declared = order?.architecture.hypervisor ?? '';
  const isOfThis = mayBe(declaredKind(declared) ?? kind, kind);
  return (isOfThis ? declaredVersion(declared) : undefined) ?? signValue(signs.hypervisorVersion);
}

type Architecture = Order['architecture'];

/** What cannot be true of one architecture on one hypervisor. The first that applies is reported. */
const CONTRADICTIONS: readonly (readonly [
  ReasonOfResult<'failed'>,
  (declared: Architecture, kind: HypervisorKind) => boolean,
])[] = [
  ['cluster-without-hypervisor', (declared, kind) => isClustered(declared) && NO_HYPERVISOR.includes(kind)],
  ['ft-not-offered', ({ ft }, kind) => ft && CLUSTER_FEATURES[kind].ft === 'no'],
  ['ha-not-offered', ({ ha }, kind) => ha && CLUSTER_FEATURES[kind].ha === 'no'],
  ['ft-without-ha', ({ ft, ha }, kind) => ft && !ha && kind === 'vmware'],
  ['hardkey-in-cluster', isBoundKeyInCluster],
  ['standby-without-redundancy', (declared) => declared.redundancy === 'none' && roleHas(declared, STANDBY)],
  [
    'standalone-with-redundancy',
    (declared) => declared.redundancy === 'hot-standby' && roleHas(declared, STANDALONE),
  ],
];

const NO_HYPERVISOR: readonly HypervisorKind[] = ['physical', 'container', 'wsl'];
const HARDKEY = ['hardkey', 'hardwarekey', 'dongle', 'hasp', 'usbkey'];
const STANDBY = ['standby', 'hotstandby', 'secondary', 'secundario', 'secundário', 'reserva', 'respaldo'];
const STANDALONE = ['standalone', 'single', 'unico', 'único'];

export const architectureCheck: Check = (input) => {
  const declared = input.order?.architecture;
  if (!declared) return unknown('no-order');
  const kind = kindOf(input);
  const [contradiction] = CONTRADICTIONS.find(([, holds]) => holds(declared, kind)) ?? [];
  return contradiction ? failed(contradiction, { found: kind, role: declared.role }) : FINE;
};

/** A key in a network hub follows the machine; one in a host's port does not. */
function isBoundKeyInCluster(declared: Architecture): boolean {
  return isClustered(declared) && roleHas(declared, HARDKEY) && !roleHas(declared, ['hub']);
}

function isClustered({ ha, ft }: Architecture): boolean {
  return ha || ft;
}

/**
 * A role is free text: `Hot-standby`, `E3 server (standby)`. The words may be one of its parts, or all its
 * letters together.
 */
function roleHas({ role }: Architecture, words: readonly string[]): boolean {
  const parts = role.toLowerCase().split(/[^\p{L}]+/u);
  return parts.some((part) => words.includes(part)) || words.includes(lettersAndDigits(role));
}
