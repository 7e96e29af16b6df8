/** A machine that asks for its next license by itself, through a folder. */
export const exchange = {
  asks: 'Asked for the next license',
  asksFirst: 'Asked for a license',
  waits: 'Waits for the answer to',
  renews:
    'The license of {{softkeyId}} runs until {{end}}. The next one is asked for from {{from}} on, by itself.',
  nothing: 'There is nothing to ask for.',
  takesIt: 'nothing to do: the answer is taken by the next run once it lies in {{dir}}',
} as const;
