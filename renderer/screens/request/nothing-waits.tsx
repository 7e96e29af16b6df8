import { Button } from '../../design/button.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';

/** Says where to go instead. */
export function NothingWaits({ isLicensed }: { isLicensed: boolean }) {
  const { t } = useTexts();
  const { go } = useAppState();
  const subject = isLicensed ? 'answered' : 'none';
  return (
    <>
      <VerdictBanner tone={isLicensed ? 'ok' : 'info'} title={t(`app.request.${subject}.title`)}>
        <p>{t(`app.request.${subject}.what`)}</p>
      </VerdictBanner>
      <div className="row">
        <Button look="main" onPress={() => go(isLicensed ? 'status' : 'machine')}>
          {t(`app.request.${subject}.go`)}
        </Button>
      </div>
    </>
  );
}
