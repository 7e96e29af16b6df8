import { useEffect } from 'react';
import type { StatusView } from '../../../shared/views.ts';
import { useHost } from '../../host/program-info.ts';
import { type Answer, useAnswer } from '../../state/ask.ts';
import { useReadAgain } from '../../state/read-again.ts';
import { useRecordsChange } from '../../state/records-change.ts';
import { secondsToNextChange } from './next-change.ts';

/**
 * The status, asked anew when somebody comes back to the window and when time itself has changed it.
 * `readAgain` reads the machine too.
 */
export function useStatus(): { answer: Answer<StatusView>; readAgain: () => void } {
  const { station } = useHost();
  const { answer, again } = useAnswer(() => station['status.read']({}));
  useRecordsChange(again);
  const readAgain = useReadAgain();
  useEffect(() => {
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [again]);
  useEffect(() => {
    if (answer.at !== 'here') return;
    const timer = setTimeout(again, secondsToNextChange(answer.value) * 1000);
    return () => clearTimeout(timer);
  }, [answer, again]);
  return { answer, readAgain: () => readAgain(again) };
}
