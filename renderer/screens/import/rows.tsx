import { type ReactNode, useState } from 'react';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { refusalTextFor } from '../../../shared/text/app/for-screens.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { sentence } from '../../../shared/text/format.ts';
import { Button } from '../../design/button.tsx';
import { CutName } from '../../design/cut-name.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { MatchPicture } from '../../design/match-picture.tsx';
import { type Tone, ToneSign } from '../../design/tone.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useRefusalText, useTexts } from '../../state/texts.ts';
import { useInspectSession } from '../inspect/use-inspect-session.ts';
import { effectText } from './effect-text.ts';
import { type BadRow, type GoodRow, groupedBy } from './preview.ts';
import './rows.css';

/** More rows would be too many to read; a button shows the rest. */
const SHOWN = 50;

/** `isSaid`: their effect is already shown above, or was. */
export function GoodRows({ rows, isSaid }: { rows: readonly GoodRow[]; isSaid: boolean }) {
  return <Rows rows={rows}>{(row) => <GoodDocument key={row.id} row={row} isSaid={isSaid} />}</Rows>;
}

/** What is refused, once for all files of which the same is to be said. */
export function BadRows({ rows }: { rows: readonly BadRow[] }) {
  const texts = useTexts();
  const wordsOf = ({ result }: BadRow) => Object.values(refusalTextFor(result, texts)).join(' ');
  const groups = groupedBy(rows, wordsOf);
  return (
    <Rows rows={groups}>
      {(group) =>
        group.length === 1 ? (
          <BadDocument key={group[0].id} row={group[0]} />
        ) : (
          <BadDocuments key={group[0].id} rows={group} />
        )
      }
    </Rows>
  );
}

/** What is in order where it is: by its name, and in a few words why. */
export function CalmRows({ rows }: { rows: readonly BadRow[] }) {
  return <Rows rows={rows}>{(row) => <CalmDocument key={row.id} row={row} />}</Rows>;
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

function FileRow({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <li className="file-row">
      <ToneSign tone={tone} named />
      <div className="stack-tight">{children}</div>
    </li>
  );
}

function GoodDocument({ row: { result, effect }, isSaid }: { row: GoodRow; isSaid: boolean }) {
  const texts = useTexts();
  const { t, dates } = texts;
  const { vendor } = useProgramInfo();
  const { kind, subject, number, host, expiresAt } = result;
  const product = vendor.products.find(({ id }) => id === result.product)?.name ?? result.product;
  const term =
    kind === 'license'
      ? expiresAt === null
        ? t('app.importing.row.noEnd')
        : t('app.importing.row.until', { date: dates.moment(expiresAt) })
      : null;
  const facts = [product, term, t('app.importing.row.number', { number }), subject].filter(
    (fact) => fact !== null,
  );
  const change = isSaid ? '' : effectText(effect, { t, day: dates.day });
  return (
    <FileRow tone={result.outcome === 'already-held' ? 'info' : 'ok'}>
      <h3>
        {host === null
          ? kind !== null && sentence(t(`kind.${kind}`))
          : t('app.importing.row.license', { host: foreign(host) })}
      </h3>
      {change !== '' && <p>{change}</p>}
      <p className="soft">
        <Foreign>{facts.join(' · ')}</Foreign>
      </p>
      <p className="soft small">
        <CutName>{result.file}</CutName>
      </p>
    </FileRow>
  );
}

/** The file and what it is, then what is wrong with it and what to do. */
function BadDocument({ row }: { row: BadRow }) {
  const { t } = useTexts();
  const { result } = row;
  const { title, hint } = useRefusalText(result);
  return (
    <FileRow tone="stop">
      <FileHead row={row} />
      <p className="refused-why">{title}</p>
      <p>{hint}</p>
      {result.match !== null && (
        <Disclosure title={t('app.importing.match')} level={4}>
          <MatchPicture report={result.match} host={null} />
        </Disclosure>
      )}
      <LookInto rows={[row]} />
    </FileRow>
  );
}

function BadDocuments({ rows }: { rows: readonly [BadRow, ...BadRow[]] }) {
  const { t } = useTexts();
  const { title, hint } = useRefusalText(rows[0].result);
  return (
    <FileRow tone="stop">
      <h3>{t('app.importing.refusedFiles', { count: rows.length })}</h3>
      <p className="refused-why">{title}</p>
      <p>{hint}</p>
      <Disclosure title={t('app.importing.whichFiles')} level={4}>
        <ul className="refused-names">
          {rows.map(({ id, result }) => (
            <li key={id}>
              <CutName>{result.file}</CutName>
            </li>
          ))}
        </ul>
      </Disclosure>
      <LookInto rows={rows} />
    </FileRow>
  );
}

function CalmDocument({ row }: { row: BadRow }) {
  const { t } = useTexts();
  return (
    <FileRow tone="info">
      <FileHead row={row} />
      <p className="soft">{calmText(row, t)}</p>
    </FileRow>
  );
}

function calmText({ result: { code, details, replaced } }: BadRow, t: AppTexts['t']): string {
  if (replaced === true) return t('app.importing.replaced');
  if (code === 'OLDER_SEQUENCE')
    return t('app.importing.older', { sequence: String(details['sequence']), held: String(details['held']) });
  return t('app.importing.forOther', { host: foreign(String(details['host'])) });
}

/** `north-2.license · License` */
function FileHead({ row: { result } }: { row: BadRow }) {
  const { t } = useTexts();
  return (
    <h3 className="file-head">
      <CutName>{result.file}</CutName>
      {result.kind !== null && <span className="soft">{sentence(t(`kind.${result.kind}`))}</span>}
    </h3>
  );
}

/** The way to all that there is to see in files that are refused. */
function LookInto({ rows }: { rows: readonly BadRow[] }) {
  const { t } = useTexts();
  const { session } = useInspectSession();
  const { go } = useAppState();
  const files = [...new Set(rows.flatMap(({ file }) => (file === null ? [] : [file])))];
  if (files.length === 0) return null;
  const look = () => {
    session.addBatch({ files, refused: [] });
    go('inspect');
  };
  return (
    <div>
      <Button onPress={look}>{t('app.importing.lookInto', { count: files.length })}</Button>
    </div>
  );
}
