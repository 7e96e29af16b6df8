// What is said of the folders that carry licenses, and of what the machine runs by itself.

/** A courier's folder. */
export const courier = {
  written: 'Written: {{path}}',
  unchanged: 'There already, unchanged: {{path}}',
  notReported: 'The license was taken. That it was could not be noted in the folder: {{problem}}',
  noAnswer: 'No answer for this machine is in {{dir}} yet.',
  asks: 'asks',
  reports: 'has taken',
  license: 'license {{softkeyId}}, number {{sequence}}',
  carry: 'carry or send the whole folder to {{vendor}}. When it is back: softkey courier apply {{dir}}',
  revoked: 'revoked',
  namesHost: 'The request that waits names this machine, {{host}}: it was signed before, and is not changed.',
  askedEarly:
    'The license of {{softkeyId}} runs until {{end}}, and there was time to ask until {{from}}. The vendor answers all the same. With --due only what is due is asked for.',
  hasTime:
    'Nothing was asked for {{softkeyId}}: its license runs until {{end}}, and {{from}} is early enough. If the courier does not come again by then, collect without --due.',
  asMuch: 'softkey status. The file may travel on: it tells the vendor that the license was taken',
  none: 'No machine has a file here yet. On each machine: softkey courier collect {{dir}}',
  machine: 'Machine',
  product: 'Product',
  asked: 'Asked',
  answered: 'Answered',
  taken: 'Taken',
  ends: 'License ends',
  isAsked: 'No answer yet: {{hosts}}',
  isAnswered: 'Answered, still to be taken there with softkey courier apply: {{hosts}}',
  isMissing: 'Missing, has not asked this time: {{hosts}}',
  endsFirst: 'Ends first: {{host}}, on {{date}}',
  allTaken: 'Every machine has taken its license.',
  problem: 'Cannot be used: {{file}}',
} as const;

/** A machine that asks for its next license by itself, through a folder. */
export const exchange = {
  asks: 'Asked for the next license',
  asksFirst: 'Asked for a license',
  waits: 'Waits for the answer to',
  renews:
    'The license of {{softkeyId}} runs until {{end}}. The next one is asked for from {{from}} on, by itself.',
  nothing: 'There is nothing to ask for.',
  refused: 'Refused by the vendor',
  atVendor: 'Waits for a person at the vendor',
  takesIt: 'nothing to do: the answer is taken by the next run once it lies in {{dir}}',
} as const;

/** A watched folder. */
export const watch = {
  watching: 'Watching {{dir}}, a look every {{seconds}} s. Ctrl-C stops it.',
  moved: '{{file}} is now {{to}}',
  notMoved: '{{file}} stays in its place: {{problem}}',
  waiting: 'Not whole yet, looked at again next time: {{files}}',
  nothing: 'Nothing new in {{dir}}.',
  trouble: '{{problem}} Trying again until it works.',
  back: '{{dir}} is there again.',
  reason: 'softkey refused {{file}} on {{time}}:',
} as const;

/** What the machine runs by itself. */
export const schedule = {
  there: 'scheduled',
  notThere: 'not there',
  proxyNotInJob:
    'The password of HTTPS_PROXY is not written into the job, since every user of this machine may read it: give it to the job as docs/guides/network.md shows, or it goes without the proxy.',
  onlyLoggedIn:
    'These timers run only while you are logged in. An administrator can change that: sudo loginctl enable-linger USER',
} as const;

/** A relay between stations and the vendor. */
export const relay = {
  serves: 'Answers stations at this address, and hands their parcels on to {{host}}. Ctrl-C stops it.',
  handedOn:
    'Handed to the relay {{host}}, which has it since {{since}}. The answer is taken by one of the next runs.',
  isHeld: 'The relay {{host}} has it since {{since}}, and no answer to it yet.',
  lastWord: 'It says: last word from the vendor {{time}}.',
  noWord: 'It says: no word from the vendor yet.',
  why: 'What keeps it from the vendor now: {{problem}}',
  reached: 'Vendor reached',
  problem: 'Not reached since',
  clock: "Vendor's clock",
  waiting: 'Parcels that wait',
  size: 'Size of the store',
  never: 'never',
  ahead: '{{seconds}} s ahead of this one',
  behind: '{{seconds}} s behind this one',
  contact: 'Was here',
  state: 'Its parcel',
  answered: 'answered',
  waitsSince: 'waits since {{time}} {{problem}}',
  nobody: 'No station was here yet.',
} as const;
