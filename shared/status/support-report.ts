import { identityOf } from '../machine/identity.ts';
import { type Reading, unreadByReason } from '../machine/reading.ts';
import { entryDetailText } from '../text/entry-detail.ts';
import { foreign } from '../text/foreign.ts';
import { minuteOf, NOTHING } from '../text/format.ts';
import type { Texts } from '../text/formatter.ts';
import { refusalText } from '../text/refusal-text.ts';
import type { JournalView, MachineView, RefusalView, SupportPart } from '../views.ts';
import { machineLine } from './machine-line.ts';

// The parts of a support package that are no report of their own. Ids of the machine are shortened in it.

/** What was read of the machine, and why the rest was not. */
export function machineReport(machine: MachineView, texts: Texts): string {
  const { t } = texts;
  const unread = [...unreadByReason(machine.readings).keys()];
  return textOf([
    t(`machineRead.${identityOf(machine.readings)}`),
    machineLine(machine, texts),
    ...machine.hypervisor.evidence.map((clue) => `  ${foreign(clue)}`),
    ...machine.readings.map((reading) => readingLine(reading, texts)),
    ...machine.adapters.map(({ name, mac, counted, leftOut }) => {
      const why = t('probe.leftOut', { reason: leftOut === undefined ? NOTHING : t(`adapter.${leftOut}`) });
      return `  ${foreign(name)}: ${mac === '' ? NOTHING : mac}, ${counted ? t('probe.counts') : why}`;
    }),
    ...unread.map((reason) => t(`reason.${reason}.why`)),
  ]);
}

function readingLine(reading: Reading, { t }: Texts): string {
  const { component, status, source } = reading;
  const values = reading.status === 'value' ? ` ${reading.values.map(foreign).join(', ')}` : '';
  return `  ${t(`component.${component}`)}: ${t(`reading.${status}`)}${values} (${foreign(source)})`;
}

/** The station's record: whether its chain holds, then every line. */
export function journalReport({ entries, head, intact, brokenAt }: JournalView, texts: Texts): string {
  const { t } = texts;
  const verdict = intact
    ? t(entries.length === 0 ? 'journal.empty' : 'journal.intact', { count: entries.length })
    : t('journal.broken', { line: brokenAt ?? 0 });
  const lines = entries.map(({ n, at, event, detail }) =>
    `  ${n}  ${minuteOf(at)}  ${foreign(t(`journalEvent.${event}`))}  ${entryDetailText(detail, texts)}`.trimEnd(),
  );
  return textOf([verdict, ...lines, t('journal.head', { head })]);
}

/** Stands where a part could not be read: support is asked just then. */
export function notReadReport(refusal: RefusalView, texts: Texts): string {
  const { title, hint } = refusalText(refusal, texts);
  return textOf([`${refusal.code}: ${title} ${hint}`]);
}

/** What leaves the machine in a package, in the order of the file. */
export function supportPartLines(parts: readonly SupportPart[], { t }: Pick<Texts, 't'>): readonly string[] {
  return parts.map(({ part, count }) => t(`supportPart.${part}`, { count }));
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
