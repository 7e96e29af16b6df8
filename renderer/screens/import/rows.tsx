import { type ReactNode, useState } from 'react';
import { foreign } from '../../../shared/text/foreign.ts';
import { sentence } from '../../../shared/text/format.ts';
import { Button } from '../../design/button.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { MatchPicture } from '../../design/match-picture.tsx';
import { type Tone, ToneSign } from '../../design/tone.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useRefusalText, useTexts } from '../../state/texts.ts';
import { effectText } from './effect-text.ts';
import type { BadRow, GoodRow } from './preview.ts';
import './rows.css';

/** More rows would be too many to read; a button shows the rest. */
const SHOWN = 50;

/** `isSaid`: their effect is already shown above, or was. */
export function GoodRows({ rows, isSaid }: { rows: readonly GoodRow[]; isSaid: boolean }) {
  return <Rows rows={rows}>{(row) => <GoodDocument key={row.id} row={row} isSaid={isSaid} />}</Rows>;
}

export function BadRows({ rows }: { rows: readonly BadRow[] }) {
  return <Rows rows={rows}>{(row) => <BadDocument key={row.id} row={row} />}</Rows>;
}

function Rows<R>({ rows, children }: { rows: readonly R[]; children: (row: R) => ReactNode }) {
  const { t } = useTexts();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <ul className="file-rows">{shown.map(children)}</ul>
      {shown.length < rows.length && (
        <div>
          <Button onPress={() => setAll(true)}>{t('app.importing.all', { count: rows.length })}</Button>
        </div>
      )}
    </>
  );
}

function FileRow({ tone, file, children }: { tone: Tone; file: string; children: ReactNode }) {
  return (
    <li className="file-row">
      <ToneSign tone={tone} named />
      <div className="stack-tight">
        {children}
        <p className="soft small">
          <Foreign>{file}</Foreign>
        </p>
      </div>
    </li>
  );
}

function GoodDocument({ row: { result, readable, effect }, isSaid }: { row: GoodRow; isSaid: boolean }) {
  const texts = useTexts();
  const { t, dates } = texts;
  const { vendor } = useProgramInfo();
  const { kind, subject, number, expiresAt } = result;
  const product = vendor.products.find(({ id }) => id === readable.product)?.name ?? readable.product;
  const term =
    kind === 'license'
      ? expiresAt === null
        ? t('app.importing.row.noEnd')
        : t('app.importing.row.until', { date: dates.moment(expiresAt) })
      : null;
  const facts = [product, term, t('app.importing.row.number', { number }), subject].filter(
    (fact) => fact !== null,
  );
  const change = isSaid ? '' : effectText(effect, texts);
  return (
    <FileRow tone={result.outcome === 'already-held' ? 'info' : 'ok'} file={result.file}>
      <h3>
        {readable.host === null
          ? kind !== null && sentence(t(`kind.${kind}`))
          : t('app.importing.row.license', { host: foreign(readable.host) })}
      </h3>
      {change !== '' && <p>{change}</p>}
      <p className="soft">
        <Foreign>{facts.join(' · ')}</Foreign>
      </p>
    </FileRow>
  );
}

function BadDocument({ row: { result } }: { row: BadRow }) {
  const { t } = useTexts();
  const { title, hint } = useRefusalText(result);
  return (
    <FileRow tone="stop" file={result.file}>
      <h3>{title}</h3>
      <p>{hint}</p>
      {result.match !== null && (
        <Disclosure title={t('app.importing.match')} level={4}>
          <MatchPicture report={result.match} host={null} />
        </Disclosure>
      )}
    </FileRow>
  );
}
