import type { FileIn } from '../../../shared/contract.ts';
import type { IssueView } from '../../../shared/desk-views.ts';
import { decides } from '../../../shared/fingerprint/deciding.ts';
import { COMPONENTS, type Component } from '../../../shared/machine/reading.ts';
import { verdictLine } from '../../../shared/status/status-text.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { byteCount, momentOf, NOTHING } from '../../../shared/text/format.ts';
import { refusalText } from '../../../shared/text/refusal-text.ts';
import type { MachineView, RefusalView, StatusView } from '../../../shared/views.ts';
import type { Display } from '../show/display.ts';
import type { StepResult } from './demo-output.ts';
import { type GoodImport, requireOutcome } from './outcome.ts';
import type { DemoSetup } from './setup.ts';

/** What each kind of step shows. */
export function stepResults({ standsIn }: Pick<DemoSetup, 'standsIn'>, look: Display) {
  const { t, lang, paint } = look;
  return {
    machine: ({ host, hypervisor, readings }: MachineView): StepResult => {
      const read = readings.filter(({ status }) => status === 'value').map(({ component }) => component);
      const lines = [
        t('demo.machine', {
          host: foreign(host),
          hypervisor: t(`hypervisor.${hypervisor.kind}`),
          read: read.length,
          all: readings.length,
        }),
        t('demo.decides', {
          components: names(read.filter(decides), look),
        }),
      ];
      return {
        lines: standsIn ? [...lines, t('demo.standIn')] : lines,
        facts: { host, hypervisor: hypervisor.kind },
      };
    },
    warning: (): StepResult => ({ lines: [paint('caution', t('request.once'))], facts: {} }),
    written: ({ name }: FileIn): StepResult => ({
      lines: [t('demo.written', { path: foreign(name) })],
      facts: { file: name },
    }),
    issued: ({ view, file: { name } }: { view: IssueView; file: FileIn }): StepResult => ({
      lines: [issuedLine(view, look), t('demo.written', { path: foreign(name) })],
      facts: { softkeyId: view.softkeyId, sequence: view.sequence, expiresAt: view.expiresAt, file: name },
    }),
    sameBytes: ({ file, softkeyId }: IssueView): StepResult => ({
      lines: [t('demo.repeated', { bytes: byteCount(file.text.length, lang) })],
      facts: { softkeyId, sameBytes: true },
    }),
    refused: (refused: { refusal: RefusalView; file: FileIn }): StepResult => refusedResult(refused, look),
    imported: (results: readonly GoodImport[]): StepResult => ({
      lines: results.map(({ kind, number }) =>
        t('demo.imported', { kind: kind === null ? NOTHING : t(`kind.${kind}`), number }),
      ),
      facts: { imported: results.map(({ kind, number }) => ({ kind, number })) },
    }),
    status: (view: StatusView): StepResult => {
      requireOutcome('licensed', view.licensed ? 'licensed' : view.kind);
      const { kind, softkeyId, expiresAt, daysLeft } = view;
      return {
        lines: [paint('good', verdictLine(view, look))],
        facts: { kind, softkeyId, expiresAt, daysLeft },
      };
    },
  };
}

function issuedLine({ softkeyId, sequence, expiresAt }: IssueView, { t, zone }: Display): string {
  return t('demo.issued', {
    softkeyId,
    sequence,
    date: expiresAt === null ? NOTHING : momentOf(expiresAt, zone),
  });
}

/** The refusal's own words; for another machine also which components differ. */
function refusedResult(
  { refusal, file: { name } }: { refusal: RefusalView; file: FileIn },
  look: Display,
): StepResult {
  const { t, paint } = look;
  const { title } = refusalText(refusal, look);
  const changed = refusal.details['changed'];
  const components = COMPONENTS.filter((one) => Array.isArray(changed) && changed.includes(one));
  return {
    lines: [
      t('demo.file', { path: foreign(name) }),
      paint('bad', t('demo.refused', { title })),
      ...(components.length > 0 ? [t('demo.differs', { components: names(components, look) })] : []),
    ],
    facts: { file: name, code: refusal.code, ...(components.length > 0 && { changed: components }) },
  };
}

function names(components: readonly Component[], { t }: Display): string {
  return components.length === 0 ? NOTHING : components.map((one) => t(`component.${one}`)).join(', ');
}
