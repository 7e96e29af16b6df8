import { machineName } from '../../../shared/advisor/draw.ts';
import { Button } from '../../design/button.tsx';
import { useTexts } from '../../state/texts.ts';
import { useBoardControls } from './board-controls.ts';
import { BoardFree, BoardHost } from './board-host.tsx';
import { BoardLinks } from './board-link.tsx';
import { BoardMachine, type Licensed } from './board-machine.tsx';
import type { ServerPlace } from './board-places.ts';
import { BoardRemove } from './board-remove.tsx';
import { Toggle } from './toggle.tsx';

/** A server on its host, and below it the host that takes over. */
export function BoardServer({
  place,
  licensed,
  isSharing,
}: {
  place: ServerPlace;
  licensed: Licensed;
  isSharing: (host: string) => boolean;
}) {
  const texts = useTexts();
  const { t } = texts;
  const { server, host, devices, toKey, other } = place;
  const controls = useBoardControls();
  const hasDatabase = controls?.hasGuide && !controls.answers.databaseVm;
  return (
    <div className="board-server-column">
      <BoardHost
        host={host}
        isSharing={isSharing(host.id)}
        aside={
          controls &&
          server.number === 2 && (
            <BoardRemove
              spot="second-server"
              what={machineName(server, texts)}
              onPress={() => controls.change({ redundancy: 'none' })}
            />
          )
        }
      >
        <BoardMachine
          machine={server}
          licensed={licensed}
          note={hasDatabase ? t('app.project.board.databaseInside') : undefined}
        />
        {devices.map(({ id, kind }) => (
          <div key={id} className="board-key-way">
            <BoardLinks links={toKey} way="down" />
            <p className="board-device">{t(`drawing.device.${kind}`)}</p>
          </div>
        ))}
        <ServerControls place={place} />
      </BoardHost>
      {other && (
        <>
          <BoardLinks links={other.links} way="down" />
          <BoardHost host={other.host} isSharing={isSharing(other.host.id)}>
            {other.machines.map((machine) => (
              <BoardMachine key={machine.id} machine={machine} licensed={licensed} />
            ))}
            {other.machines.length === 0 && <BoardFree host={other.host} />}
          </BoardHost>
        </>
      )}
    </div>
  );
}

/** HA and FT are the same for both servers, and can be switched at either. */
function ServerControls({ place: { server } }: { place: ServerPlace }) {
  const texts = useTexts();
  const { t } = texts;
  const controls = useBoardControls();
  if (!controls) return null;
  const { answers, change } = controls;
  const name = machineName(server, texts);
  return (
    <div className="board-controls">
      {answers.hypervisor === 'physical' ? (
        <p className="soft small">{t('app.project.board.noCluster')}</p>
      ) : (
        <>
          <Toggle isOn={answers.ha} about={name} onChange={(ha) => change({ ha })}>
            {t('app.project.board.ha')}
          </Toggle>
          <Toggle isOn={answers.ft} about={name} onChange={(ft) => change({ ft })}>
            {t('app.project.board.ft')}
          </Toggle>
        </>
      )}
    </div>
  );
}

/** Where the second server would stand. */
export function SecondServer() {
  const { t } = useTexts();
  const controls = useBoardControls();
  if (!controls) return null;
  return (
    <div className="board-ghost" data-spot="second-server">
      <Button onPress={() => controls.change({ redundancy: 'hot-standby' })}>
        {t('app.project.board.addServer')}
      </Button>
      <p className="soft small">{t('app.project.board.addServerHint')}</p>
    </div>
  );
}
