import { isDoubt, type Remark } from '../../../shared/desk-views.ts';
import { notNeededText, remarkText } from '../../../shared/text/remark-text.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { warningsIn } from './queued-request.ts';

/**
 * What is unusual about a request, in the words of `desk issue`; each with the other softkey, if it is about
 * one.
 */
export function Remarks({
  remarks,
  notNeeded,
}: {
  remarks: readonly Remark[];
  notNeeded: readonly string[];
}) {
  const texts = useDeskTexts();
  return (
    <>
      {notNeeded.length > 0 && <Callout tone="info" title={notNeededText(notNeeded, texts)} />}
      {warningsIn(remarks).map((remark) => (
        <Callout
          key={remark.note}
          tone={isDoubt(remark.note) ? 'warn' : 'info'}
          title={remarkText(remark, texts)}
        >
          <OtherSoftkey detail={remark.detail} />
        </Callout>
      ))}
    </>
  );
}

function OtherSoftkey({ detail }: { detail: Remark['detail'] }) {
  const { t } = useDeskTexts();
  const { go } = useDeskState();
  const other = detail['otherSoftkeyId'];
  if (typeof other !== 'string') return null;
  return (
    <div>
      <Button look="quiet" onPress={() => go('softkeys', other)}>
        {t('clerk.has.story')}
      </Button>
    </div>
  );
}
