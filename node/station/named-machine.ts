import { openOneInside } from '../../shared/containers/open-one.ts';
import type { FileIn } from '../../shared/contract.ts';
import { REQUEST_KINDS } from '../../shared/document/kinds.ts';
import type { FingerprintNow } from '../../shared/fingerprint/match.ts';
import type { HypervisorKind } from '../../shared/machine/facts.ts';
import { authenticateAs, requireVendor, type Trust } from '../../shared/trust/trust.ts';
import { unpackers } from '../files/unpackers.ts';

/** A machine that documents are held against. */
export interface NamedMachine {
  readonly fingerprint: FingerprintNow;
  readonly runsOn: HypervisorKind;
}

/** The machine of a pre-license or an upgrade request, which must itself hold. */
export function machineNamed({ bytes }: FileIn, trust: Trust): NamedMachine {
  const request = authenticateAs(openOneInside(bytes, unpackers), REQUEST_KINDS, trust);
  requireVendor(request, trust);
  const { fingerprint, hypervisor } = request.payload;
  return { fingerprint, runsOn: hypervisor.kind };
}
