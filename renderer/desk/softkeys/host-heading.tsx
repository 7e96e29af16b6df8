import { Foreign } from '../../design/foreign.tsx';
import { useDeskState } from '../desk-state.ts';

/** The heading of a softkey's row: its host, which leads to what happened to it. */
export function HostHeading({ softkeyId, host }: { softkeyId: string; host: string }) {
  const { go } = useDeskState();
  return (
    <th scope="row">
      <button type="button" className="table-link" onClick={() => go('softkeys', softkeyId)}>
        <Foreign>{host}</Foreign>
      </button>
    </th>
  );
}
