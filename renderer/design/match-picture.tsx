import { differing } from '../../shared/fingerprint/differing.ts';
import type { MatchDoubt } from '../../shared/fingerprint/doubt.ts';
import type { ExplainedReport, MatchCure } from '../../shared/fingerprint/explain.ts';
import type { Verdict } from '../../shared/fingerprint/match.ts';
import type { Reading } from '../../shared/machine/reading.ts';
import type { AppTextKey } from '../../shared/text/app/catalog.ts';
import { useTexts } from '../state/texts.ts';
import { ComponentIcon } from './component-icon.tsx';
import { Foreign } from './foreign.tsx';
import { Instruction } from './instruction.tsx';
import { reasonTone, type Tile, tilesOf } from './match-tiles.ts';
import { ResultSign } from './result-sign.tsx';
import { type Tone, ToneSign } from './tone.tsx';
import './match-picture.css';

const TONES: Readonly<Record<Verdict, Tone>> = { match: 'ok', tolerated: 'warn', broken: 'stop' };

/**
 * A match report as a picture: the machine, drawn part by part, each with its result and its weight; below it
 * why something differs, and what helps. `host`: the name of the machine that is drawn.
 */
export function MatchPicture({
  report,
  host,
  runs = false,
  readings = [],
}: {
  report: ExplainedReport;
  host: string | null;
  /** The product runs all the same, for a while. */
  runs?: boolean;
  /** What is read of that machine now, masked: shown where it differs. */
  readings?: readonly Reading[];
}) {
  const { t } = useTexts();
  const verdict = runs && report.verdict === 'broken' ? 'tolerated' : report.verdict;
  const { deciding, evidence } = tilesOf(report.components);
  return (
    <div className="match stack">
      <figure className={`match-machine match-machine-${verdict}`}>
        <figcaption className="match-verdict">
          <ToneSign tone={TONES[verdict]} named />
          <span>
            {host !== null && (
              <span className="match-host">
                <Foreign>{host}</Foreign>
              </span>
            )}
            {t(`verdict.${report.verdict}`)}
          </span>
        </figcaption>
        {deciding.length + evidence.length === 0 && <p className="soft">{t('app.match.nothing')}</p>}
        <Tiles title={t('app.match.deciding')} tiles={deciding} readings={readings} isLarge />
        <Tiles title={t('app.match.evidence')} tiles={evidence} readings={readings} />
      </figure>
      {report.doubt !== null && <Doubt doubt={report.doubt} />}
      <Explanations report={report} />
    </div>
  );
}

function Tiles({
  title,
  tiles,
  readings,
  isLarge = false,
}: {
  title: string;
  tiles: readonly Tile[];
  readings: readonly Reading[];
  isLarge?: boolean;
}) {
  const { t } = useTexts();
  if (tiles.length === 0) return null;
  return (
    <div className="stack-tight">
      <p className="match-group">{title}</p>
      <ul className={isLarge ? 'match-tiles match-tiles-large' : 'match-tiles'}>
        {tiles.map(({ component, result, weight, tone }) => (
          <li key={component} className={`match-tile match-tile-${tone}`}>
            <ComponentIcon component={component} />
            <span className="match-name">{t(`component.${component}`)}</span>
            <span className="match-outcome">
              <span className={`match-result tone-${tone}`}>
                <ResultSign result={result} />
                {t(`result.${result}`)}
              </span>
              {isLarge && <span className="match-weight">{t(`app.match.weights.${weight}`)}</span>}
            </span>
            {result === 'changed' && <ValueNow component={component} readings={readings} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The value of the license is known by its digest only, so it is the new one that can be shown. */
function ValueNow({ component, readings }: { component: Tile['component']; readings: readonly Reading[] }) {
  const { t } = useTexts();
  const reading = readings.find((one) => one.component === component);
  if (reading?.status !== 'value') return null;
  return (
    <span className="match-now">
      {t('app.match.other')} → <Foreign>{reading.values.join(', ')}</Foreign>
    </span>
  );
}

/** Shown first, because the rest only makes sense if this is the right machine. */
function Doubt({ doubt }: { doubt: MatchDoubt }) {
  const { t } = useTexts();
  return (
    <div className="stack-tight">
      <h3>{t('match.doubt')}</h3>
      <ul className="match-reasons">
        <li>
          <ToneSign tone="warn" named />
          <div>
            <p>{t(`matchDoubt.${doubt}.why`)}</p>
            <div className="match-cure stack-tight">
              <Instruction>{t(`matchDoubt.${doubt}.wayOut`)}</Instruction>
            </div>
          </div>
        </li>
      </ul>
    </div>
  );
}

/** Why parts differ, and what helps. */
function Explanations({ report }: { report: ExplainedReport }) {
  const { t } = useTexts();
  const explained = differing(report.components);
  const cureText = (cure: MatchCure) => {
    const key = `app.match.cures.${cure}`;
    const own = t(key as AppTextKey);
    return own === key ? t(`matchCure.${cure}`) : own;
  };
  if (explained.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{t('match.differs')}</h3>
      <ul className="match-reasons">
        {explained.map(({ components, cause, cure }) => (
          <li key={cause + cure}>
            <ToneSign tone={reasonTone(components, report)} named />
            <div>
              <p className="match-reason-name">{components.map((one) => t(`component.${one}`)).join(', ')}</p>
              <p>{t(`matchCause.${cause}`)}</p>
              {cure !== null && (
                <div className="match-cure stack-tight">
                  <Instruction>{cureText(cure)}</Instruction>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
