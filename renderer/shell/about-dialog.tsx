import { instantOf } from '../../shared/encoding/instant.ts';
import { Button } from '../design/button.tsx';
import { CopyButton } from '../design/copy-button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Facts } from '../design/facts.tsx';
import { Foreign } from '../design/foreign.tsx';
import { useProgramInfo } from '../host/program-info.ts';
import { useStationStatus } from '../state/station-status.ts';
import { useTexts } from '../state/texts.ts';
import { supportText } from './support-text.ts';

export function AboutDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts();
  const { t, dates } = texts;
  const { vendor, door, versions, home } = useProgramInfo();
  const { answer } = useStationStatus();
  const contact = [vendor.contact.email, vendor.contact.phone].filter((one) => one !== '').join(' · ');
  const forSupport = () => {
    const status = answer.at === 'here' ? answer.value : null;
    return supportText({ vendor, door, versions, home, status, at: instantOf(new Date()) }, texts);
  };
  return (
    <Dialog title={t('app.shell.about')} isOpen onClose={onClose}>
      <Facts
        facts={[
          [t('app.shell.vendor'), <Foreign key="vendor">{vendor.name}</Foreign>],
          [t('app.shell.contact'), contact === '' ? null : <Foreign key="contact">{contact}</Foreign>],
          [t('app.shell.version'), vendor.program],
          [t('app.shell.built'), dates.day(vendor.builtAt)],
          [
            t('app.shell.home'),
            <span key="home">
              <code>
                <Foreign>{home}</Foreign>
              </code>
              <br />
              <span className="soft small">{t(`homeScope.${vendor.home}`)}</span>
            </span>,
          ],
          ...versions.map(({ name, version }) => [name, version] as const),
        ]}
      />
      {vendor.demo && <p>{t('app.shell.demoLong')}</p>}
      <p className="soft small">
        {t(door === 'web' ? 'app.shell.doorWeb' : 'app.shell.doorDesktop')} {t('app.shell.license')}
      </p>
      <div className="dialog-actions">
        <CopyButton text={forSupport} label={t('app.shell.copyForSupport')} />
        <Button look="main" onPress={onClose}>
          {t('app.shell.close')}
        </Button>
      </div>
    </Dialog>
  );
}
