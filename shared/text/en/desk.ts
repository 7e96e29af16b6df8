/** What the command line says at the vendor's desk. */

export const desk = {
  created: 'The desk of {{name}} ({{vendor}}) is ready in {{dir}}.',
  rootKey: 'Root public key',
  signingKey: 'Signing key',
  keySet: 'Key set',
  files: 'Files',
  needsBuild:
    'This program is built for another vendor. Before you issue anything, fill in {{profile}} (contact, products, default terms), then build your own program with it: npm run build -- --vendor-profile {{profile}}',
  backUp: 'keep a backup of this folder and the passphrase. Without them nothing can ever be issued again.',
  handOut: 'hand out the key set with your first licenses: softkey desk keys --dir {{dir}} --out FILE',
  issued: 'License written: {{path}}',
  repeated: 'License written again: {{path}}. This request was answered before; it is the same license.',
  newestWritten:
    'License written: {{path}}. It is the newest one of this softkey, as it was issued; nothing new was issued.',
  older:
    'This is an old license: number {{sequence}}, until {{until}}. The newest one of {{softkeyId}} is number {{newest}}, until {{newestUntil}}. Write that one: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  expired:
    'This license, number {{sequence}}, has expired: {{until}}. The product runs with it only while its grace lasts; after that no machine imports it.',
  sendNewest:
    'do not send this file. Send the newest license: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  send: 'send this file back to the customer, who imports it with: softkey import FILE',
  keysWritten: 'Key set written: {{path}}',
  keysSend: 'stations import it once: softkey import FILE',
  keysChanged: 'Key set {{version}} is in force. It is written to {{path}}.',
  keysBring: 'it goes along with every license from now on. Back up the desk: its keys are others now.',
  keyStates: 'Key set {{version}} of {{issuedAt}}',
  keyId: 'Key',
  keyFrom: 'From',
  keyUntil: 'Until',
  keyState: 'State',
  softkeys_one: '{{count}} softkey issued by {{vendor}}.',
  softkeys_other: '{{count}} softkeys issued by {{vendor}}.',
  story: 'What happened',
  storyUntil: 'until {{until}}',
  expiring_one: '{{count}} softkey ends within {{within}}, or is in its grace already.',
  expiring_other: '{{count}} softkeys end within {{within}}, or are in their grace already.',
  noneExpiring: 'No softkey ends within {{within}}.',
  orderCounted: 'This is softkey {{number}} of {{quantity}} of the order {{reference}}.',
  noOrders: 'No order was added yet: softkey desk order add REFERENCE --customer NAME --quantity N --dir DIR',
  noOrder: 'There is no order {{reference}}, and no softkey was issued for it.',
  issuedOf: 'Issued',
  neverAdded: 'never added',
  countOf: '{{number}} of {{quantity}}',
  searchNothing:
    'Nothing was found for "{{text}}". Try the beginning of one word: of the host, the customer, the order, the contact, the softkey id or the request id; or paste a MAC address or a UUID.',
  noSoftkeys: 'This desk has issued no softkey yet.',
  searchMore: 'there are more: the same command with --after {{softkeyId}}',
  searchCut: 'More begins with this than was looked at. Type more of it.',
  suspicions: 'Look into this',
  intact_one: 'The ledger is intact: {{count}} event, in an unbroken chain.',
  intact_other: 'The ledger is intact: {{count}} events, in an unbroken chain.',
  broken: 'The ledger is broken at event {{line}}: it was changed, or events before it are missing.',
  incomplete: 'The ledger is broken after event {{count}}: {{part}}.',
  verifying: 'Read: {{read}}',
  verified_one:
    'The whole record holds: {{count}} event in an unbroken chain up to the held end. Licenses with the signature of this desk: {{licenses}}.',
  verified_other:
    'The whole record holds: {{count}} events in an unbroken chain up to the held end. Licenses with the signature of this desk: {{licenses}}.',
  notVerified_one: 'The record does not hold: {{count}} problem.',
  notVerified_other: 'The record does not hold: {{count}} problems.',
  moreProblems_one: 'and {{count}} more',
  moreProblems_other: 'and {{count}} more',
  eventNumber: 'event {{number}}',
  twoCopies:
    'issue nothing from either copy. Two copies of this ledger went on, each by itself, and a machine may have a softkey from each: keep the one that has issued more, and go through what the other one issued with softkey desk ledger --dir DIR --events.',
  orderAgain_one: 'The order {{reference}} already has a softkey: {{softkeyId}} for {{host}}.',
  orderAgain_other:
    'The order {{reference}} already has {{count}} softkeys. One of them is {{softkeyId}} for {{host}}.',
  whichChecks: 'Checks: {{checks}}.',
  emergencyWhy: 'Begun on {{began}}, for this reason: {{reason}}',
  whichOther: 'The other softkey: {{softkeyId}} for {{host}}.',
  notNeeded: '--allow {{words}} was not needed for this request, and is not noted.',
  askDoubt: 'Issue the license anyway? Type yes or no: ',
  yes: 'yes',
  askDate: "Today's date, from a clock that you trust (YYYY-MM-DD): ",
  shortPassphrase:
    'The passphrase of this desk is short: anyone who copies its folder could guess it quickly. Keep every copy of the folder safe.',
  readable:
    'Other users of this computer can read {{file}}: anyone who copies it can try out passphrases. Let only its owner read it: chmod 600',
  passphraseChanged: 'The keys in {{dir}} are locked with the new passphrase.',
  lockedAnew: 'This is the passphrase that it was. The keys in {{dir}} are locked with it anew.',
  lockedHarder_one: 'Each guess at it takes {{count}} time the work that it took.',
  lockedHarder_other: 'Each guess at it takes {{count}} times the work that it took.',
  oldCopies:
    'backups and copies of this folder still open with the passphrase that they were made with. Make a new backup, and destroy copies that others may have. If several desks have this ledger, change the passphrase in each folder.',
  oldLock_one:
    'The keys of this desk are locked as earlier programs did it: today a guess takes {{count}} time the work. Lock them anew, with the same passphrase or another: softkey desk passphrase --dir {{dir}}',
  oldLock_other:
    'The keys of this desk are locked as earlier programs did it: today a guess takes {{count}} times the work. Lock them anew, with the same passphrase or another: softkey desk passphrase --dir {{dir}}',
  askPassphrase: 'Passphrase of the desk: ',
  askOperatorPassphrase: 'Passphrase of the operator {{operator}}: ',
  askNewPassphrase: 'New passphrase for the desk (at least {{least}} characters): ',
  askAgain: 'Type it again: ',
  notTheSame: 'The two passphrases differ.',
  revokedWritten: '{{softkeyId}} of {{host}} ({{customer}}) is revoked. Revocation list written: {{path}}',
  revokedAgain:
    '{{softkeyId}} of {{host}} ({{customer}}) was revoked before, on {{revokedAt}}. The newest revocation list is written again: {{path}}',
  listWritten: 'Revocation list written: {{path}}',
  listNumber: 'List number',
  listSoftkeys: 'Softkeys in it',
  revokedOn: 'Revoked on',
  reason: 'Reason',
  listSend:
    'send this list to every station that has the softkey, and with every license from now on. A station obeys it once it is imported: softkey import FILE',
  replacedSend:
    'The softkey {{softkeyId}} is revoked by this. Send the revocation list along, to the machine that had it too: softkey desk revocations --dir DIR --out FILE',
  recordedLicense:
    'This is done, and in the ledger; only the file is missing. Write it with another --out: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  recordedList:
    'The softkey {{softkeyId}} is revoked, and the list is in the ledger; only its file is missing. Write it with another --out: softkey desk revocations --dir DIR --out FILE',
  revokedSince: 'revoked {{date}}',
  processed_one: '{{count}} request looked at.',
  processed_other: '{{count}} requests looked at.',
  exchangeServes:
    'Answers the stations that exchange through this address. What waits for a person lies in {{folder}}; Ctrl-C stops it.',
  exchangeIssued: 'answered        {{host}}   {{requestId}}',
  exchangeWaiting: 'for a person    {{host}}   {{requestId}}   {{code}}',
  exchangeRefused: 'refused         {{host}}   {{requestId}}   {{code}}',
  exchangeCloned:
    'two of one key  {{keyId}}   another parcel under the same counter: a copy of this station sends, too',
  exchangeOlder:
    'older           {{keyId}}   a counter that was there before: a copy, or a backup that was put back',
  exchangeAhead:
    'too far ahead   {{keyId}}   a counter far above the last one: a copy of this station may have sent it',
  batchAnswered: 'answered        {{host}}   {{softkeyId}}, number {{sequence}}, until {{until}}',
  batchAgain: 'answered before {{host}}   {{softkeyId}}, number {{sequence}}, until {{until}}',
  batchLeft: 'for a person    {{host}}   {{file}}',
  batchUnread: 'not read        {{file}}',
  batchUnwritten: 'not written     {{file}}',
  batchCount: '{{answered}} answered, {{again}} answered before, {{left}} left for a person.',
  batchTaken: 'Licenses that stations report to have: {{taken}}. That is in the ledger now.',
  batchWould:
    'Nothing was written. It would be: {{answered}} answered, {{again}} answered before, {{left}} left for a person.',
  batchStopped:
    'It stopped here, because an answer could not be written. Licenses that were issued are in the ledger. When the folder can be written to, run the same command again: each gets the same license.',
  batchNoEnd: 'no end date',
  firstRequest:
    'It is a first request, which makes a new softkey. Answer it by itself, or all of them with --first.',
  unknownOrder:
    'The desk was told of orders, and of none with the number, the customer and the product that this first request names. Ask the customer which order it belongs to, then answer it by itself; or tell the desk of its order with softkey desk order add, and run the same command again.',
} as const;

