import type { en } from '../../../shared/text/en/catalog.ts';
import { printJson, type Session } from '../session.ts';
import type { Display } from '../show/display.ts';
import { nextLine } from '../show/fields.ts';
import { wrapped } from '../show/layout.ts';

export type StepName = keyof typeof en.demo.step;

/** What a step came to: in words for people, and as members of its line for programs. */
export interface StepResult {
  readonly lines: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A step that did not come out as expected. */
export class DemoFailed extends Error {
  override readonly name = 'DemoFailed';
  readonly wanted: string;
  readonly got: string;

  constructor(wanted: string, got: string) {
    super(`${wanted} was expected, ${got} came`);
    this.wanted = wanted;
    this.got = got;
  }
}

/** Shows the steps as they happen: in words, or as one line of JSON each. */
export interface DemoOutput {
  readonly look: Display;
  readonly begin: (folder: string) => void;
  /** Runs a step and shows what came of it; what it gives is for the steps after it. */
  readonly step: <T>(
    name: StepName,
    act: () => T | Promise<T>,
    resultOf: (result: T) => StepResult,
  ) => Promise<T>;
  readonly fail: (failure: DemoFailed) => void;
  readonly end: (folder: string, file: string) => void;
}

export function demoOutputOf(session: Session, look: Display): DemoOutput {
  return session.settings.json ? jsonOutput(session, look) : plainOutput(session, look);
}

const INDENT = '     ';

function plainOutput({ out, err, settings }: Session, look: Display): DemoOutput {
  const { t, paint } = look;
  let steps = 0;
  return {
    look,
    begin: (folder) => {
      out.print(`${paint('strong', t('demo.title'))}\n${t('demo.place', { folder })}\n\n`);
    },
    step: async (name, act, resultOf) => {
      steps += 1;
      const heading = `${String(steps).padStart(3)}  ${paint('strong', t(`demo.step.${name}`))}`;
      if (out.isTerminal) out.print(`${heading} …`);
      const result = await act();
      const lines = resultOf(result).lines.map((line) => `${INDENT}${wrapped(line, look, INDENT)}\n`);
      out.print(`${out.isTerminal ? REWRITE_LINE : ''}${heading}\n${lines.join('')}`);
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

function jsonOutput(session: Session, look: Display): DemoOutput {
  let steps = 0;
  return {
    look,
    begin: () => {},
    step: async (name, act, resultOf) => {
      steps += 1;
      const result = await act();
      const { lines, facts } = resultOf(result);
      printJson(session, { step: steps, name, title: look.t(`demo.step.${name}`), told: lines, ...facts });
      return result;
    },
    fail: ({ wanted, got }) => printJson(session, { summary: { steps, ok: false, wanted, got } }),
    end: (folder) => printJson(session, { summary: { steps, ok: true, folder } }),
  };
}
