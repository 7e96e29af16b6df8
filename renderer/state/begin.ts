import type { HostView } from '../../shared/app/host.ts';
import { type AppTexts, loadAppTexts } from '../../shared/text/app/catalog.ts';
import type { StatusView, VendorView } from '../../shared/views.ts';
import type { Host } from '../host/host.ts';
import { loadScreen } from '../screens/load-screen.ts';
import { draftIn, type ScreenName } from './draft.ts';

/** What must be known before anything can be shown. */
export interface Beginning {
  readonly view: HostView;
  readonly vendor: VendorView;
  readonly texts: AppTexts;
  readonly first: ScreenName;
}

/** Asks for all of it at once. A station that cannot tell its status begins at the beginning, where it says why. */
export async function begin({ station, app }: Host): Promise<Beginning> {
  const viewing = app['host.read']({});
  // Most people begin there, and it comes with what every screen is made of.
  loadScreen('machine').catch(() => {});
  const [view, texts, vendor, status] = await Promise.all([
    viewing,
    viewing.then((known) => loadAppTexts(languageOf(known.settings, known.language))),
    station['vendor.read']({}),
    statusOf(station).catch(() => null),
  ]);
  const first = firstScreen(status, view);
  await loadScreen(first);
  return { view, vendor, texts, first };
}

/** A status reads the whole machine, which may take its time: where nothing was ever kept, nobody waits for that. */
async function statusOf(station: Host['station']): Promise<StatusView | null> {
  const { entries, intact } = await station['journal.read']({});
  return entries.length === 0 && intact ? null : station['status.read']({});
}

/** What was chosen, or what the system speaks. */
export function languageOf(
  { language }: HostView['settings'],
  system: HostView['language'],
): AppTexts['lang'] {
  return language === 'system' ? system : language;
}

/** Where a person begins: at the softkey that is there, at the request that waits for its answer, or where they were. */
function firstScreen(status: StatusView | null, { draft }: HostView): ScreenName {
  if (status !== null && status.softkeys.length > 0) return 'status';
  if (status?.waitingFor) return 'request';
  const kept = draftIn(draft).screen;
  return kept === null || kept === 'status' || kept === 'request' ? 'machine' : kept;
}
