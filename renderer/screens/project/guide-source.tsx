import type { Advised } from '../../../shared/advisor/advise.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';

/** Whose guide the advice goes by, of which edition, and of which day its list of tested hypervisors is. */
export function GuideSource({ source: { title, edition, testedOn } }: { source: Advised['source'] }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  if (title === null) return null;
  const values = { title: foreign(title), vendor: foreign(vendor.name), edition: foreign(edition ?? '') };
  return (
    <p className="soft small">
      {t(edition === null ? 'advise.source' : 'advise.sourceEdition', values)}
      {testedOn !== null && ` ${t('advise.testedOn', { date: testedOn })}`}
    </p>
  );
}
