import { useState } from 'react';
import type { Saved } from '../../../shared/app/host.ts';
import type { RefusalView } from '../../../shared/views.ts';
import type { MenuChoice } from '../../design/menu-button.tsx';
import { useHost, useSurroundings } from '../../host/host-context.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';

const KEPT = ['print', 'pdf'] as const;
type Kept = (typeof KEPT)[number];

/** The ways to keep a status outside of this program, and what became of the last one. */
export function useKeep(): {
  choices: readonly MenuChoice<Kept>[];
  keep: (what: Kept) => void;
  saved: Saved | null;
  refusal: RefusalView | null;
} {
  const texts = useTexts();
  const { t } = texts;
  const { app } = useHost();
  const { door } = useSurroundings();
  const [saved, setSaved] = useState<Saved | null>(null);
  const ways: Readonly<Record<Kept, () => Promise<Saved | null>>> = {
    print: async () => {
      await app['page.print']({});
      return null;
    },
    pdf: () => app['page.pdf']({ name: `${t('app.status.keep.pdfName')}.pdf` }),
  };
  const { act, refusal } = useAct(async (what: Kept) => {
    setSaved(null);
    setSaved(await ways[what]());
  });
  // A browser's own dialog prints and makes a PDF alike.
  const offered = KEPT.filter((what) => door === 'desktop' || what !== 'pdf');
  const choices = offered.map((id) => ({
    id,
    label: t(`app.status.keep.${id}`),
    hint: t(`app.status.keep.${id}Hint`),
  }));
  return { choices, keep: act, saved, refusal };
}
