import type { RefusalCode } from '../../errors/codes.ts';

/**
 * For every refusal: what happened, and what to do next. Read by a technician under stress: no blame, no
 * jargon, one clear step.
 */
export const refusals = {
  BAD_UTF8: {
    title: 'The content of the file is not valid UTF-8 text.',
    hint: 'The program that made this file is faulty. Ask its sender to make it again with softkey, and send it as an attachment.',
  },
  CLOCK_SET_BACK: {
    title: "This machine's clock is behind: it shows {{now}}, but {{highest}} has passed already.",
    hint: 'Set the clock right, and then begin the emergency grace.',
  },
  CONFIRMATION_MISSING: {
    title: 'No request was made: the host name was not confirmed.',
    hint: 'If {{host}} is the final machine, confirm it by typing its name: --confirm {{host}}',
  },
  DAMAGED: {
    title: 'The file was damaged in transit.',
    hint: 'Get it again from where it came from, as an attachment or on a USB stick; do not copy and paste the text.',
  },
  DAY_NOT_POSSIBLE: {
    title: '{{day}} cannot be right: the request was made on {{first}}, and today is {{last}}.',
    hint: 'Name a day between the two, YYYY-MM-DD, or leave the day out for today.',
  },
  DISK_FAILED: {
    title: 'The disk or USB stick does not read or write properly ({{errno}}).',
    hint: 'Copy what is on it to another disk, and have this one checked (the cable too). Then run the same command again. Nothing was half-written.',
  },
  DISK_FULL: {
    title: 'The disk is full. Nothing was lost.',
    hint: 'Free some space (1 MB is enough), then run the same command again.',
  },
  DOCUMENT_GONE: {
    title: 'A document that this station had is missing: {{file}}.',
    hint: 'If softkey restore has no copy of it, import that file again, or a newer one of its kind; if you have none, ask the vendor for it. Older ones are not imported in its place; what is still here keeps working.',
  },
  DUPLICATE_MEMBER: {
    title: 'The content of the file has the same field twice.',
    hint: 'Do not use this file: two programs could read it in two ways. Ask its sender to make it again with softkey.',
  },
  EMERGENCY_NOT_NEEDED: {
    title: 'The emergency grace was not begun: the product runs without it.',
    hint: 'It is for a license whose grace is over too, and each license has it once. softkey status says until when the product runs: ask for the next license now.',
  },
  EMERGENCY_UNCONFIRMED: {
    title: 'The emergency grace was not begun: it needs a reason and the name of this machine.',
    hint: 'It is given once per license, and the vendor is told. If the product has to run on here, say why and type the name: --reason "TEXT" --confirm {{host}}',
  },
  EMERGENCY_UNPROVED: {
    title: 'The emergency grace was not begun: nothing here shows whether this license has had it already.',
    hint: 'Journal and record of this home were lost, or another home asked for the license. Use that one, or a backup of it; else the next license is needed. Call the vendor.',
  },
  EMERGENCY_USED: {
    title: 'This license has had its emergency grace: from {{began}} to {{until}}.',
    hint: 'Each license has it once. The next license is needed: send the upgrade request and call the vendor.',
  },
  EMPTY_FILE: {
    title: 'This file is empty.',
    hint: 'It was emptied on its way, or was never written. Ask for it to be sent again, as an attachment.',
  },
  EXPIRED: {
    title: 'The license expired on {{expiresAt}}, and its grace period is over (judged as of {{judgedAt}}).',
    hint: "Ask for the next license: softkey upgrade-request --out FILE. Send that file to the vendor and import the answer. If that date is not today's, set this machine's clock first.",
  },
  FILE_DENIED: {
    title: '{{file}} may not be read by this user.',
    hint: 'Run the command as a user who may read it (for example with sudo, or as administrator), or copy the file to where you may.',
  },
  FILE_HELD: {
    title: 'A file that is needed is open in another program ({{errno}}).',
    hint: 'Close the program that has it open, or wait a moment (a virus scanner releases it by itself), then run the same command again.',
  },
  FILE_MISSING: {
    title: 'There is no file {{file}}.',
    hint: 'Check the name and the folder. Is the USB stick plugged in and mounted?',
  },
  FORGED: {
    title: 'The signature is not genuine: this file was changed, or made by someone else.',
    hint: 'Do not use this file. Ask the vendor for it again, and tell them where this one came from.',
  },
  HARDKEY_PLANNED: {
    title: 'This machine gets a USB key: it makes no request.',
    hint: 'Order the hardkey from the vendor. If this machine is to have a softkey after all, change its role in the order, which is now: {{role}}',
  },
  HOME_UNKNOWN: {
    title: "This user has no home folder, so there is no place for the station's records.",
    hint: 'Name a folder that you may write to with --home DIR, or set SOFTKEY_HOME.',
  },
  HOME_UNWRITABLE: {
    title: "This user may not write to the station's home.",
    hint: 'Run the command with sudo (on Windows: as administrator), or choose a folder that you may write to with --home DIR. If its disk is read-only, change that first.',
  },
  HOST_GONE: {
    title: 'The program behind this page does not answer, or it was restarted.',
    hint: 'Run softkey serve on this machine (again), and open the address that it prints. What you entered was kept.',
  },
  IDENTITY_DAMAGED: {
    title: "The station's identity key is damaged or missing: {{file}}.",
    hint: "Put that file back from a backup of the station's home. If there is none, the license goes on working to its end, and no next one can be asked for from here: write to the vendor in good time.",
  },
  INSIDE_REFUSED: {
    title: 'Documents with a problem in this bundle: {{bad}} of {{count}}.',
    hint: 'softkey inspect FILE shows what is wrong with each. Ask whoever made the bundle for another one where a document is damaged or forged; a license for another machine is in order on that machine.',
  },
  INTERNAL: {
    title: 'The program failed. This is a fault of the program, not of your files.',
    hint: 'Run the command again with SOFTKEY_DEBUG=1 set, and send what it prints to support, with the command you typed. Nothing was half-written.',
  },
  IS_A_FOLDER: {
    title: '{{file}} is a folder, not a file.',
    hint: 'Name the file inside it. Whole folders are taken by softkey import, softkey inspect, softkey verify and softkey courier.',
  },
  JSON_INVALID: {
    title: '{{file}} is not correct JSON. Line {{line}}, column {{column}}: {{slip}}.',
    hint: 'Correct that place in a text editor, save, and run the same command again. softkey help COMMAND shows what the file looks like.',
  },
  KEY_OUT_OF_DATE: {
    title: 'The file is dated {{issuedAt}}, when its signing key was not in use.',
    hint: 'Ask the vendor to issue the file again. If this comes with every file, ask for the newest key set and import it first.',
  },
  KEY_UNKNOWN: {
    title: 'The file is signed with a key that is not known here ({{keyId}}).',
    hint: "Import the vendor's newest key set (a file ending in .key-set) first, then this file again. If you have none, ask the vendor for it.",
  },
  KEY_WITHDRAWN: {
    title: 'The file is signed with a key that the vendor has withdrawn ({{keyId}}).',
    hint: 'Ask the vendor to issue this file again with a current key.',
  },
  LINK_OUTSIDE: {
    title: '{{file}} is a link that leads out of its folder.',
    hint: 'Name the file that the link points to, or put a copy of it in the folder.',
  },
  MALFORMED: {
    title: 'The content of the file is not correct: {{fields}}',
    hint: 'The program that made this file is faulty or of another version. Ask its sender to bring softkey up to date and make it again.',
  },
  NETWORK_PATH: {
    title: '{{file}} lies on a network path.',
    hint: 'Copy the file to a local disk or a USB stick first.',
  },
  NEWER_GONE: {
    title:
      'This file is number {{sequence}}, older than number {{held}}, which was here and is now missing or cannot be used.',
    hint: 'Import number {{held}}, or a newer one: look in the mail that it came with and in a backup, or ask the vendor to send it again. Nothing was changed.',
  },
  NEWER_VERSION: {
    title: 'The file was made by a newer version of the program.',
    hint: 'Update softkey on this machine, then use the file again. The file is not damaged.',
  },
  NOTHING_INSIDE: {
    title: 'There is no softkey document in this ZIP (files in it: {{count}}).',
    hint: 'Look whether the right files were packed: a softkey document ends in .license, .prelicense, .upgrade-request or .courier-bundle.',
  },
  NOT_ALL_LOOKED_INTO: {
    title: 'Not all of this file could be looked into.',
    hint: 'What was found in the rest of it is used. It holds more than is unpacked (1,000 files, 32 MB, files in each other four deep), or a part that is damaged or packed in another way. Unpack it with the program that made it, and give the softkey documents in it by themselves.',
  },
  NOT_A_FOLDER: {
    title: '{{file}} is not a folder.',
    hint: 'Name the folder on the USB stick or share, not a file in it.',
  },
  NOT_A_REGULAR_FILE: {
    title: '{{file}} is not a regular file but a device, a pipe or a socket.',
    hint: 'Save the content to a file and name that, or give - to read from standard input.',
  },
  NOT_A_SOFTKEY_FILE: {
    title: 'There is no softkey document in this file.',
    hint: 'Check that it is the right file: a softkey document has a line that reads -----BEGIN SOFTKEY …-----, or is a text that begins with SOFTKEY/.',
  },
  NOT_CANONICAL: {
    title: 'The content of the file is not written in the one permitted form.',
    hint: 'Do not use this file: it was not written by softkey. Ask its sender to make it again with softkey.',
  },
  NOT_UTF8: {
    title: 'The file is not saved as UTF-8 text.',
    hint: 'If you saved it with an editor, or with > in PowerShell, save it again as UTF-8 (in Notepad: Save as, Encoding). Otherwise get the original file again.',
  },
  NOT_YET_VALID: {
    title: 'The license begins on {{notBefore}}; that day has not come yet.',
    hint: "Check this machine's date and time. If they are right, import the license now: it takes effect on that day, and the current one is used until then.",
  },
  NO_GUIDE: {
    title: '{{vendor}} has no virtualization guide in this program.',
    hint: 'Ask the vendor how the product is licensed on your kind of plant.',
  },
  NO_IDENTITY: {
    title: 'This machine cannot be identified: nothing that a softkey could be bound to could be read.',
    hint: 'Run the command with sudo, or as administrator. softkey probe shows what could not be read, why, and what helps. At the desk: ask the customer to make the request again in this way. To issue the license anyway: --allow no-identity --operator NAME --reason TEXT',
  },
  NO_LICENSE: {
    title: 'This station holds no license.',
    hint: 'Import the license that the vendor sent: softkey import FILE. If none has come, softkey status says whether a request was made. Without one, make it: softkey prelicense',
  },
  NO_MAIL_PROGRAM: {
    title: 'No mail program could be opened on this machine.',
    hint: 'Save the file, carry it to a computer with mail, and attach it there.',
  },
  NO_REQUEST_WAITS: {
    title: 'No request of this machine waits for an answer.',
    hint: 'softkey status says how it stands and what to do next.',
  },
  OLDER_SEQUENCE: {
    title: 'This file is number {{sequence}}; a newer one, number {{held}}, is in use.',
    hint: 'Nothing to do: the newer one stays in use. If you expected something newer, ask the vendor for it.',
  },
  ORDER_CHANGED: {
    title: 'A request was already made, for another order.',
    hint: 'To write the latest request again, give the order that it was made with; an earlier one is no longer written. If that order was wrong, make a new request and say why: --new --reason TEXT',
  },
  ORDER_INVALID: {
    title: 'The order is incomplete or incorrect: {{fields}}',
    hint: 'Correct the order file. softkey help prelicense shows what an order looks like.',
  },
  OTHER_MACHINE: {
    title: 'The license is for another machine, {{host}}.',
    hint: 'Different here: {{changed}}. Import it on {{host}}. If this is that machine and it was moved or rebuilt for good, write to the vendor, who decides about a license for it.',
  },
  OUTPUT_FAILED: {
    title: '{{file}} was not written: {{obstacle}}.',
    hint: 'Run the same command again with another --out: a folder, a new name, or - for standard output. Nothing was lost, and you get the same document.',
  },
  PARTS_MISSING: {
    title: 'Parts of the {{kind}} are missing: number {{missing}} of {{total}}.',
    hint: 'Read or paste the missing parts too, into the same file; their order does not matter. Put pictures of the codes into one ZIP.',
  },
  PREFLIGHT_FAILED: {
    title: 'No request was made: this machine failed a check that must pass first ({{checks}}).',
    hint: 'See what failed and how to fix it, then try again: softkey probe',
  },
  PREFLIGHT_UNSEEN: {
    title: 'No request was made: nobody has acknowledged what the checks found ({{checks}}).',
    hint: 'Look at the checks and fix what you can. What remains must be acknowledged before the request is made: softkey probe',
  },
  PRINT_FAILED: {
    title: 'The page was not printed.',
    hint: 'Check that a printer is set up on this machine, or save the page as a PDF file.',
  },
  REASON_MISSING: {
    title: 'No request was made: another request needs a reason.',
    hint: 'Say in a few words why the first request is not enough: --new --reason "TEXT". The reason is sent with the request.',
  },
  RECORD_LOST: {
    title: 'A record of this station is missing or damaged: {{file}}.',
    hint: 'The license goes on working, and a new record is started. If somebody removed it, put it back from a backup: the vendor sees the gap at the next upgrade request.',
  },
  REVOKED: {
    title: 'The vendor revoked this license on {{revokedAt}}. Reason: {{reason}}',
    hint: 'It can no longer be used. Ask the vendor for a new license, naming {{softkeyId}}.',
  },
  SEQUENCE_CONFLICT: {
    title: 'There are two different documents with the same number, {{sequence}}.',
    hint: 'Keep both files and send them to the vendor: one of the two should not exist. The one that was here first stays in use.',
  },
  SEVERAL_DOCUMENTS: {
    title: 'This file contains several softkey documents; here, only one can be used.',
    hint: 'Save each document as a file of its own. softkey inspect FILE shows what is in it.',
  },
  SHARE_GONE: {
    title: 'The network folder no longer answers ({{errno}}).',
    hint: "Check that the file server can be reached and the folder is connected, then run the same command again. For the station's home, a folder on a local disk is safer.",
  },
  SOFTKEY_NOT_HELD: {
    title: 'This station holds no softkey {{softkeyId}}.',
    hint: 'See which ones it holds: softkey status',
  },
  STATION_KEY_OTHER: {
    title:
      'This home cannot ask for the next license: {{softkeyId}} was requested with a different station key than the one here ({{file}}).',
    hint: 'The license goes on working. Bring {{file}} here from the home that made its request, or from a backup of that home. If it is gone for good, write to the vendor in good time, well before the license ends: without that key no next one can be asked for.',
  },
  STORE_CORRUPT: {
    title: "A file in the station's home is damaged: {{file}}.",
    hint: 'Restore the home folder from a backup. If there is none, move that file away and import the license again. softkey status shows what is left.',
  },
  STORE_LOCKED: {
    title: "Another program is using the station's home.",
    hint: 'Wait until the other softkey is done, then run the same command again. If none runs any more, on no machine and in no container that uses this home, delete the file lock in it.',
  },
  SUMMARY_FALSE: {
    title: 'The readable lines at the top of the file do not say what the signed content says.',
    hint: 'Do not trust those lines: someone changed them. Ask the vendor for the file again.',
  },
  SYSTEM_EXHAUSTED: {
    title: 'This machine has run out of memory or of open files ({{errno}}).',
    hint: 'Close other programs, then run the same command again. Nothing was half-written.',
  },
  SYSTEM_REFUSED: {
    title: 'The operating system refused a necessary operation ({{errno}}).',
    hint: 'Run the same command again. If it is refused again, use a folder on a local disk instead, and tell support the word in brackets.',
  },
  TOO_DEEP: {
    title: 'The content of the file is nested too deeply.',
    hint: 'Do not use this file: no softkey program writes such content. Ask the vendor for it again.',
  },
  TOO_LARGE: {
    title: 'The file is too large: {{bytes}}, and the limit is {{most}}.',
    hint: 'Check that it is the right file: a softkey document is usually smaller than 10 KB.',
  },
  TOO_MANY_DOCUMENTS: {
    title: 'The file contains too many documents: only the first {{read}} were read.',
    hint: 'Save the others as files of their own, or as several smaller files.',
  },
  TOO_MANY_FILES: {
    title: '{{file}} was not opened: at most {{most}} files can be opened at once.',
    hint: 'Open it by itself, or drop the whole folder on Inspect files, which takes any number.',
  },
  UNREADABLE_SORT: {
    title: 'This is {{sort}}: no softkey document can be read out of it.',
    hint: 'Ask for the file itself, as it was saved or received: as an attachment, or inside a ZIP without a password. Of a QR code: a screenshot or a sharp photograph, as PNG or JPEG; or the text that a phone reads from it.',
  },
  USAGE: {
    title: 'The command was not understood: {{problem}}',
    hint: '{{usage}}',
  },
  WRONG_KIND: {
    title: 'The file contains: {{kind}}. Expected here: {{expected}}.',
    hint: 'Use the file where it belongs: licenses are imported by the station, requests are answered by the desk.',
  },
  WRONG_PRODUCT: {
    title: 'This program knows {{products}}, and no product {{product}}.',
    hint: 'Check the spelling in the order, or ask the vendor for the license of the product that runs on this machine.',
  },
  WRONG_VENDOR: {
    title: 'The file belongs to another vendor: {{vendor}}.',
    hint: "Use it with that vendor's program. If you expected a license from your own vendor, ask them for it.",
  },
} as const satisfies Partial<Record<RefusalCode, { readonly title: string; readonly hint: string }>>;

