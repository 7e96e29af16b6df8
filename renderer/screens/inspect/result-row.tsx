import { Foreign } from '../../design/foreign.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import type { InspectedFile } from './inspected-file.ts';

/**
 * One file at a glance: its sign, its name, and what it is or what is wrong. Long names usually differ at
 * their end, so the end stays visible.
 */
export function ResultRow({ entry: { name, line } }: { entry: InspectedFile }) {
  const { t } = useTexts();
  const what = line?.kind ? t(`kind.${line.kind}`) : '';
  return (
    <>
      {line === null ? (
        <span className="result-waiting" aria-hidden="true" />
      ) : (
        <ToneSign tone={line.ok ? 'ok' : 'stop'} named />
      )}
      <span className="result-name">
        <Foreign>{name}</Foreign>
      </span>
      <span className="result-what">
        {line === null ? t('app.inspect.notYet') : line.ok ? what : <code>{line.code}</code>}
      </span>
    </>
  );
}
