import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { TextField } from '../../design/fields.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { CheckName } from './case-checks.tsx';
import type { QueuedRequest } from './queued-request.ts';

/** What the desk refuses by itself, and an operator may let pass: by name, and with a reason. */
export function AllowCard({ request, words }: { request: QueuedRequest; words: readonly string[] }) {
  const { t } = useDeskTexts();
  const { queue, who } = useDeskState();
  const { requestId, form } = request;
  const worker = who.kind === 'operator' ? who.operator.name : null;
  const operator = worker ?? form.operator;
  const [isAsked, setAsked] = useState(false);
  const missing = (typed: string) =>
    isAsked && typed.trim() === '' ? t('clerk.decision.missing') : undefined;
  const allow = () => {
    setAsked(true);
    if (operator.trim() === '' || form.reason.trim() === '') return;
    queue.change(requestId, { operator, allow: [...new Set([...form.allow, ...words])] });
  };
  return (
    <Card title={t('clerk.decision.title')}>
      <p>{t('clerk.decision.lead')}</p>
      <div>
        <p>{t('clerk.decision.allows')}:</p>
        <ul className="case-allows">
          {words.map((word) => (
            <li key={word}>
              <AllowedName word={word} />
            </li>
          ))}
        </ul>
      </div>
      {worker === null && (
        <TextField
          label={t('clerk.decision.operator')}
          value={operator}
          maxLength={120}
          error={missing(operator)}
          onChange={(typed) => queue.change(requestId, { operator: typed })}
        />
      )}
      <TextField
        label={t('clerk.decision.reason')}
        value={form.reason}
        maxLength={200}
        error={missing(form.reason)}
        onChange={(reason) => queue.change(requestId, { reason })}
      />
      <div>
        <Button onPress={allow}>{t('clerk.decision.act')}</Button>
      </div>
    </Card>
  );
}

const WORDS = ['no-identity', 'station-key', 'revoked', 'order'] as const;

function AllowedName({ word }: { word: string }) {
  const { t } = useDeskTexts();
  const known = WORDS.find((one) => one === word);
  return known === undefined ? <CheckName id={word} /> : t(`clerk.decision.words.${known}`);
}

/** What was allowed, and the way back. */
export function AllowedSoFar({ request: { requestId, form } }: { request: QueuedRequest }) {
  const { t } = useDeskTexts();
  const { queue } = useDeskState();
  if (form.allow.length === 0) return null;
  return (
    <div className="row">
      <span>{t('clerk.decision.allows')}:</span>
      {form.allow.map((word) => (
        <strong key={word}>
          <AllowedName word={word} />
        </strong>
      ))}
      <Button look="quiet" onPress={() => queue.change(requestId, { allow: [] })}>
        {t('clerk.decision.back')}
      </Button>
    </div>
  );
}
