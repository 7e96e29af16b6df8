import { useEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Advised } from '../../../shared/advisor/advise.ts';
import type { Answers } from '../../../shared/advisor/answers.ts';
import { instantOf } from '../../../shared/encoding/instant.ts';
import { Button } from '../../design/button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SavedNotice } from '../../design/saved-notice.tsx';
import { useTexts } from '../../state/texts.ts';
import { useSave } from '../request/use-save.ts';
import { PlanSheet } from './plan-sheet.tsx';
import { planFileOf } from './sheet-file.ts';
import './plan-sheet.css';

/**
 * The plan on paper and as a file. The sheet is only made when it is wanted, so that the drawing is not drawn
 * twice at each answer.
 */
export function PlanPage({ advised, answers }: { advised: Advised; answers: Answers }) {
  const { t, lang, dates } = useTexts();
  const [isWanted, setWanted] = useState(false);
  const paper = useRef<HTMLDivElement>(null);
  const { save, isBusy, refusal, saved } = useSave();
  useEffect(() => {
    const before = () => flushSync(() => setWanted(true));
    const after = () => setWanted(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  const saveIt = () => {
    flushSync(() => setWanted(true));
    const sheet = [...(paper.current?.children ?? [])].map(markupOf).join('');
    setWanted(false);
    save({
      name: t('app.project.sheet.file'),
      text: planFileOf(sheet, t(`pattern.${advised.pattern}`), lang),
    });
  };
  return (
    <>
      <div className="plan-page-actions">
        <Button onPress={() => print()}>{t('app.project.sheet.print')}</Button>
        <Button isPending={isBusy} onPress={saveIt}>
          {t('app.project.sheet.save')}
        </Button>
      </div>
      {refusal && <Refusal refusal={refusal} />}
      <SavedNotice saved={saved} />
      {isWanted &&
        createPortal(
          <div ref={paper} className="plan-paper">
            <PlanSheet advised={advised} answers={answers} madeOn={dates.day(instantOf(new Date()))} />
          </div>,
          document.body,
        )}
    </>
  );
}

/** An element of the page as markup. Markup is only read: none is ever put into the page. */
function markupOf(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}
