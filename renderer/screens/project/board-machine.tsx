import type { ReactNode } from 'react';
import { machineName } from '../../../shared/advisor/draw.ts';
import type { DrawnMachine } from '../../../shared/advisor/drawing.ts';
import { useTexts } from '../../state/texts.ts';
import { useBoardControls } from './board-controls.ts';
import { answersForLicense, LICENSE_KINDS, licenseKindOf, licenseKindsFor } from './license-kind.ts';
import type { CountedLicense } from './plan.ts';
import { Toggle } from './toggle.tsx';

/** Which licenses the machines of the drawing get, and which of them is in front of us. */
export interface Licensed {
  readonly licenses: readonly CountedLicense[];
  readonly thisMachine: string | null;
}

/** One machine: what it is, what it is licensed by, and whether it is this one. */
export function BoardMachine({
  machine,
  licensed,
  note,
  children,
}: {
  machine: DrawnMachine;
  licensed: Licensed;
  /** Something to say beside its name. */
  note?: string | undefined;
  children?: ReactNode;
}) {
  const texts = useTexts();
  const isThis = licensed.thisMachine === machine.id;
  const license = licensed.licenses.find((one) => one.machine === machine.id);
  const state = machine.role === 'server' || machine.role === 'shadow' ? machine.state : null;
  return (
    <div
      className={`board-machine board-${machine.role} ${isThis ? 'board-this' : ''}`}
      data-machine={machine.id}
    >
      <p className="board-name">
        <strong>{machineName(machine, texts)}</strong>
        {state && (
          <span className="board-state">
            {texts.t(`drawing.state.${state}`)}
            {note !== undefined && `, ${note}`}
          </span>
        )}
      </p>
      {license && <Badge license={license} machine={machine} />}
      {license && <ThisMachine license={license} machine={machine} licensed={licensed} />}
      {children}
    </div>
  );
}

/** The label that says how the machine is licensed: by a softkey or by a USB key. */
function Badge({ license, machine }: { license: CountedLicense; machine: DrawnMachine }) {
  const texts = useTexts();
  const { t } = texts;
  const controls = useBoardControls();
  const canChoose = controls?.hasGuide && machine.role === 'server';
  return (
    <div className={`badge badge-${license.medium}`}>
      <KeySign medium={license.medium} />
      {canChoose ? (
        <select
          className="badge-choice"
          aria-label={t('app.project.board.license', { machine: machineName(machine, texts) })}
          value={licenseKindOf(controls.answers)}
          onChange={({ target }) => {
            const kind = LICENSE_KINDS.find((one) => one === target.value);
            if (kind) controls.change(answersForLicense(kind));
          }}
        >
          {licenseKindsFor(controls.answers).map((kind) => (
            <option key={kind} value={kind}>
              {t(`app.project.board.kind.${kind}`)}
            </option>
          ))}
        </select>
      ) : (
        <span>{t(`app.project.board.medium.${license.medium}`)}</span>
      )}
    </div>
  );
}

function KeySign({ medium }: { medium: CountedLicense['medium'] }) {
  return (
    <svg className="badge-sign" viewBox="0 0 20 20" aria-hidden="true">
      {medium === 'softkey' ? (
        <path d="M13 3a4 4 0 0 0-3.800 5.300L3 14.500V17h3v-2h2v-2h2l1.200-1.200A4 4 0 1 0 13 3Zm1 3.200v.1" />
      ) : (
        <path d="M6 8h8v7a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2ZM8 8V3h4v5M9 5.500h.1M11 5.500h.1" />
      )}
    </svg>
  );
}

/** A button where there are several machines with licenses; where there is one, it goes without asking. */
function ThisMachine({
  license,
  machine,
  licensed: { licenses, thisMachine },
}: {
  license: CountedLicense;
  machine: DrawnMachine;
  licensed: Licensed;
}) {
  const texts = useTexts();
  const controls = useBoardControls();
  const isThis = thisMachine === machine.id;
  const text = texts.t('app.project.board.this');
  if (!controls || licenses.length < 2) return isThis ? <p className="board-tag">{text}</p> : null;
  return (
    <Toggle
      look="this"
      isOn={isThis}
      about={machineName(machine, texts)}
      onChange={() => controls.chooseMachine(license)}
    >
      {text}
    </Toggle>
  );
}
