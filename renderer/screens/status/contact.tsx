import { Foreign } from '../../design/foreign.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';

/** Whom to write to and call, where the vendor can help. */
export function Contact() {
  const { t } = useTexts();
  const { name, contact } = useProgramInfo().vendor;
  const parts = [name, contact.email, contact.phone].filter((part) => part !== '');
  return (
    <p className="home-contact">
      <span className="unseen">{t('app.home.contact')}: </span>
      {parts.map((part) => (
        <Foreign key={part}>{part}</Foreign>
      ))}
    </p>
  );
}
