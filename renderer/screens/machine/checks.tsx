import { checkTextFor } from '../../../shared/text/app/for-screens.ts';
import type { PreflightView } from '../../../shared/views.ts';
import { Card } from '../../design/card.tsx';
import { Instruction } from '../../design/instruction.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useTexts } from '../../state/texts.ts';
import { checksWithoutOrder } from './what-to-show.ts';
import './findings.css';

/**
 * What already speaks against a request from this machine; all checks stand on the screen before the request.
 */
export function Checks({ preflight }: { preflight: PreflightView }) {
  const texts = useTexts();
  const { t } = texts;
  const checks = checksWithoutOrder(preflight);
  const failed = checks.filter(({ result }) => result === 'failed');
  const passed = checks.filter(({ result }) => result === 'passed').length;
  if (failed.length === 0)
    return (
      <Card>
        <p className="row">
          <ToneSign tone="ok" />
          {t('app.machine.checksGood', { count: passed })}
        </p>
      </Card>
    );
  return (
    <Card title={t('app.machine.checksBad', { count: failed.length })}>
      <ul className="findings">
        {failed.map((check) => {
          const { title, why, cure } = checkTextFor(check, texts);
          return (
            <li key={check.id} className="finding">
              <ToneSign tone={check.severity === 'hard' ? 'stop' : 'warn'} named />
              <div className="stack-tight">
                <h3>{title}</h3>
                <p>{why}</p>
                <Instruction>{cure}</Instruction>
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
