import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { hostPart } from '../../shared/document/file-name.ts';
import { SUPPORT_PACKAGE_LINE } from '../../shared/document/support-package.ts';
import { dateOf } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { statusReport } from '../../shared/status/report.ts';
import { journalReport, machineReport, notReadReport } from '../../shared/status/support-report.ts';
import { foreign } from '../../shared/text/foreign.ts';
import { sentence } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/formatter.ts';
import { loadStationTexts } from '../../shared/text/load-station-texts.ts';
import type { SupportPart } from '../../shared/views.ts';
import { lastLinesOfAppLog } from '../app/app-log.ts';
import { refusalOf } from '../files/errno.ts';
import { localZone } from '../local-zone.ts';
import { clockOf, hostOf, type Station } from './context.ts';
import { stationFolder } from './folder.ts';
import { documentsOf, filesOf } from './home-files.ts';
import { readJournalView } from './journal-view.ts';
import { machineView } from './machine-view.ts';
import { readStatus } from './status.ts';

/** A part with its text. */
interface Written extends SupportPart {
  readonly text: string;
}

/** What a part is made of: how much there is, and the text. */
type Content = Omit<Written, 'part'>;

/** One text file with what support asks for, in the words of one language. */
export async function makeSupportPackage(
  station: Station,
  { language }: InputOf<'support.package'>,
): Promise<OutputOf<'support.package'>> {
  const texts = await loadStationTexts(language, localZone(process.env));
  const folder = stationFolder(station.home.path);
  const written = [
    await partOf('state', () => state(station, texts), texts),
    await partOf('machine', () => machine(station, texts), texts),
    await partOf('journal', () => journal(station, texts), texts),
    await partOf('files', () => files(filesOf(folder), texts), texts),
    await partOf('documents', () => documents(documentsOf(folder), texts), texts),
    ...logOf(station, texts),
  ];
  const day = dateOf(clockOf(station));
  return {
    file: {
      name: `${hostPart(hostOf(await station.glance()))}_${day}.softkey-support.txt`,
      text: [`${SUPPORT_PACKAGE_LINE}\n`, ...written.map(({ text }) => text)].join('\n'),
    },
    parts: written.map(({ part, count }) => ({ part, count })),
  };
}

/** A part that cannot be read says why, and hides no other. */
async function partOf(
  part: SupportPart['part'],
  content: () => Content | Promise<Content>,
  texts: Texts,
): Promise<Written> {
  try {
    return { part, ...(await content()) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!isRefusal(refusal)) throw error;
    return { part, count: 0, text: notReadReport(refusal, texts) };
  }
}

async function state(station: Station, texts: Texts): Promise<Content> {
  const { program, profile } = station.surroundings;
  const status = await readStatus(station);
  const text = statusReport(status, profile.name, { at: clockOf(station), program, texts });
  return { count: status.softkeys.length, text };
}

async function machine(station: Station, texts: Texts): Promise<Content> {
  const { facts, fingerprint } = await station.machine();
  const view = machineView(facts, fingerprint);
  return { count: view.readings.length, text: machineReport(view, texts) };
}

function journal(station: Station, texts: Texts): Content {
  const view = readJournalView(station);
  return { count: view.entries.length, text: journalReport(view, texts) };
}

function files(all: ReturnType<typeof filesOf>, { t }: Texts): Content {
  const lines = all.map(({ name, size }) => `  ${foreign(name)}: ${size ?? NO_FILE}`);
  return { count: all.length, text: listed(t('supportPart.files', { count: all.length }), lines) };
}

/** A folder, or whatever else lies there. */
const NO_FILE = '-';

function documents({ armored, leftOut }: ReturnType<typeof documentsOf>, { t }: Texts): Content {
  const rest = leftOut === 0 ? [] : [`${t('packageRest.leftOut', { count: leftOut })}\n`];
  return { count: armored.length, text: [...rest, ...armored].join('\n') };
}

/** No part where there is no log: most machines have none. */
function logOf({ home, surroundings }: Station, { t }: Texts): readonly Written[] {
  const lines = lastLinesOfAppLog(home, surroundings.profile.id).map((line) => `  ${foreign(line)}`);
  const { length: count } = lines;
  if (count === 0) return [];
  return [{ part: 'log', count, text: listed(t('supportPart.log', { count }), lines) }];
}

function listed(title: string, lines: readonly string[]): string {
  return `${[`${sentence(title)}:`, ...lines].join('\n')}\n`;
}
