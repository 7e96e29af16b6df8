import type { RequestFace } from '../../../shared/desk-judgement.ts';
import { CHECK_IDS } from '../../../shared/preflight/check.ts';
import { Disclosure } from '../../design/disclosure.tsx';
import { Foreign } from '../../design/foreign.tsx';
import type { Tone } from '../../design/tone.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useDeskTexts } from '../desk-texts.ts';

/** What the station's checks came to before it asked; those first that did not pass. */
export function CaseChecks({ checks }: { checks: RequestFace['checks'] }) {
  const { t } = useDeskTexts();
  if (checks.length === 0) return null;
  const odd = checks.filter(({ result }) => result !== 'passed');
  return (
    <Disclosure title={t('clerk.checks.title', { count: checks.length })} level={2} isOpen={odd.length > 0}>
      {odd.length === 0 && <p>{t('clerk.checks.allPassed')}</p>}
      <ul className="stack-tight">
        {[...odd, ...checks.filter(({ result }) => result === 'passed')].map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </ul>
    </Disclosure>
  );
}

const TONES = { passed: 'ok', failed: 'warn', unknown: 'info' } as const satisfies Record<string, Tone>;

function CheckLine({
  check: { id, result, severity, acknowledged },
}: {
  check: RequestFace['checks'][number];
}) {
  const { t } = useDeskTexts();
  const tone = result === 'failed' && severity === 'hard' ? 'stop' : TONES[result];
  const words = [
    ...(result === 'passed' ? [] : [t(`clerk.checks.${result}`)]),
    ...(acknowledged ? [t('clerk.checks.acknowledged')] : []),
  ];
  return (
    <li className="case-check">
      <ToneSign tone={tone} named />
      <span>
        <CheckName id={id} />
        {words.length > 0 && <strong>: {words.join('; ')}</strong>}
      </span>
    </li>
  );
}

/** A check that this program does not have, of a newer station, by its id. */
export function CheckName({ id }: { id: string }) {
  const { t } = useDeskTexts();
  const known = CHECK_IDS.find((one) => one === id);
  return known === undefined ? <Foreign>{id}</Foreign> : t(`check.${known}`);
}
