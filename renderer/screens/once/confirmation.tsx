import { Card } from '../../design/card.tsx';
import { TextField } from '../../design/fields.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { nameDifference } from './host-name.ts';
import { HostNameField } from './host-name-field.tsx';
import type { RequestObstacle } from './request-obstacles.ts';
import './confirmation.css';

const LONGEST_PERSON = 120;

/** Who confirms, and that this is the machine: its name is typed, so that nobody confirms it in passing. */
export function Confirmation({
  host,
  typed,
  onType,
  missing,
  listId,
}: {
  host: string;
  typed: string;
  onType: (typed: string) => void;
  missing: readonly RequestObstacle[];
  /** The id by which the button refers to the text about what is missing. */
  listId: string;
}) {
  const { t } = useTexts();
  const { draft, change } = useAppState();
  const difference = nameDifference(typed, host);
  return (
    <Card title={t('app.once.confirm.title')}>
      <div className="confirm-host">
        <p className="soft">{t('app.once.confirm.host')}</p>
        <p className="confirm-name">
          <Foreign>{host}</Foreign>
        </p>
      </div>
      <div className="confirm-fields">
        <HostNameField host={host} typed={typed} onType={onType} />
        <TextField
          label={t('app.once.confirm.person')}
          hint={t('app.once.confirm.personHint')}
          value={draft.person}
          onChange={(person) => change({ person })}
          maxLength={LONGEST_PERSON}
          autoComplete="name"
        />
      </div>
      <p className="confirm-same" role="status">
        {difference === null && (
          <>
            <ToneSign tone="ok" />
            {t('app.once.confirm.same')}
          </>
        )}
      </p>
      <MissingList missing={missing} id={listId} />
    </Card>
  );
}

function MissingList({ missing, id }: { missing: readonly RequestObstacle[]; id: string }) {
  const { t } = useTexts();
  return (
    <div id={id} role="status" className="missing">
      {missing.length === 0 ? (
        <p>{t('app.once.missing.none')}</p>
      ) : (
        <>
          <p>{t('app.once.missing.title')}</p>
          <ul>
            {missing.map(({ what, ...values }) => (
              <li key={what}>{t(`app.once.missing.${what}`, values)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
