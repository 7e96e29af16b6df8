import { useState } from 'react';
import type { JournalDetail, JournalEntry } from '../../../shared/journal/journal.ts';
import { entryDetailText } from '../../../shared/text/entry-detail.ts';
import { clockTimeOf, sentence } from '../../../shared/text/format.ts';
import { zoneName } from '../../../shared/text/zone.ts';
import type { JournalView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAnswer } from '../../state/ask.ts';
import { useRecordsChange } from '../../state/records-change.ts';
import { useTexts } from '../../state/texts.ts';
import { byDay, historyPage } from './history-page.ts';
import './history.css';

/** The station's own record, the newest day first. */
export function History() {
  const { station } = useHost();
  const { answer, again } = useAnswer(() => station['journal.read']({}));
  useRecordsChange(again);
  if (answer.at === 'waiting') return <Loading />;
  if (answer.at === 'refused') return <Refusal refusal={answer.refusal} />;
  return <Lines journal={answer.value} />;
}

function Lines({ journal: { entries, intact, brokenAt, head } }: { journal: JournalView }) {
  const { t, dates, zone } = useTexts();
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
              {(hasNewer || hasOlder) &&
                `${t('app.status.history.pages', { from: first, to: last, count })}. `}
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
          {byDay(lines, dates.day).map(({ day, lines: ofDay }) => (
            <section key={ofDay[0]?.n} className="history-day">
              <h2>{day}</h2>
              <ol className="history-lines">
                {ofDay.map((entry) => (
                  <Line key={entry.n} entry={entry} />
                ))}
              </ol>
            </section>
          ))}
        </>
      )}
    </div>
  );
}

function Line({ entry: { n, at, event, detail } }: { entry: JournalEntry }) {
  const texts = useTexts();
  return (
    <li>
      <time dateTime={at}>{clockTimeOf(at, texts.zone).slice(11)}</time>
      <span className="history-words">
        <span className="history-event">{sentence(texts.t(`journalEvent.${event}`))}</span>
        <bdi className="soft small">{entryDetailText(withoutOwnName(detail), texts)}</bdi>
      </span>
      <span className="history-number">{texts.t('app.status.history.line', { n })}</span>
    </li>
  );
}

/** The name of a file that begins with the id beside it says nothing more. */
function withoutOwnName(detail: JournalDetail): JournalDetail {
  const { file, ...said } = detail;
  const isOwn = [said['requestId'], said['softkeyId']].some(
    (id) => typeof id === 'string' && typeof file === 'string' && file.startsWith(id),
  );
  return isOwn ? said : detail;
}
