import { foreign } from '../../../shared/text/foreign.ts';
import { TextField } from '../../design/fields.tsx';
import { useTexts } from '../../state/texts.ts';
import { type NameDifference, nameDifference } from './host-name.ts';

/** The machine's name, typed to confirm; how it is not yet that name is said while it is typed. */
export function HostNameField({
  host,
  typed,
  onType,
}: {
  host: string;
  typed: string;
  onType: (typed: string) => void;
}) {
  const { t } = useTexts();
  return (
    <TextField
      label={t('app.once.confirm.type')}
      hint={t('app.once.confirm.typeHint')}
      error={useDifferenceText(nameDifference(typed, host))}
      value={typed}
      onChange={onType}
      autoComplete="off"
      spellCheck="false"
      autoCorrect="off"
    />
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
