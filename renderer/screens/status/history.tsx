import { useState } from 'react';
import type { JournalEntry } from '../../../shared/journal/journal.ts';
import { entryDetailText } from '../../../shared/text/entry-detail.ts';
import { clockTimeOf, sentence } from '../../../shared/text/format.ts';
import { zoneName } from '../../../shared/text/zone.ts';
import type { JournalView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAnswer } from '../../state/ask.ts';
import { useRecordsChange } from '../../state/records-change.ts';
import { useTexts } from '../../state/texts.ts';
import { historyPage } from './history-page.ts';
import './history.css';

/** The station's own record, fetched when somebody wants to see it. */
export function History() {
  const { t } = useTexts();
  const [isWanted, setWanted] = useState(false);
  return (
    <div className="history card">
      <Disclosure title={t('app.status.history.title')} level={2} onOpen={() => setWanted(true)}>
        {isWanted && <Fetched />}
      </Disclosure>
    </div>
  );
}

function Fetched() {
  const { station } = useHost();
  const { answer, again } = useAnswer(() => station['journal.read']({}));
  useRecordsChange(again);
  if (answer.at === 'waiting') return <Loading />;
  if (answer.at === 'refused') return <Refusal refusal={answer.refusal} />;
  return <Lines journal={answer.value} />;
}

function Lines({ journal: { entries, intact, brokenAt, head } }: { journal: JournalView }) {
  const { t, zone } = useTexts();
  const [page, setPage] = useState(0);
  const { lines, first, last, hasNewer, hasOlder } = historyPage(entries, page);
  const count = entries.length;
  const newest = lines[0];
  const whole = t(count === 0 ? 'journal.empty' : 'journal.intact', { count });
  return (
    <div className="stack">
      <Callout
        tone={intact ? 'ok' : 'stop'}
        title={intact ? whole : t('journal.broken', { line: brokenAt ?? 0 })}
      >
        <p>{t('app.status.history.lead')}</p>
        <p className="small">
          <code>{t('journal.head', { head })}</code>
        </p>
      </Callout>
      {count > 0 && (
        <>
          <div className="history-pages">
            <p className="soft small" role="status">
              {t('app.status.history.pages', { from: first, to: last, count })}.{' '}
              {newest !== undefined && t('app.status.history.newest', { zone: zoneName(zone, newest.at) })}
            </p>
            {(hasNewer || hasOlder) && (
              <div className="row">
                <Button isDisabled={!hasNewer} onPress={() => setPage(page - 1)}>
                  {t('app.status.history.newer')}
                </Button>
                <Button isDisabled={!hasOlder} onPress={() => setPage(page + 1)}>
                  {t('app.status.history.older')}
                </Button>
              </div>
            )}
          </div>
          <ol className="history-lines">
            {lines.map((entry) => (
              <Line key={entry.n} entry={entry} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Line({ entry: { n, at, event, detail } }: { entry: JournalEntry }) {
  const texts = useTexts();
  return (
    <li>
      <span className="history-number">{n}</span>
      <time dateTime={at}>{clockTimeOf(at, texts.zone)}</time>
      <span className="history-words">
        <span className="history-event">{sentence(texts.t(`journalEvent.${event}`))}</span>
        <bdi className="soft small">{entryDetailText(detail, texts)}</bdi>
      </span>
    </li>
  );
}
