import { TextField } from '../design/fields.tsx';
import { useDeskTexts } from './desk-texts.ts';

/** Who revokes or replaces a softkey, where nobody has signed in; and why, which customers get to read. */
export function WhoAndWhy({
  asksWho,
  said,
  missing,
  enter,
}: {
  asksWho: boolean;
  said: { readonly operator: string; readonly reason: string };
  /** What is wrong with a field that was typed so. */
  missing: (typed: string) => string | undefined;
  enter: (change: { operator?: string; reason?: string }) => void;
}) {
  const { t } = useDeskTexts();
  return (
    <>
      {asksWho && (
        <TextField
          label={t('clerk.decision.operator')}
          value={said.operator}
          maxLength={120}
          error={missing(said.operator)}
          onChange={(operator) => enter({ operator })}
        />
      )}
      <TextField
        label={t('clerk.decision.reason')}
        hint={t('clerk.revoke.reasonHint')}
        value={said.reason}
        maxLength={200}
        error={missing(said.reason)}
        onChange={(reason) => enter({ reason })}
      />
    </>
  );
}
