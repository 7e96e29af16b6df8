// biome-ignore-all lint/a11y/useFocusableInteractive: the table has the focus, and names the row
// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { NOTHING, sentence } from '../../../shared/text/format.ts';
import { verifyText } from '../../../shared/text/verify-text.ts';
import type { VerifyLine } from '../../../shared/views.ts';
import { CutName } from '../../design/cut-name.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import type { InspectedFile } from './inspected-file.ts';

/** The columns of the table, in their order. */
export const COLUMNS = ['name', 'host', 'customer', 'product', 'until', 'what'] as const;
export type Column = (typeof COLUMNS)[number];

/** One file at a glance: its name, of whom it is, until when, and in words what it is or what is wrong. */
export function ResultRow({ entry: { name, line } }: { entry: InspectedFile }) {
  const texts = useTexts();
  const { t } = texts;
  const told = useSubjectText(line);
  return (
    <>
      <span role="gridcell" className="result-name">
        <CutName>{name}</CutName>
      </span>
      {told.map(([column, text]) => (
        <span key={column} role="gridcell" className={`result-${column}`}>
          {text === null ? <span className="soft">{NOTHING}</span> : <bdi>{foreign(text)}</bdi>}
        </span>
      ))}
      <span role="gridcell" className="result-what">
        {line === null ? (
          <span className="result-waiting" aria-hidden="true" />
        ) : (
          <ToneSign tone={line.ok ? 'ok' : 'stop'} named />
        )}
        <span className="result-words">
          {line === null ? t('app.inspect.notYet') : sentence(verdictWords(line, texts))}
        </span>
      </span>
    </>
  );
}

/** That it is a license stands in the other columns. */
function verdictWords(line: VerifyLine, texts: AppTexts): string {
  const isGoodLicense = line.ok && line.kind === 'license';
  return isGoodLicense ? texts.t('verify.goodLicense') : verifyText(line, undefined, texts);
}

function useSubjectText(line: VerifyLine | null): readonly (readonly [Column, string | null])[] {
  const { t, dates } = useTexts();
  const { vendor } = useProgramInfo();
  const subject = line?.subject ?? null;
  const product = vendor.products.find(({ id }) => id === subject?.product)?.name ?? subject?.product ?? null;
  const end = subject?.expiresAt ?? null;
  const until =
    end !== null ? dates.day(end) : line?.kind === 'license' && subject !== null ? t('status.noEnd') : null;
  return [
    ['host', subject?.host ?? null],
    ['customer', subject?.customer ?? null],
    ['product', product],
    ['until', until],
  ];
}
