import { useEffect, useRef } from 'react';
import { DropOverlay } from '../../design/drop-overlay.tsx';
import { usePaste } from '../../files/use-paste.ts';
import { useWindowDrop } from '../../files/use-window-drop.ts';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { DeskHome } from './desk-home.tsx';
import { QueueList } from './queue-list.tsx';
import { RequestCase } from './request-case.tsx';
import './requests.css';

/** What customers ask: the list of requests, and the one that is looked at, or what else needs a person. */
export function RequestsScreen() {
  const { t } = useDeskTexts();
  const { queue, place } = useDeskState();
  useOpenFirst();
  const isOver = useWindowDrop(queue.add);
  usePaste((pasted) =>
    'files' in pasted ? queue.add(pasted.files) : queue.addText(t('clerk.queue.pasted'), pasted.text),
  );
  const chosen = queue.requests.find(({ requestId }) => requestId === place.id);
  return (
    <div className="requests">
      <QueueList />
      {chosen === undefined ? <DeskHome /> : <RequestCase key={chosen.requestId} request={chosen} />}
      <DropOverlay isOver={isOver}>{t('clerk.queue.dropNow')}</DropOverlay>
    </div>
  );
}

/** Whoever brings requests while none is looked at sees the first of them at once. */
function useOpenFirst(): void {
  const { queue, place, go } = useDeskState();
  const newest = queue.requests[0]?.requestId ?? null;
  const before = useRef(newest);
  useEffect(() => {
    const isNew = newest !== null && newest !== before.current;
    before.current = newest;
    if (isNew && place.id === null) go('requests', newest);
  }, [newest, place.id, go]);
}
