import type { en } from '../../../shared/text/en/catalog.ts';
import { printJson, type Session } from '../session.ts';
import { nextLine } from '../show/fields.ts';
import { wrapped } from '../show/layout.ts';
import type { Look } from '../show/look.ts';

export type StepName = keyof typeof en.demo.step;

/** What a step has to tell: in words for people, and as members of its line for programs. */
export interface Told {
  readonly lines: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A step that did not come out as the story has it. */
export class StoryFailed extends Error {
  override readonly name = 'StoryFailed';
  readonly wanted: string;
  readonly got: string;

  constructor(wanted: string, got: string) {
    super(`${wanted} was expected, ${got} came`);
    this.wanted = wanted;
    this.got = got;
  }
}

/** Tells the story step by step, as it happens. */
export interface Teller {
  readonly look: Look;
  readonly begin: (folder: string) => void;
  /** Runs a step and tells what came of it; what it gives is for the steps after it. */
  readonly step: <T>(name: StepName, act: () => T | Promise<T>, tell: (result: T) => Told) => Promise<T>;
  readonly fail: (failure: StoryFailed) => void;
  readonly end: (folder: string, file: string) => void;
}

export function tellerOf(session: Session, look: Look): Teller {
  return session.settings.json ? jsonTeller(session, look) : plainTeller(session, look);
}

const INDENT = '     ';

function plainTeller({ out, err, settings }: Session, look: Look): Teller {
  const { t, paint } = look;
  let steps = 0;
  return {
    look,
    begin: (folder) => {
      out.print(`${paint('strong', t('demo.title'))}\n${t('demo.place', { folder })}\n\n`);
    },
    step: async (name, act, tell) => {
      steps += 1;
      const heading = `${String(steps).padStart(3)}  ${paint('strong', t(`demo.step.${name}`))}`;
      if (out.isTerminal) out.print(`${heading} …`);
      const result = await act();
      const told = tell(result).lines.map((line) => `${INDENT}${wrapped(line, look, INDENT)}\n`);
      out.print(`${out.isTerminal ? REWRITE_LINE : ''}${heading}\n${told.join('')}`);
      return result;
    },
    fail: ({ wanted, got }) => {
      err.print(`\n${paint('bad', t('demo.failed', { wanted, got }))}\n`);
    },
    end: (folder, file) => {
      out.print(`\n${paint('good', t('demo.asTold', { count: steps }))}\n${t('demo.look', { folder })}\n`);
      if (!settings.quiet) out.print(`${nextLine(t('demo.try', { file }), look)}\n`);
    },
  };
}

const REWRITE_LINE = '\r\u001b[K';

function jsonTeller(session: Session, look: Look): Teller {
  let steps = 0;
  return {
    look,
    begin: () => {},
    step: async (name, act, tell) => {
      steps += 1;
      const result = await act();
      const { lines, facts } = tell(result);
      printJson(session, { step: steps, name, title: look.t(`demo.step.${name}`), told: lines, ...facts });
      return result;
    },
    fail: ({ wanted, got }) => printJson(session, { summary: { steps, ok: false, wanted, got } }),
    end: (folder) => printJson(session, { summary: { steps, ok: true, folder } }),
  };
}
