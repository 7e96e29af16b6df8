import { useCallback, useRef } from 'react';
import type { MachineGlance, MachineView, PreflightView, StatusView } from '../../../shared/views.ts';
import { useProgramInfo } from '../../host/program-info.ts';
import { type Answer, useAnswer } from '../../state/ask.ts';
import { firstFrame } from '../../state/first-frame.ts';
import { useReadAgain } from '../../state/read-again.ts';
import { useRecordsChange } from '../../state/records-change.ts';

/** What is known of this machine: each answer comes by itself, and none waits for a slower one. */
export interface KnownMachine {
  readonly glance: Answer<MachineGlance>;
  readonly machine: Answer<MachineView>;
  readonly preflight: Answer<PreflightView>;
  readonly status: Answer<StatusView>;
  readonly isReading: boolean;
  /** Whether the system was asked for what only root may read. */
  readonly askedRoot: boolean;
  readonly read: (options: { askRoot: boolean }) => void;
}

export function useMachine(): KnownMachine {
  const { host, glance: seenAtOnce } = useProgramInfo();
  const { station } = host;
  // What the system has shown once stays known while the program runs, so the person is not asked twice.
  const askRoot = useRef(false);
  const glance = useAnswer(() => station['machine.glance']({}), seenAtOnce);
  const machine = useAnswer(afterFirstFrame(() => station['machine.read']({ askRoot: askRoot.current })));
  const preflight = useAnswer(
    afterFirstFrame(() => station['machine.preflight']({ order: null, askRoot: askRoot.current })),
  );
  const status = useAnswer(afterFirstFrame(() => station['status.read']({})));
  useRecordsChange(status.again);
  const readAgain = useReadAgain();
  const [againMachine, againPreflight] = [machine.again, preflight.again];
  const read = useCallback(
    (options: { askRoot: boolean }) => {
      askRoot.current = options.askRoot;
      readAgain(againMachine, againPreflight);
    },
    [readAgain, againMachine, againPreflight],
  );
  return {
    glance: glance.answer,
    machine: machine.answer,
    preflight: preflight.answer,
    status: status.answer,
    isReading: machine.isAsking || preflight.isAsking,
    askedRoot: askRoot.current,
    read,
  };
}

/** The name of the machine is shown before more is asked of it. */
function afterFirstFrame<T>(ask: () => Promise<T>): () => Promise<T> {
  return () => firstFrame().then(ask);
}