/** What speaks against the desk's clock, before a time. */
export const deskClock = {
  'before-ledger': 'the ledger was last written after that, on',
  'long-silent': 'the ledger was last written more than 90 days before, on',
  'before-request': 'the request was made more than a day after that by its own clock, on',
} as const;

/** By what a machine is known again, beside its components. */
export const recognisedBy = {
  'station-key': "its station's key",
} as const;

/** Refusals that are worded otherwise at the desk than at a station, or for another next step. */
export const deskRefusal = {
  wouldNeedApproval: {
    title: 'This needs the approval of a second person: {{why}}.',
    hint: 'Nothing was asked for by this look. The command that answers it asks: softkey desk issue FILE --dir DIR --operator NAME --out FILE; an upgrade request, softkey desk upgrade FILE --dir DIR --operator NAME --out FILE. Somebody with the role approver then decides, and it is issued after that.',
  },
  otherRequest: {
    title: 'The request {{sequence}} was answered before, and what came now under its id is another request.',
    hint: 'Nothing was issued. A station gives each request an id of its own: compare the two, and ask the customer for a new request.',
  },
  otherLicense: {
    title: 'The ledger has another license than this one under the number {{sequence}}.',
    hint: 'Nothing was issued or taken in. Two copies of this desk, or a ledger that was put back, gave one number twice: softkey desk ledger verify --dir DIR. Answer no request of this softkey until you know which copy goes on.',
  },
  mailClock: {
    title: 'The clock of this desk says {{now}}, and {{clock}} {{seen}}.',
    hint: 'No mail was written or sent. Set the clock of this computer, and let the mailer run again.',
  },
  otherMachine: {
    title:
      'The request {{requestId}} comes from {{asking}}, which does not agree with the machine that the softkey {{softkeyId}} was issued for, {{host}}.',
    hint: 'Different: {{changed}}. The same: {{same}}. Nothing was issued. Ask the customer whether {{asking}} is a copy, or took the place of {{host}}: either needs a softkey of its own, asked for there out of an empty home (softkey prelicense with --home DIR). If {{asking}} took its place, move the softkey: ask for a first request there, then softkey desk rehost FILE --replaces {{softkeyId}} --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE. It is noted in the ledger.',
  },
  otherAdapters: {
    title:
      'The request {{requestId}} comes from {{asking}}, which does not agree with the machine that the softkey {{softkeyId}} was issued for, {{host}}.',
    hint: 'Different: {{changed}}. The same: {{same}}. Nothing was issued. Usually this is the same machine, and a network adapter was replaced or got another MAC address: ask the customer to put the old address back in the settings of the virtual machine, and to make the request again. If it is a copy, it needs a softkey of its own, asked for there out of an empty home (softkey prelicense with --home DIR). It is noted in the ledger.',
  },
  sameKey: {
    title:
      'The station that asks has the key of the softkey {{softkeyId}}, issued {{issuedAt}} for {{host}} ({{customer}}). It was recognised by {{by}}, and by nothing else.',
    hint: 'Ask the customer whether the machine changed for good. Reason given in the request: {{again}}. If it is still the same machine, it has its softkey: its newest license is number {{sequence}}, until {{until}}; write it again with softkey desk license {{softkeyId}} --dir DIR --out FILE. If it was moved or rebuilt for good, or is a copy, issue a softkey of its own: --allow station-key --operator NAME --reason TEXT. This is noted in the ledger, and the earlier softkey serves to the end of its license.',
  },
  requestAnswered: {
    title:
      'The request was answered before, with {{softkeyId}}, and not in the place of the softkey that was named.',
    hint: 'Nothing was issued. A request is answered once. For a replacement the station makes another one, out of the same home: softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE. The license that it got: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  },
  alreadyReplaced: {
    title: 'The softkey {{softkeyId}} of {{host}} was replaced before, by {{replacedBy}}.',
    hint: 'A softkey is replaced once. If that license was lost: softkey desk license {{replacedBy}} --dir DIR --out FILE. If the machine changes again, replace that one: --replaces {{replacedBy}}',
  },
  sameMachine: {
    title:
      'The request comes from {{asking}}, which is the machine that the softkey {{softkeyId}} was issued for.',
    hint: 'Nothing was issued. A softkey is moved to another machine, and this is the same one. If the station lost its home: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE. If product or customer were wrong: softkey desk reissue FILE --replaces {{softkeyId}} --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  anotherMachine: {
    title:
      'The request comes from {{asking}}, which is not the machine that the softkey {{softkeyId}} was issued for, {{host}}.',
    hint: 'Nothing was issued. If the softkey is to move there: softkey desk rehost FILE --replaces {{softkeyId}} --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  otherProduct: {
    title: 'The request asks for {{asked}}, and the softkey {{softkeyId}} is for {{product}}.',
    hint: 'Nothing was issued. Ask the technician for a request with the product {{product}}. If {{asked}} was bought besides, that is a softkey of its own: softkey desk issue FILE --dir DIR --out FILE',
  },
  noSoftkey: {
    title: 'No softkey of this desk is known for the machine {{asking}}.',
    hint: 'Nothing was issued. If this is its first request: softkey desk issue FILE --dir DIR --out FILE. If its softkey was issued for another machine: softkey desk rehost FILE --replaces SOFTKEY-ID --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  keyKept: {
    title: 'The station of {{asking}} already has the key that its softkey {{softkeyId}} is tied to.',
    hint: 'Nothing was issued. Only the license is missing there: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  },
  earlierKey: {
    title:
      'The station of {{asking}} has an earlier key of the softkey {{softkeyId}}, which is tied to another one by now.',
    hint: 'Nothing was issued. This home was taken for lost, and its machine asked out of a new one; maybe it came back from a backup. One home goes on: ask the customer which. If it is the new one, this one is of no use any more. If it is this one, it makes another request (softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE), which you answer with: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  revokedReplaced: {
    title: 'The softkey {{softkeyId}} of {{host}} was revoked on {{revokedAt}}. Reason: {{reason}}',
    hint: 'Nothing was issued. {{replacedBy}} took its place; its newest license: softkey desk license {{replacedBy}} --dir DIR --out FILE. That is right where it is for this very machine. If it was moved away and is to come back to this machine: softkey desk rehost FILE --replaces {{replacedBy}} --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE. If a softkey of its own was bought for this machine: softkey desk issue FILE --allow revoked --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  revoked: {
    title: 'The softkey {{softkeyId}} of {{host}} was revoked on {{revokedAt}}. Reason: {{reason}}',
    hint: 'Nothing was issued. Send the customer the revocation list, which says so: softkey desk revocations --dir DIR --out FILE. If this machine is to run again, answer a first request of it with: softkey desk reissue FILE --replaces {{softkeyId}} --allow revoked --dir DIR --operator NAME --reason TEXT --out FILE. If a softkey of its own was bought for this machine: softkey desk issue FILE --allow revoked --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  revokedBefore: {
    title: 'The softkey {{softkeyId}} of {{host}} was revoked on {{revokedAt}}. Reason: {{reason}}',
    hint: 'Nothing was issued. It was revoked for that reason, and not because another one took its place: find out whether the reason still holds. If a machine is to run with it all the same, add to the command: --allow revoked. This is noted in the ledger.',
  },
  otherHere: {
    title:
      'The machine that asks has a softkey of its own: {{softkeyId}}, issued {{issuedAt}} for {{host}} ({{customer}}). It was recognised by {{by}}.',
    hint: 'Nothing was issued, and nothing was revoked. One machine has one softkey. If that one is to stay, its newest license is number {{sequence}}, until {{until}}: softkey desk license {{softkeyId}} --dir DIR --out FILE. If the other one is to take its place, revoke it first: softkey desk revoke {{softkeyId}} --dir DIR --operator NAME --reason TEXT --out FILE. Then run the same command again, with --allow revoked',
  },
  adoptOlder: {
    title:
      'The ledger has a newer license of {{softkeyId}} than this one, which is number {{sequence}}: number {{otherSequence}}.',
    hint: 'Nothing is missing. Send the newest one: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  },
  adoptAnswered: {
    title:
      'The request that this license answers was answered once more, with number {{otherSequence}} of {{other}}.',
    hint: 'A machine keeps one softkey: send it that license (softkey desk license {{other}} --dir DIR --out FILE). This one ends by itself.',
  },
  adoptOther: {
    title:
      'The machine of this license ({{host}}) has another softkey in the ledger: {{other}}. A machine has one.',
    hint: 'Find out with the customer which one is in use. If it is this one, revoke the other, then adopt this one again: softkey desk revoke {{other}} --dir DIR --reason TEXT --operator NAME --out FILE. If it is the other, leave this license alone: it ends by itself.',
  },
  adoptTwoDesks: {
    title:
      'This license was issued on {{issuedAt}}. The restore lost what was issued from {{backupAt}} to {{restoredAt}}, and not this: another copy of this desk has issued it.',
    hint: 'Find that copy and stop it: two desks give one machine two softkeys. Then take over what it issued, one by one, with --allow {{allow}}. This is noted in the ledger.',
  },
  adoptNever: {
    title:
      'This ledger was never restored, and does not know this license: another copy of this desk has issued it, or the folder was put back by hand.',
    hint: 'Look for another copy that still issues, and stop it: two desks give one machine two softkeys. Then take the license over with --allow {{allow}}. This is noted in the ledger.',
  },
  unknownSinceRestore: {
    title:
      'This desk does not know the softkey {{softkeyId}}, or not this license of it. It was restored on {{restoredAt}} from a backup of {{backupAt}}: what was issued in between is missing.',
    hint: 'If it was issued then, take it back out of the request or the license file, and repeat the command: softkey desk adopt FILE --dir DIR --operator NAME --reason TEXT. If not, check the id and the desk (--dir).',
  },
  backupNotWritten: {
    title: '{{file}} was not written: {{obstacle}}.',
    hint: 'Run the same command again with another FILE: a new name, or a folder, in which the backup is named after vendor and time.',
  },
  withdrawnKey: {
    title:
      'The license of {{host}} ({{softkeyId}}) was signed with the key {{keyId}}, which this desk has withdrawn: no station takes it any more.',
    hint: 'Ask {{host}} for a first request once more, softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE, and answer it with the next license of the same softkey: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  noFolder: {
    title:
      'The folder {{dir}} for a desk cannot be made: there is something else of that name, or no folder above it.',
    hint: 'Name another folder with --dir: a new one in a folder that is there, or an empty one. Nothing was created.',
  },
  useIssue: {
    title: 'The file contains: {{kind}}. Expected here: {{expected}}.',
    hint: 'This is a first request. Use: softkey desk issue FILE --dir DIR --out FILE',
  },
  useUpgrade: {
    title: 'The file contains: {{kind}}. Expected here: {{expected}}.',
    hint: 'This is a request for the next license. Use: softkey desk upgrade FILE --dir DIR --out FILE',
  },
  useImport: {
    title: 'The file contains: {{kind}}. Expected here: {{expected}}.',
    hint: 'A license is imported by the station that asked for it: softkey import FILE. The desk answers requests; ask the customer for the request.',
  },
  otherDate: {
    title: 'The date {{typed}} is not the one that the clock of this desk shows: {{now}}.',
    hint: 'Look at a clock that you trust. If {{typed}} is right, set the clock of this computer, then run the same command again. If it was mistyped, type the date again: --date YYYY-MM-DD',
  },
  requestAhead: {
    title: 'The clock of this desk says {{now}}, and {{clock}} {{seen}}.',
    hint: "One of the two clocks is wrong: compare them with one that you trust. If this one is wrong, set it. If it is right, the clock of the customer's machine is ahead: ask them to look at it, and confirm today's date by typing it: --date YYYY-MM-DD. This is noted in the ledger.",
  },
} as const;
