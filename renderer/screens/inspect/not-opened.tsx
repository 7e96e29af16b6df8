import type { RefusalView } from '../../../shared/views.ts';
import { Callout } from '../../design/callout.tsx';
import { useRefusalText } from '../../state/texts.ts';

/** The code beside the words: it is the same in every language, and support asks for it. */
export function NotOpened({ refusal }: { refusal: RefusalView }) {
  const { title, hint } = useRefusalText(refusal);
  return (
    <Callout tone="stop" title={title}>
      <p>{hint}</p>
      <p className="small">
        <code>{refusal.code}</code>
      </p>
    </Callout>
  );
}
