import type { Reading } from '../machine/reading.ts';
import { foreign } from '../text/foreign.ts';
import type { Texts } from '../text/formatter.ts';
import type { MachineView } from '../views.ts';

/** `SCADA-01 (windows) on VMware` */
export function machineLine(
  { host, platform, hypervisor, readings }: MachineView,
  { t }: Pick<Texts, 't'>,
): string {
  const isUntold = hypervisor.kind === 'unknown' && hypervisor.evidence.length === 0 && isOfDump(readings);
  const place = t('machineRead.on', {
    host: foreign(host),
    platform,
    hypervisor: isUntold ? t('machineRead.untold') : t(`hypervisor.${hypervisor.kind}`),
  });
  return hypervisor.cloud === undefined
    ? place
    : `${place}, ${t('probe.cloud', { cloud: hypervisor.cloud })}`;
}

/** Only a dump leaves out what the machine may have. */
function isOfDump(readings: readonly Reading[]): boolean {
  return readings.some((one) => one.status === 'absent' && one.reason === 'not-in-dump');
}
