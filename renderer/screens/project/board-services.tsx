import { Fragment } from 'react';
import { machineName } from '../../../shared/advisor/draw.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../state/texts.ts';
import { useBoardControls } from './board-controls.ts';
import { BoardFree, BoardHost } from './board-host.tsx';
import { BoardLinks } from './board-link.tsx';
import { BoardMachine, type Licensed } from './board-machine.tsx';
import type { ServicesPlace } from './board-places.ts';
import { BoardRemove } from './board-remove.tsx';

/** The machines of the database and of EPM, and the host that takes over. */
export function BoardServices({
  place: { host, machines, fromServers, within, other },
  licensed,
  isSharing,
}: {
  place: ServicesPlace;
  licensed: Licensed;
  isSharing: (host: string) => boolean;
}) {
  const texts = useTexts();
  const controls = useBoardControls();
  return (
    <>
      {fromServers.length > 0 && <BoardLinks links={fromServers} way="down" />}
      <div className={`board-services ${other ? 'board-services-two' : ''}`}>
        <BoardHost host={host} isSharing={isSharing(host.id)}>
          <div className="board-row">
            {machines.map((machine) => (
              <Fragment key={machine.id}>
                {within.some(({ to }) => to === machine.id) && <BoardLinks links={within} way="across" />}
                <BoardMachine machine={machine} licensed={licensed}>
                  {controls && machine.role === 'database' && (
                    <BoardRemove
                      spot="database"
                      what={machineName(machine, texts)}
                      onPress={() => controls.change({ databaseVm: false })}
                    />
                  )}
                  {controls && machine.role === 'epm' && (
                    <BoardRemove
                      spot="epm"
                      what={machineName(machine, texts)}
                      onPress={() => controls.change({ epm: false })}
                    />
                  )}
                </BoardMachine>
              </Fragment>
            ))}
          </div>
        </BoardHost>
        {other && (
          <>
            <BoardLinks links={other.links} way="across" />
            <BoardHost host={other.host} isSharing={isSharing(other.host.id)}>
              <BoardFree host={other.host} />
            </BoardHost>
          </>
        )}
      </div>
    </>
  );
}

/** What can be added: a machine for the database, EPM. */
export function MoreServices() {
  const { t } = useTexts();
  const controls = useBoardControls();
  if (!controls?.hasGuide) return null;
  const { answers, change } = controls;
  if (answers.databaseVm && answers.epm) return null;
  return (
    <div className="board-row">
      {!answers.databaseVm && (
        <div className="board-ghost" data-spot="database">
          <Button onPress={() => change({ databaseVm: true })}>{t('app.project.board.databaseOut')}</Button>
          <p className="soft small">{t('app.project.board.databaseHere')}</p>
        </div>
      )}
      {!answers.epm && (
        <div className="board-ghost" data-spot="epm">
          <Button onPress={() => change({ epm: true })}>{t('app.project.board.addEpm')}</Button>
          <p className="soft small">{t('app.project.board.addEpmHint')}</p>
        </div>
      )}
    </div>
  );
}
