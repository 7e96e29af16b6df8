import { useEffect, useState } from 'react';
import type { ApprovalView } from '../../../shared/desk-people.ts';
import { type Answer, useAnswer } from '../../state/ask.ts';
import { askWhileSeen } from '../../state/presence-watch.ts';
import { useDeskInfo } from '../desk-client.ts';

/** What waits for a second person, as it stands by now: others ask and decide while somebody looks at it. */
export function useApprovals(): {
  answer: Answer<readonly ApprovalView[]>;
  again: () => Promise<void>;
  isAsking: boolean;
} {
  const { desk } = useDeskInfo();
  const { answer, again, isAsking } = useAnswer(() =>
    desk['approvals.read']({ byItself: false }).then(({ approvals }) => approvals),
  );
  const [newer, setNewer] = useState<readonly ApprovalView[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    const look = () =>
      desk['approvals.read']({ byItself: true })
        .then(({ approvals }) => {
          if (isWanted) setNewer(approvals);
        })
        // What was known stays: whoever wants to know why presses the button.
        .catch(() => {});
    const stop = askWhileSeen(look);
    return () => {
      isWanted = false;
      stop();
    };
  }, [desk]);
  return {
    answer: newer === null ? answer : { at: 'here', value: newer },
    again: () => {
      setNewer(null);
      return again();
    },
    isAsking,
  };
}
