import { problemWords } from '../../../shared/status/problem.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Card } from '../../design/card.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import './problems.css';

/** Stored files that could not be used, each with what to do about it. */
export function Problems({ problems }: Pick<StatusView, 'problems'>) {
  const { t } = useTexts();
  if (problems.length === 0) return null;
  return (
    <Card title={t('app.status.problems.title')}>
      <p className="soft">{t('app.status.problems.lead')}</p>
      <ul className="problems">
        {problems.map((problem) => (
          <Problem key={`${problem.file} ${problem.code}`} problem={problem} />
        ))}
      </ul>
    </Card>
  );
}

function Problem({ problem }: { problem: StatusView['problems'][number] }) {
  const { title, hint } = problemWords(problem, useTexts());
  return (
    <li>
      <ToneSign tone="warn" />
      <div>
        <p className="problem-file">
          <Foreign>{problem.file}</Foreign>
        </p>
        <p>
          {title} {hint}
        </p>
      </div>
    </li>
  );
}