/**
 * The same codes where the next step is another one: something odd is found in a home, in the place of one of
 * its parts; or a license is for another machine, and this machine has its own.
 */
export const homeRefusals = {
  lock: {
    title: "The station's home cannot be locked: what stands at {{file}} in it is no lock.",
    hint: 'Delete {{file}} in the home folder, then run the same command again. Nothing that is needed is in it.',
  },
  record: {
    title: 'A record of this station cannot be read, because something else stands in its place: {{file}}.',
    hint: 'The license goes on working, and the record is begun anew. If you know who put that there, put {{file}} back from a backup: the vendor sees the gap at the next upgrade request.',
  },
  documents: {
    title: "Something else stands where the station's home keeps its documents: {{file}}.",
    hint: 'Move it away, and put the folder {{file}} back from a backup of the home. If there is none, import the licenses again: softkey import FILE',
  },
  document: {
    title: 'The file is damaged, or is no document of this station.',
    hint: "Import it again, from the mail that it came with or from a backup: that replaces the file. If you have none, ask the vendor for it. If it is none of this station's, move it away.",
  },
  identity: {
    title: "The station's identity key is damaged or missing: {{file}}.",
    hint: "Put that file back from a backup of the station's home. If there is none, make the request anew and say why: softkey prelicense with --new --reason TEXT. A damaged file is kept beside it under another name. If the vendor has answered an earlier request of this machine, a person there decides.",
  },
  home: {
    title: "What is named as the station's home is no folder: {{file}}.",
    hint: 'Name a folder that you may write to with --home DIR, or with SOFTKEY_HOME; leave both out for the usual one.',
  },
  neighbour: {
    title: 'The license is for another machine, {{host}}.',
    hint: 'Import it on {{host}}. Nothing is wrong here: this machine has its own license, {{own}}.',
  },
} as const;

/** Refusals of a file that call for another next step than their code does. */
export const fileRefusals = {
  otherName: {
    title: 'The name of the file {{file}} is not written in UTF-8, so it cannot be opened by its name.',
    hint: 'Rename it, in letters and digits, and run the same command again. Or give its content instead of its name: - < FILE',
  },
} as const;
