/** Refusals that only the desk gives, so the screens of a station leave their words out. */
export const deskRefusals = {
  ALREADY_ISSUED: {
    title:
      'This machine already has a softkey: {{softkeyId}}, issued {{issuedAt}} for {{host}} ({{customer}}). It was recognised by {{by}}.',
    hint: 'A softkey is issued once per machine. Its newest license is number {{sequence}}, until {{until}}. If only the license was lost, write it again: softkey desk license {{softkeyId}} --dir DIR --out FILE (so does the file of request {{requestId}}, given to softkey {{command}}). If the machine lost its home, and there is no backup: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE. If product or customer were wrong: softkey desk reissue FILE --replaces {{softkeyId}} --dir DIR --operator NAME --reason TEXT --out FILE. If the softkey of another machine is to move here: softkey desk rehost FILE --replaces SOFTKEY-ID --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE. If only the SMBIOS UUID agrees, two machines may have been given the same one: compare both.',
  },
  APPROVAL_DECIDED: {
    title: '{{approval}} was decided before, by {{operator}}.',
    hint: 'Nothing was changed. How it stands shows with: softkey desk approvals --dir DIR',
  },
  APPROVAL_DENIED: {
    title: '{{operator}} did not approve this: {{reason}}',
    hint: 'Nothing was issued or changed. Speak with {{operator}}. Exactly this may be asked for again after {{until}}, and anything different at once.',
  },
  APPROVAL_UNKNOWN: {
    title: 'No approval {{approval}} waits here.',
    hint: 'What waits shows with: softkey desk approvals --dir DIR. An approval counts for 7 days after it was asked for, and once; the same command, typed again, asks for another.',
  },
  BACKUP_DAMAGED: {
    title: 'The backup {{file}} is damaged or was changed, at line {{line}}: {{flaw}}.',
    hint: 'Do not restore it. Take another copy of it, or an older backup, and look at that one: softkey desk backup FILE --check',
  },
  CHECK_FAILED: {
    title: 'The machine failed a check that must pass before a request: {{checks}}.',
    hint: 'Ask the customer to fix it and to make the request again; softkey probe shows how. To issue the license anyway, allow the check by name: --allow CHECK --operator NAME --reason TEXT. This is noted in the ledger.',
  },
  CONTACT_UNKNOWN: {
    title: 'No contact is known of {{customer}}.',
    hint: 'Say whom to write to: softkey desk contact set NAME --address ADDRESS --dir DIR. All of them show with: softkey desk contact show --dir DIR',
  },
  DESK_CLOCK: {
    title: 'The clock of this desk says {{now}}, and {{clock}} {{seen}}.',
    hint: "Look at a clock that you trust. If this one is wrong, set it. If it is right, confirm today's date by typing it: --date YYYY-MM-DD. This is noted in the ledger.",
  },
  DESK_EXISTS: {
    title: 'There is already a desk in this folder.',
    hint: 'Use it as it is, or name another folder with --dir. An existing desk is never overwritten: it holds the signing keys and the ledger.',
  },
  DESK_MISSING: {
    title: 'There is no desk in this folder.',
    hint: 'Name the folder of your desk with --dir, or create a desk, once. How to: softkey help desk init',
  },
  DESK_OTHER_VENDOR: {
    title: 'This desk belongs to a different vendor than this program.',
    hint: 'Use the program that was built with the vendor profile of this desk, or name the right desk with --dir.',
  },
  EXCHANGE_FULL: {
    title: 'Too many parcels came at once: the exchange takes no other one for now.',
    hint: 'Nothing is lost: stations come again by themselves. If this stays, look who sends them, and let a firewall or a reverse proxy keep them out.',
  },
  KEYS_CHANGED: {
    title: 'Somebody else changed the keys of this desk in the meantime.',
    hint: 'Nothing was changed by you. Ask who else works at this desk; then repeat the command with the passphrase that opens it now.',
  },
  KEYS_FULL: {
    title: 'The key set is full: {{most}}.',
    hint: 'Ask whoever supports this program: an older key has to be left out, and licenses of its own with it.',
  },
  KEYS_OLDER: {
    title:
      'The keys in this folder are older than the ledger: they are key set {{version}}, and the ledger has key set {{newest}}.',
    hint: 'If they were changed at another desk, or this folder was put back from a backup, copy keys.json from where it is newest. If a change of the keys was interrupted here, make it once more: softkey desk keys rotate --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  KEYS_PUBLIC: {
    title: 'This desk has no passphrase: the keys of the demo vendor are public.',
    hint: 'Make a desk of your own: softkey desk init --dir DIR --vendor ID',
  },
  KEY_IN_USE: {
    title: 'The key {{keyId}} signs the licenses of today.',
    hint: 'Begin another one first: softkey desk keys rotate --dir DIR --operator NAME --reason TEXT --out FILE. Then withdraw this one.',
  },
  KEY_NEEDED: {
    title:
      'The key {{keyId}} signed licenses that still run (softkeys: {{count}}). They would stop on their stations as soon as those know the new key set.',
    hint: 'Wait until they have their next license, signed by another key: softkey desk expiring shows which end when. If somebody else has the key and you cannot wait: --stop-licenses. A station that stops then makes a first request again, softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE, which this desk answers with softkey desk rekey.',
  },
  KEY_NOT_OURS: {
    title: 'This desk has no key {{keyId}}.',
    hint: 'Its keys are shown by: softkey desk keys show --dir DIR',
  },
  LAST_OF_ROLE: {
    title: 'Nobody would have the role {{role}} any more, or has it yet.',
    hint: 'Nothing was changed. The last operator with the role keys stays while there are others, and the last approver while a policy asks for approvals. Add another one first: softkey desk operator add NAME --role ROLE --dir DIR',
  },
  LEDGER_AWAY: {
    title: "The server with the desk's ledger cannot be reached: {{server}}.",
    hint: 'Nothing is lost, and nothing is issued meanwhile. Find out whether the server runs and this computer reaches it, then run the same command again: what was answered already gets the same license again.',
  },
  LEDGER_CORRUPT: {
    title: "The desk's ledger is damaged: {{part}}.",
    hint: 'Do not issue anything from it. Make a copy of the desk folder, then restore its last backup into a new folder: softkey desk restore FILE --dir DIR',
  },
  LEDGER_LOCKED: {
    title: "Another program is using the desk's ledger.",
    hint: 'Wait until the other softkey on this desk is done, then run the same command again.',
  },
  LEDGER_LOGIN: {
    title: "The server with the desk's ledger does not let this desk in: {{server}}.",
    hint: 'Put the password into ~/.pgpass, readable by you alone, or into the environment variable PGPASSWORD; whoever runs the server knows it. The user name stands in ledger.json.',
  },
  LEDGER_READ_ONLY: {
    title: "The server with the desk's ledger lets this desk only read: {{server}}.",
    hint: 'Perhaps it is a standby, or the user has no right to write. Put the server that is written to into ledger.json, or ask whoever runs the server.',
  },
  MAIL_NOT_SENT: {
    title: 'The mail server did not take the mail: {{mailCause}}.',
    hint: 'Nothing is lost: what waits is tried again at the next run. Look at mail.json, and at what the server said: softkey desk mail list --dir DIR. If the cause is gone, try: softkey desk mail test --to ADDRESS --dir DIR',
  },
  MAIL_NOT_SET_UP: {
    title: 'This desk does not know how to send mail: there is no {{file}} in its folder.',
    hint: 'Write the file, with host, port, security and sender; the guide for the desk shows one. Then try: softkey desk mail test --to ADDRESS --dir DIR',
  },
  MAIL_SETTINGS: {
    title: 'mail.json cannot be followed: {{fields}}.',
    hint: 'Correct the file in the folder of the desk. security is tls, starttls or none; a user needs a password, in the file that passwordFile names or in SOFTKEY_SMTP_PASSWORD, and is not sent without encryption.',
  },
  MAY_BE_ANSWERED: {
    title:
      'This request of {{host}} may have been answered before: this desk was restored on {{restoredAt}} from a backup of {{backupAt}}, and does not know what was issued in between.',
    hint: 'If its machine has a license, let the customer send that or an upgrade request, and take it back: softkey desk adopt FILE --dir DIR --operator NAME --reason TEXT. Only if it certainly has none, allow the request by name: --allow {{allow}} --operator NAME --reason TEXT. This is noted in the ledger.',
  },
  NEEDS_APPROVAL: {
    title: 'This needs the approval of a second person: {{why}}. It is asked for as {{approval}}.',
    hint: 'Nothing was issued or changed yet. Somebody else, with the role approver, decides before {{until}}: softkey desk approve {{approval}} --dir DIR --operator NAME. Then type exactly the same command again; anything different needs an approval of its own.',
  },
  NEEDS_A_PERSON: {
    title: 'A person has to look at this request before it is answered.',
    hint: 'Answer it by itself, with softkey desk issue FILE --dir DIR --out FILE or softkey desk upgrade FILE --dir DIR --out FILE. The command says what there is to know, and asks.',
  },
  NEW_PASSPHRASE_MISSING: {
    title: 'The desk was opened, and no new passphrase was given.',
    hint: 'Put the new passphrase in a file and name it with --new-passphrase-file FILE. Nothing was changed.',
  },
  NOTHING_ENDS: {
    title:
      'There is nothing to tell of {{softkeyId}}: it has no end, was taken back, or has been over for long.',
    hint: 'What ends soon shows with: softkey desk expiring --dir DIR',
  },
  NOTHING_REVOKED: {
    title: 'This desk has not revoked any softkey, so there is no revocation list.',
    hint: 'To revoke one: softkey desk revoke SOFTKEY-ID --dir DIR --reason TEXT --operator NAME --out FILE',
  },
  NOT_ADOPTABLE: {
    title: 'The license number {{sequence}} of {{softkeyId}} ({{host}}) is not taken into the ledger.',
    hint: 'Look at what the ledger has of its machine: softkey desk search TEXT --dir DIR',
  },
  NOT_A_BACKUP: {
    title: '{{file}} is no backup of a desk.',
    hint: 'A backup is one file, made with: softkey desk backup FILE --dir DIR. A copy of a desk folder is used as it is, with --dir.',
  },
  NOT_CONFIRMED: {
    title: 'Nothing was issued: the question was not answered with yes.',
    hint: 'Run the same command again when you are sure.',
  },
  NOT_REPLACEABLE: {
    title: 'The softkey {{softkeyId}} is not replaced in this way.',
    hint: 'Look at what was issued for this machine: softkey desk ledger --dir DIR. softkey help desk says when a softkey is moved, issued anew, or given a new station key.',
  },
  OPERATOR_EXISTS: {
    title: 'There is already an operator {{operator}}.',
    hint: 'Nothing was changed. Who works at this desk shows with: softkey desk operator list --dir DIR. For another role or a forgotten passphrase, remove the operator first: softkey desk operator remove NAME --operator NAME --dir DIR',
  },
  OPERATOR_MISSING: {
    title: 'This desk has operators, and nobody has said which of them works.',
    hint: 'Say who you are with --operator NAME, or set SOFTKEY_OPERATOR. Who works at this desk shows with: softkey desk operator list --dir DIR',
  },
  OPERATOR_UNKNOWN: {
    title: 'This desk has no operator {{operator}}.',
    hint: 'Who works at this desk shows with: softkey desk operator list --dir DIR. Somebody with the role keys adds operators: softkey desk operator add NAME --role ROLE --operator NAME --dir DIR',
  },
  OPERATOR_UNPROVED: {
    title: 'The operator {{operator}} has a passphrase of their own, and none was given.',
    hint: 'Put it in a file and name that with --operator-passphrase-file FILE, or set SOFTKEY_OPERATOR_PASSPHRASE.',
  },
  OPERATOR_WRONG: {
    title: 'This is not the passphrase of the operator {{operator}}.',
    hint: 'Check capitals and keyboard layout. It is another one than that of the desk. If it is forgotten, somebody with the role keys removes the operator and adds them anew.',
  },
  ORDER_EXISTS: {
    title: 'The order {{reference}} was added before, with other content: {{quantity}} for {{customer}}.',
    hint: 'Look at it with: softkey desk order show REFERENCE --dir DIR. If it is another one from now on, for example because more was bought, say so: --change',
  },
  ORDER_FULL: {
    title: 'The order {{reference}} of {{customer}} has all of its softkeys: {{softkeys}} of {{quantity}}.',
    hint: 'Ask the customer. If more was bought, change the order: softkey desk order add REFERENCE --customer NAME --quantity N --change --dir DIR. To issue this one all the same, allow it by name: --allow {{allow}} --operator NAME --reason TEXT. This is noted in the ledger.',
  },
  OWN_REQUEST: {
    title: 'Nobody approves what they asked for themselves: {{operator}} asked for {{approval}}.',
    hint: 'Somebody else with the role approver decides. Who that may be shows with: softkey desk operator list --dir DIR',
  },
  PASSPHRASE_MISSING: {
    title: 'A desk is locked with a passphrase, and none was given.',
    hint: 'Put the passphrase in a file and name it with --passphrase-file FILE, or set SOFTKEY_PASSPHRASE.',
  },
  PASSPHRASE_SHORT: {
    title: 'The passphrase is too short: it needs at least {{least}} characters.',
    hint: "Choose several unrelated words. Anyone who copies the desk's folder could guess a short one quickly.",
  },
  PASSPHRASE_WRONG: {
    title: 'The passphrase is wrong.',
    hint: "Check capitals and keyboard layout. Without the passphrase nobody can use this desk's keys.",
  },
  REVOCATIONS_FULL: {
    title: 'The revocation list is full, and every softkey in it could still run.',
    hint: 'Nothing was changed. Softkeys leave the list a year after their last license ended. Until then answer no upgrade request of this softkey, so that it ends by itself.',
  },
  ROLE_MISSING: {
    title:
      'The operator {{operator}} may not do this: it needs the role {{needed}}, and {{operator}} has {{role}}.',
    hint: 'Nothing was changed. Ask somebody who has that role: softkey desk operator list --dir DIR',
  },
  RUNTIME_TOO_OLD: {
    title: 'This command needs a newer Node.js than the one that runs it.',
    hint: 'Run it with Node.js 24 or newer. Station commands work with 22.12 and newer.',
  },
  SOFTKEY_UNKNOWN: {
    title: 'This desk never issued the softkey {{softkeyId}}.',
    hint: 'Check the id, that this is the right desk (--dir), and that its ledger is complete.',
  },
  STATION_KEY_CHANGED: {
    title: 'The request is signed with a different station key than the one that this softkey is tied to.',
    hint: 'Ask the customer whether the station was reinstalled or its home copied to another machine. A reinstalled station gets its key back with its home out of a backup: identity.json. If the home is lost for good, ask for a first request out of the new one, and answer it with: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  TERMS_CONFLICT: {
    title: 'This request was answered before, with other terms: {{fields}}. Nothing was changed.',
    hint: 'Leave --terms, --days, --until and --from-end out to get the same license again ({{softkeyId}}, sequence {{sequence}}). Other terms come with the next upgrade request.',
  },
  TERMS_INVALID: {
    title: 'The terms are incorrect: {{fields}}',
    hint: 'Correct the terms, or give them with --terms FILE where there were none. softkey help desk issue shows what terms look like.',
  },
  TOO_MANY_TRIES: {
    title: 'Too many passphrases were wrong.',
    hint: 'Nothing was changed. The next try counts from {{until}} on. Whoever starts the page anew may try at once.',
  },
} as const;
