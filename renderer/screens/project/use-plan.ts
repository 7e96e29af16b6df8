import { useEffect, useRef } from 'react';
import { type Advised, advise } from '../../../shared/advisor/advise.ts';
import type { Answers } from '../../../shared/advisor/answers.ts';
import { NO_GUIDE } from '../../../shared/advisor/guide.ts';
import type { Host } from '../../host/host.ts';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { type Answer, useAnswer } from '../../state/ask.ts';
import { answersFound, askable, type HypervisorFound, licenseHere, roleAfter, withVersion } from './plan.ts';

export interface Plan {
  /** Null until it is known what this machine runs on. */
  readonly answers: Answers | null;
  readonly found: HypervisorFound;
  readonly advised: Answer<Advised>;
  readonly change: (changes: Partial<Answers>) => void;
  /** Takes over what the advisor says of this machine for the answers as they are now. */
  readonly settle: () => Promise<void>;
}

export function usePlan(): Plan {
  const { host, vendor } = useProgramInfo();
  const { draft, change } = useAppState();
  const { answers } = draft;
  const found = useFound(host);
  useFoundAnswers(found);
  const ask = (given: Answers) => adviceFor(host, vendor.advisor !== null, given);
  const advised = useAdvice(answers, ask);
  useDeclaredRole(advised);
  return {
    answers,
    found,
    advised,
    change: (changes) => {
      if (answers === null) return;
      const next = { ...answers, ...changes };
      change({ answers: next, role: roleAfter(draft.role, answers, next) });
    },
    settle: async () => {
      if (answers === null) return;
      const here = licenseHere(await ask(answers), draft.role);
      if (here) change({ role: here.declaration.role });
    },
  };
}

/** A vendor without a guide gives no advice; what is declared can be drawn all the same. */
async function adviceFor(host: Host, hasGuide: boolean, answers: Answers): Promise<Advised> {
  const given = askable(answers);
  return hasGuide ? host.station['advice.read']({ answers: given }) : advise(given, NO_GUIDE);
}

/** What this machine runs on: its kind first, its version when that is known too. */
function useFound({ station }: Host): HypervisorFound & { readonly isKnown: boolean } {
  const { answer: machine } = useAnswer(() => station['machine.read']({ askRoot: false }));
  const { answer: preflight } = useAnswer(() =>
    station['machine.preflight']({ order: null, askRoot: false }),
  );
  return {
    kind: machine.at === 'here' ? machine.value.hypervisor.kind : null,
    version: preflight.at === 'here' ? preflight.value.hypervisorVersion : null,
    isKnown: machine.at !== 'waiting',
  };
}

/** Begins the plan with what was found, once; what a person has answered is left alone. */
function useFoundAnswers({ kind, version, isKnown }: HypervisorFound & { readonly isKnown: boolean }): void {
  const { draft, change } = useAppState();
  const { answers } = draft;
  const isOurs = useRef(false);
  useEffect(() => {
    if (!isKnown) return;
    if (answers === null) {
      const begun = answersFound({ kind, version });
      isOurs.current = version === null;
      change({ answers: begun, role: roleAfter('', null, begun) });
    } else if (isOurs.current && version !== null) {
      isOurs.current = false;
      change({ answers: withVersion(answers, { kind, version }) });
    }
  }, [answers, change, kind, version, isKnown]);
}

/** Asks again after each answer; the advice before stands until the new one is there. */
function useAdvice(answers: Answers | null, ask: (given: Answers) => Promise<Advised>): Answer<Advised> {
  const { answer, again } = useAnswer(() =>
    answers === null ? new Promise<Advised>(() => {}) : ask(answers),
  );
  const given = answers === null ? '' : JSON.stringify(askable(answers));
  const asked = useRef(given);
  useEffect(() => {
    if (asked.current === given) return;
    asked.current = given;
    again();
  }, [given, again]);
  return answer;
}

/**
 * The place of a machine's USB key is part of its role, and only the advisor knows whether there can be one.
 */
function useDeclaredRole(advised: Answer<Advised>): void {
  const { draft, change } = useAppState();
  const declared =
    advised.at === 'here' ? licenseHere(advised.value, draft.role)?.declaration.role : undefined;
  useEffect(() => {
    if (declared !== undefined && declared !== draft.role) change({ role: declared });
  }, [declared, draft.role, change]);
}
