import { dateOf } from '../../shared/encoding/instant.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Facts } from '../design/facts.tsx';
import { Foreign } from '../design/foreign.tsx';
import { useProgramInfo } from '../host/program-info.ts';
import { useTexts } from '../state/texts.ts';

export function AboutDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { vendor, door, versions } = useProgramInfo();
  const contact = [vendor.contact.email, vendor.contact.phone].filter((one) => one !== '').join(' · ');
  return (
    <Dialog title={t('app.shell.about')} isOpen onClose={onClose}>
      <Facts
        facts={[
          [t('app.shell.vendor'), <Foreign key="vendor">{vendor.name}</Foreign>],
          [t('app.shell.contact'), contact === '' ? null : <Foreign key="contact">{contact}</Foreign>],
          [t('app.shell.version'), vendor.program],
          [t('app.shell.built'), dateOf(vendor.builtAt)],
          [t('app.shell.home'), t(`homeScope.${vendor.home}`)],
          ...versions.map(({ name, version }) => [name, version] as const),
        ]}
      />
      {vendor.demo && <p>{t('app.shell.demoLong')}</p>}
      <p className="soft small">
        {t(door === 'web' ? 'app.shell.doorWeb' : 'app.shell.doorDesktop')} {t('app.shell.license')}
      </p>
      <div className="dialog-actions">
        <Button look="main" onPress={onClose}>
          {t('app.shell.close')}
        </Button>
      </div>
    </Dialog>
  );
}
