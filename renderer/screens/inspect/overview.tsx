import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import type { Filter, ResultCounts } from './selection.ts';
import './overview.css';

/** A summary of all files in three numbers; each of them filters the list. */
export function Overview({
  counts,
  filter,
  onFilter,
}: {
  counts: ResultCounts;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}) {
  const { t, lang } = useTexts();
  const choices = [
    { id: 'all', tone: 'info', count: counts.all },
    { id: 'good', tone: 'ok', count: counts.good },
    { id: 'problems', tone: 'stop', count: counts.problems },
  ] as const;
  return (
    <ul className="overview" aria-label={t('app.inspect.overview')}>
      {choices.map(({ id, tone, count }) => (
        <li key={id}>
          <button
            type="button"
            className="overview-choice"
            aria-pressed={id === 'problems' ? filter === id || filter.startsWith('code:') : filter === id}
            onClick={() => onFilter(id)}
          >
            <ToneSign tone={tone} />
            <span className="overview-count">{count.toLocaleString(lang)}</span>
            <span>{t(`app.inspect.filters.${id}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
