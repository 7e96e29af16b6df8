import { verifyText } from '../../../shared/text/verify-text.ts';
import { CutName } from '../../design/cut-name.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import type { InspectedFile } from './inspected-file.ts';

/** One file at a glance: its sign, its name, and in words what it is or what is wrong. */
export function ResultRow({ entry: { name, line } }: { entry: InspectedFile }) {
  const texts = useTexts();
  return (
    <>
      {line === null ? (
        <span className="result-waiting" aria-hidden="true" />
      ) : (
        <ToneSign tone={line.ok ? 'ok' : 'stop'} named />
      )}
      <span className="result-name">
        <CutName>{name}</CutName>
      </span>
      <span className="result-what">
        {line === null ? texts.t('app.inspect.notYet') : verifyText(line, undefined, texts)}
      </span>
    </>
  );
}
