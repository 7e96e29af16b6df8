import { useAppState } from './app-state.ts';
import { useStationStatus } from './station-status.ts';

/** The softkey that a person chose to look at, for as long as the station holds it; null: none. */
export function useChosenSoftkey(): string | null {
  const { softkeyId } = useAppState();
  const { answer } = useStationStatus();
  const held = answer.at === 'here' ? answer.value.softkeys : [];
  return held.some((one) => one.softkeyId === softkeyId) ? softkeyId : null;
}
