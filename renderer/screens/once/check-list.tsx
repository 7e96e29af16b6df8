import type { CheckResult } from '../../../shared/preflight/check.ts';
import { checkTextFor } from '../../../shared/text/app/for-screens.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { CheckField } from '../../design/fields.tsx';
import { Instruction } from '../../design/instruction.tsx';
import { type Tone, ToneSign } from '../../design/tone.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import type { SortedChecks } from './request-obstacles.ts';
import './check-list.css';

/** The checks before the request: what forbids it, what must have been seen, and the rest folded away. */
export function CheckList({
  checks,
  isChecking,
  again,
}: {
  checks: SortedChecks;
  isChecking: boolean;
  again: () => void;
}) {
  const { t } = useTexts();
  const { hard, soft } = checks;
  return (
    <Card
      title={t('app.once.checks.title')}
      aside={
        <Button onPress={again} isPending={isChecking}>
          {t('app.once.checks.again')}
        </Button>
      }
    >
      <Tally checks={checks} isChecking={isChecking} />
      {hard.map((check) => (
        <FailedCheck key={check.id} check={check} />
      ))}
      {soft.map((check) => (
        <FailedCheck key={check.id} check={check} />
      ))}
      {hard.length + soft.length > 0 && <p className="soft small">{t('app.once.checks.after')}</p>}
      <Folded checks={checks} />
    </Card>
  );
}

/** How the checks came out; read out when it changes. */
function Tally({ checks: { hard, soft }, isChecking }: { checks: SortedChecks; isChecking: boolean }) {
  const { t } = useTexts();
  const tone: Tone = hard.length > 0 ? 'stop' : soft.length > 0 ? 'warn' : 'ok';
  const lines = [
    ...(hard.length > 0 ? [t('app.once.checks.hard', { count: hard.length })] : []),
    ...(soft.length > 0 ? [t('app.once.checks.soft', { count: soft.length })] : []),
  ];
  const said = lines.length === 0 ? [t('app.once.checks.good')] : lines;
  return (
    <div className="tally" role="status">
      <ToneSign tone={tone} />
      <div>
        {(isChecking ? [t('app.once.checks.looking')] : said).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

function FailedCheck({ check }: { check: CheckResult }) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, change } = useAppState();
  const { title, why, cure } = checkTextFor(check, texts);
  const isHard = check.severity === 'hard';
  const tick = (isSeen: boolean) => {
    const others = draft.acknowledged.filter((id) => id !== check.id);
    change({ acknowledged: isSeen ? [...others, check.id] : others });
  };
  return (
    <Callout tone={isHard ? 'stop' : 'warn'} title={title}>
      <p>{why}</p>
      {cure !== '' && (
        <div className="stack-tight">
          <h3>{t('app.once.checks.cure')}</h3>
          <Instruction>{cure}</Instruction>
        </div>
      )}
      {!isHard && (
        <CheckField isSelected={draft.acknowledged.includes(check.id)} onChange={tick}>
          {t('app.once.checks.seen')}
          <span className="unseen"> ({title})</span>
        </CheckField>
      )}
    </Callout>
  );
}

function Folded({ checks: { passed, unknown } }: { checks: SortedChecks }) {
  const { t } = useTexts();
  return (
    <div>
      {passed.length > 0 && (
        <Disclosure title={t('app.once.checks.passed', { count: passed.length })}>
          <PlainChecks checks={passed} />
        </Disclosure>
      )}
      {unknown.length > 0 && (
        <Disclosure title={t('app.once.checks.unknown', { count: unknown.length })}>
          <PlainChecks checks={unknown} />
        </Disclosure>
      )}
    </div>
  );
}

function PlainChecks({ checks }: { checks: readonly CheckResult[] }) {
  const texts = useTexts();
  return (
    <ul className="plain-checks">
      {checks.map((check) => {
        const { title, why, cure } = checkTextFor(check, texts);
        return (
          <li key={check.id} className="plain-check">
            <ToneSign tone={check.result === 'passed' ? 'ok' : 'info'} />
            <p>
              <strong>{title}.</strong> {why} {cure}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
