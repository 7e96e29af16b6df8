import type { DocumentOf, UnverifiedDocument } from '../../shared/document/document.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { authenticateHeldAs, requireVendor } from '../../shared/trust/trust.ts';
import type { OpenDesk } from './context.ts';
import type { LedgerTables } from './ledger.ts';
import { payloadHash } from './payload-hash.ts';
import { readyToWrite } from './ready-to-write.ts';
import { clockNow } from './revoke.ts';

type Report = DocumentOf<'station-report'>;

/**
 * Notes which licenses their stations have taken, as they report (spec W1 to W3): once for each license.
 * Answers how many were news. A report that proves nothing is passed over: nobody can do anything about it.
 * So are all of them while the desk's clock is in doubt, which whatever is asked says; they come again.
 * `date`: today's, as an operator knows it from elsewhere.
 */
export async function noteTaken(
  documents: readonly UnverifiedDocument[],
  date: string | undefined,
  desk: OpenDesk,
): Promise<number> {
  const reports = documents.flatMap((document) => reportIn(document, desk));
  if (reports.length === 0) return 0;
  const isAnyNews = await desk.ledger.snapshot(async (ledger) => (await newsIn(reports, ledger)).length > 0);
  if (!isAnyNews) return 0;
  try {
    const noted = await noteNews(reports, date, desk);
    await desk.ledger.holdEnd(desk.signer);
    return noted;
  } catch (error) {
    if (isRefusal(error, 'DESK_CLOCK')) return 0;
    throw error;
  }
}

function reportIn(document: UnverifiedDocument, { trust }: OpenDesk): readonly Report[] {
  try {
    const report = authenticateHeldAs(document, ['station-report'], trust);
    requireVendor(report, trust);
    return [report];
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

function noteNews(reports: readonly Report[], date: string | undefined, desk: OpenDesk): Promise<number> {
  return desk.ledger.transaction(async (transaction) => {
    const atWork = await readyToWrite(desk, transaction, 'work');
    const now = await clockNow(date, atWork);
    const news = await newsIn(reports, atWork.ledger);
    for (const { license, takenAt, program } of news) {
      const { requestId, softkeyId, sequence } = license;
      const detail = { requestId, softkeyId, sequence, takenAt, program };
      await atWork.ledger.events.append({ event: 'license-taken', detail }, now, requestId);
    }
    return news.length;
  });
}

/** That a station has a license, which was not known. */
interface Taken {
  readonly license: License;
  /** By the station's clock. */
  readonly takenAt: string;
  readonly program: string;
}

/** One for each license, whichever report says so first. */
async function newsIn(reports: readonly Report[], ledger: LedgerTables): Promise<readonly Taken[]> {
  const news = new Map<string, Taken>();
  for (const report of reports) {
    const license = await licenseIn(report, ledger);
    if (license === undefined || news.has(license.requestId) || (await isTaken(license, ledger))) continue;
    const { createdAt: takenAt, station } = report.payload;
    news.set(license.requestId, { license, takenAt, program: station.program });
  }
  return [...news.values()];
}

/** The license that a report is about: the very one, held to the key that signed the report (spec W1). */
async function licenseIn({ payload }: Report, { licenses }: LedgerTables): Promise<License | undefined> {
  const held = await licenses.find(payload.softkeyId, payload.sequence);
  if (held === undefined || held.license.stationKey !== payload.station.publicKey) return undefined;
  return payloadHash(held.payloadBytes) === payload.license ? held.license : undefined;
}

/** Whether the ledger knows that the station has this license (spec W2). */
export async function isTaken(
  { requestId }: License,
  { events }: Pick<LedgerTables, 'events'>,
): Promise<boolean> {
  return (await events.about(requestId)).some(({ event }) => event === 'license-taken');
}
