import { type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { Advised } from '../../../shared/advisor/advise.ts';
import type { DrawnStorage } from '../../../shared/advisor/drawing.ts';
import { useTexts } from '../../state/texts.ts';
import { useBoardControls } from './board-controls.ts';
import { StorageSign } from './board-host.tsx';
import { BoardLinks } from './board-link.tsx';
import type { Licensed } from './board-machine.tsx';
import { boardPlaces, type HubPlace } from './board-places.ts';
import { BoardServer, SecondServer } from './board-server.tsx';
import { BoardServices, MoreServices } from './board-services.tsx';
import { licensesByMachine } from './plan.ts';
import './plan-board.css';

/**
 * The plan as a drawing of boxes, each with the questions about it. `thisMachine`: the machine in front of
 * us, where that is known.
 */
export function PlanBoard({ advised, thisMachine }: { advised: Advised; thisMachine: string | null }) {
  const { t } = useTexts();
  const controls = useBoardControls();
  const { drawing } = advised;
  const { servers, between, hub, services, storage } = useMemo(() => boardPlaces(drawing), [drawing]);
  const licensed: Licensed = { licenses: licensesByMachine(advised), thisMachine };
  const isSharing = (host: string) =>
    storage.some(({ kind, usedBy }) => kind === 'shared' && usedBy.includes(host));
  const { board, notePress } = useKeptFocus();
  return (
    <section ref={board} className="board" aria-label={t('app.project.drawing')} onClickCapture={notePress}>
      <div className={`board-servers ${servers.length === 2 || controls ? 'board-servers-two' : ''}`}>
        {servers.map((place, index) => [
          index > 0 && <BoardLinks key="between" links={between} way="across" />,
          <BoardServer key={place.server.id} place={place} licensed={licensed} isSharing={isSharing} />,
        ])}
        {servers.length === 1 && <SecondServer />}
      </div>
      {hub && <Hub place={hub} />}
      {services && <BoardServices place={services} licensed={licensed} isSharing={isSharing} />}
      <MoreServices />
      {storage.map((one) => (
        <Storage key={one.id} storage={one} />
      ))}
    </section>
  );
}

/**
 * Once something is added, its Add button is replaced by one that removes it, and the other way round: the
 * focus goes from the one to the other.
 */
function useKeptFocus() {
  const board = useRef<HTMLDivElement>(null);
  const pressed = useRef<string | null>(null);
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (pressed.current === null || !isLost) return;
    board.current?.querySelector<HTMLElement>(`[data-spot="${pressed.current}"] button`)?.focus();
    pressed.current = null;
  });
  const notePress = ({ target }: MouseEvent) => {
    const spot = target instanceof Element ? target.closest('[data-spot]') : null;
    pressed.current = spot?.getAttribute('data-spot') ?? null;
  };
  return { board, notePress };
}

function Hub({ place: { device, links } }: { place: HubPlace }) {
  const { t } = useTexts();
  return (
    <>
      <BoardLinks links={links} way="down" />
      <p className="board-device board-wide">{t(`drawing.device.${device.kind}`)}</p>
    </>
  );
}

function Storage({ storage: { kind, volumes } }: { storage: DrawnStorage }) {
  const { t } = useTexts();
  return (
    <div className="board-storage">
      <StorageSign />
      <strong>{t(`drawing.storage.${kind}`)}</strong>
      <span className="soft">{volumes.map((volume) => t(`drawing.volume.${volume}`)).join(' · ')}</span>
    </div>
  );
}
