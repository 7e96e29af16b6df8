import { useState } from 'react';
import type { Saved } from '../../../shared/app/host.ts';
import { calendarOf, hasCalendar } from '../../../shared/status/calendar.ts';
import { statusReport } from '../../../shared/status/report.ts';
import type { RefusalView, StatusView } from '../../../shared/views.ts';
import type { MenuChoice } from '../../design/menu-button.tsx';
import { useHost, useProgramInfo } from '../../host/program-info.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';

const KEPT = ['report', 'support', 'calendar', 'print', 'pdf'] as const;
type Kept = (typeof KEPT)[number];

/**
 * The ways to keep a status outside of this program, and what became of the last one. `openSupport` shows
 * what a support package would be.
 */
export function useSaveStatus(
  view: StatusView,
  openSupport: () => void,
): {
  choices: readonly MenuChoice<Kept>[];
  keep: (what: Kept) => void;
  saved: Saved | null;
  refusal: RefusalView | null;
} {
  const texts = useTexts();
  const { t } = texts;
  const { app } = useHost();
  const { door, vendor } = useProgramInfo();
  const [saved, setSaved] = useState<Saved | null>(null);
  const { now } = view.clock;
  const { warnDays } = vendor.defaultTerms;
  const name = (ending: string) => `${t('app.status.keep.name')}.${ending}`;
  const ways: Readonly<Record<Kept, () => Promise<Saved | null>>> = {
    report: () =>
      app['file.save']({
        name: name('txt'),
        text: statusReport(view, vendor.name, { at: now, program: vendor.program, texts }),
      }),
    support: async () => {
      openSupport();
      return null;
    },
    calendar: async () => {
      const text = calendarOf(view, { stamp: now, vendorName: vendor.name, warnDays }, texts);
      return text === null ? null : await app['file.save']({ name: name('ics'), text });
    },
    print: async () => {
      await app['page.print']({});
      return null;
    },
    pdf: () => app['page.pdf']({ name: name('pdf') }),
  };
  const { act, refusal } = useAct(async (what: Kept) => {
    setSaved(null);
    setSaved(await ways[what]());
  });
  const isOffered: Readonly<Record<Kept, boolean>> = {
    report: true,
    support: true,
    calendar: hasCalendar(view, { warnDays }),
    print: true,
    // A browser's own dialog prints and makes a PDF alike.
    pdf: door === 'desktop',
  };
  const choices = KEPT.filter((what) => isOffered[what]).map((id) => ({
    id,
    label: t(`app.status.keep.${id}`),
    hint: t(`app.status.keep.${id}Hint`),
  }));
  return { choices, keep: act, saved, refusal };
}
