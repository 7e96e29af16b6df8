import { type Identity, identityOf } from '../../../shared/machine/identity.ts';
import type { MachineView } from '../../../shared/views.ts';
import { Loading } from '../../design/loading.tsx';
import type { Tone } from '../../design/tone.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useTexts } from '../../state/texts.ts';

const TONES: Readonly<Record<Identity, Tone>> = {
  strong: 'ok',
  weak: 'warn',
  none: 'stop',
  unknown: 'warn',
};

/** Whether this machine can be identified: told apart from all others, and recognised later. */
export function IdentityVerdict({ machine }: { machine: MachineView | null }) {
  const { t } = useTexts();
  const identity = machine && identityOf(machine.readings);
  return (
    <div role="status">
      {identity === null ? (
        <Loading />
      ) : (
        <VerdictBanner tone={TONES[identity]} title={t(`app.machine.identity.${identity}.title`)}>
          <p>{t(`app.machine.identity.${identity}.why`)}</p>
        </VerdictBanner>
      )}
    </div>
  );
}
