import { foreign } from '../../../shared/text/foreign.ts';
import { Card } from '../../design/card.tsx';
import { TextField } from '../../design/fields.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { ToneSign } from '../../design/tone.tsx';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { type NameDifference, nameDifference } from './host-name.ts';
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
        <TextField
          label={t('app.once.confirm.type')}
          hint={t('app.once.confirm.typeHint')}
          error={useDifferenceText(difference)}
          value={typed}
          onChange={onType}
          autoComplete="off"
          spellCheck="false"
          autoCorrect="off"
        />
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

/** Nothing is wrong with a name that is still being typed. */
function useDifferenceText(difference: NameDifference | null): string | undefined {
  const { t } = useTexts();
  if (difference === null || difference.kind === 'empty') return undefined;
  if (difference.kind === 'differs') {
    const { at, typed, wanted } = difference;
    return t('app.once.confirm.differs', { at, typed: foreign(typed), wanted: foreign(wanted) });
  }
  const { kind, ...values } = difference;
  return t(`app.once.confirm.${kind}`, values);
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
