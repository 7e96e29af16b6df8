import { foreign } from '../../../shared/text/foreign.ts';
import type { RefusalView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { CutName } from '../../design/cut-name.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { type Tone, ToneSign } from '../../design/tone.tsx';
import { ChooseFiles } from '../../files/choose-files.tsx';
import { useRefusalText } from '../../state/texts.ts';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import {
  isDone,
  lookCount,
  type QueuedRequest,
  type RejectedFile,
  type Standing,
  standingOf,
} from './queued-request.ts';

/** The requests that are open, those that are done, and the way in for more. */
export function QueueList() {
  const { t } = useDeskTexts();
  const { queue } = useDeskState();
  const open = queue.requests.filter((one) => !isDone(one));
  const done = queue.requests.filter(isDone);
  return (
    <aside className="queue" aria-label={t('clerk.queue.title')}>
      <div className="queue-lists">
        <QueueHeading title={t('clerk.queue.title')} count={open.length} />
        {open.length === 0 && <p className="soft small">{t('clerk.queue.empty')}</p>}
        <ul className="queue-rows">
          {queue.unread.map((file) => (
            <UnreadRow key={file.id} file={file} />
          ))}
          {open.map((request) => (
            <QueueRow key={request.requestId} request={request} />
          ))}
        </ul>
        {done.length > 0 && (
          <>
            <QueueHeading title={t('clerk.queue.done')} count={done.length} />
            <ul className="queue-rows">
              {done.map((request) => (
                <QueueRow key={request.requestId} request={request} />
              ))}
            </ul>
            <div>
              <Button look="quiet" onPress={queue.removeDone}>
                {t('clerk.queue.closeDone')}
              </Button>
            </div>
          </>
        )}
      </div>
      <div className="queue-drop">
        <p>{t('clerk.queue.drop')}</p>
        <ChooseFiles onChosen={queue.add}>{t('clerk.queue.choose')}</ChooseFiles>
        <p className="small" role="status">
          {queue.reading > 0 ? t('clerk.queue.reading', { count: queue.reading }) : ''}
        </p>
      </div>
    </aside>
  );
}

function QueueHeading({ title, count }: { title: string; count: number }) {
  return (
    <h2 className="queue-heading">
      {title} <span className="soft">{count}</span>
    </h2>
  );
}

const TONES: Readonly<Record<Standing, Tone>> = {
  judging: 'info',
  order: 'ok',
  look: 'warn',
  approval: 'warn',
  waits: 'info',
  refused: 'stop',
  answered: 'ok',
  issued: 'ok',
};

function QueueRow({ request }: { request: QueuedRequest }) {
  const { t } = useDeskTexts();
  const { place, go } = useDeskState();
  const standing = standingOf(request);
  const face = request.judgement.at === 'here' ? request.judgement.value.face : null;
  return (
    <li>
      <button
        type="button"
        className="queue-row"
        aria-current={place.id === request.requestId ? 'true' : undefined}
        onClick={() => go('requests', request.requestId)}
      >
        <span className="queue-host">
          <CutName>{request.host}</CutName>
        </span>
        <span className={`queue-tag queue-${standing}`}>
          <ToneSign tone={TONES[standing]} />
          {standing === 'look'
            ? t('clerk.tag.look', { count: lookCount(request) })
            : t(`clerk.tag.${standing}`)}
        </span>
        {face !== null && (
          <span className="queue-about">
            {face.customer && <Foreign>{face.customer.name}</Foreign>}
            {face.product !== null && ` · ${face.product}`}
          </span>
        )}
      </button>
    </li>
  );
}

/** A file out of which no request came: it says why, and can be taken away. */
function UnreadRow({ file: { id, file, refusal } }: { file: RejectedFile }) {
  const { t } = useDeskTexts();
  const { queue } = useDeskState();
  return (
    <li className="queue-unread">
      <p className="queue-host">
        <CutName>{file}</CutName>
      </p>
      {refusal === null ? (
        <p className="small">{t('clerk.queue.nothing', { file: foreign(file) })}</p>
      ) : (
        <UnreadWhy refusal={refusal} />
      )}
      <div>
        <Button
          look="quiet"
          onPress={() => queue.remove(id)}
          aria-label={`${t('clerk.queue.close')}: ${foreign(file)}`}
        >
          {t('clerk.queue.close')}
        </Button>
      </div>
    </li>
  );
}

function UnreadWhy({ refusal }: { refusal: RefusalView }) {
  const { title, hint } = useRefusalText(refusal);
  return (
    <>
      <p className="small">{title}</p>
      <p className="soft small">{hint}</p>
    </>
  );
}
