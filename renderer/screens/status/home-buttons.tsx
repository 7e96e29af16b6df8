import { lazy, Suspense, useState } from 'react';
import { vendorLetter } from '../../../shared/status/vendor-letter.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useHost, useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import { GivenOutForm } from './given-out.tsx';
import { type HomeAction, homeActions } from './home-verdict.ts';
import { MATCH_ID } from './match-id.ts';
import { wasGivenOut } from './status-words.ts';

/** Rarely wanted, and never at once. */
const EmergencyDialog = lazy(async () => ({
  default: (await import('./emergency-dialog.tsx')).EmergencyDialog,
}));

/** The way on, as buttons: the main one first. */
export function HomeButtons({
  view,
  again,
  readAsRoot,
}: {
  view: StatusView;
  again: () => void;
  readAsRoot: () => void;
}) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const [isNoting, setNoting] = useState(false);
  const [isEmergency, setEmergency] = useState(false);
  const emergency = () => setEmergency(true);
  const { doing, isBusy, refusal } = useDoing(view, { again, readAsRoot, emergency });
  const { main, others } = homeActions(view);
  const label = (action: HomeAction) => t(`app.home.act.${action}`, { vendor: foreign(vendor.name) });
  const waits = view.next.kind === 'import-answer' || view.next.kind === 'send-again';
  return (
    <>
      <div className="row home-buttons">
        {main !== null && (
          <Button look="main" isPending={isBusy} onPress={() => doing(main)}>
            {label(main)}
          </Button>
        )}
        {others.map((action) => (
          <Button key={action} isPending={isBusy} onPress={() => doing(action)}>
            {label(action)}
          </Button>
        ))}
        {waits && (
          <Button look="quiet" isExpanded={isNoting} onPress={() => setNoting(!isNoting)}>
            {t(`app.home.act.${wasGivenOut(view) ? 'noteAgain' : 'noteGivenOut'}`)}
          </Button>
        )}
      </div>
      {waits && isNoting && <GivenOutForm softkeyId={view.softkeyId} onNoted={() => setNoting(false)} />}
      {isEmergency && (
        <Suspense>
          <EmergencyDialog
            view={view}
            onClose={() => setEmergency(false)}
            onBegun={() => {
              setEmergency(false);
              again();
            }}
          />
        </Suspense>
      )}
      {refusal && <Refusal refusal={refusal} />}
    </>
  );
}

/** What each button does. */
function useDoing(
  view: StatusView,
  { again, readAsRoot, emergency }: Readonly<Record<'again' | 'readAsRoot' | 'emergency', () => void>>,
) {
  const texts = useTexts();
  const { station, app } = useHost();
  const { go } = useAppState();
  const { vendor } = useProgramInfo();
  const upgrade = async () => {
    await station['upgradeRequest.create']({ softkeyId: view.softkeyId });
    go('request');
  };
  const ways: Readonly<Record<HomeAction, () => void | Promise<void>>> = {
    begin: () => go('project'),
    have: () => go('import'),
    machine: () => go('machine'),
    giveOut: () => go('request'),
    sendAgain: () => go('request'),
    showRequest: () => go('request'),
    import: () => go('import'),
    importLicense: () => go('import'),
    importUpgrade: () => go('import'),
    another: () => go('once'),
    upgrade,
    upgradeNow: upgrade,
    match: showMatch,
    write: async () => {
      await app['mail.open']({ url: vendorLetter(view, vendor, texts) });
    },
    readAsRoot,
    again,
    clockSet: again,
    emergency,
  };
  const { act, isBusy, refusal } = useAct(async (action: HomeAction) => {
    await ways[action]();
  });
  return { doing: act, isBusy, refusal };
}

function showMatch(): void {
  const picture = document.getElementById(MATCH_ID);
  picture?.scrollIntoView({ block: 'start' });
  picture?.focus();
}
