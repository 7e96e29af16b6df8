/**
 * The help of the command line: for each command one line, and what a person needs to know before typing it.
 */
export const command = {
  probe: {
    summary: 'show what identifies this machine',
    more: 'Ids are shown shortened; they never leave the machine in clear. With --dump the readings come from a file instead: the output of dmidecode (whole, in part or with -q), a raw SMBIOS table, the files of /sys/class/dmi/id, the output of systeminfo, or that of softkey probe --json. Anything around it is ignored.\n\nBelow the readings stand the checks before a request, and what a migration, a restore or a clone would do to the softkey.',
  },
  advise: {
    summary: 'plan an architecture: licenses needed, advice, a drawing',
    more: 'Answer with options or a JSON file (--answers); what you leave out counts as no, or as not known. On a terminal, without any answers, you are asked one question after the other. The hypervisor is the one of this machine unless you name another.\n\nKinds of hypervisor: vmware, hyperv, kvm, qemu, virtualbox, xen, nutanix, parallels, bhyve, physical, unknown.\nKinds of redundancy: none, hot-standby.',
  },
  prelicense: {
    summary: 'make the one request for a softkey of this machine',
    more: 'A softkey is issued once per machine, so run this on the final machine only. Running it again writes the same request again.\n\nAn order is a JSON file:\n{"product": "E3-SERVER", "customer": {"name": "…", "contact": "…"},\n "architecture": {"hypervisor": "VMware", "ha": false, "ft": false,\n  "redundancy": "none", "role": "…"}, "reference": "…"}\nredundancy is "none" or "hot-standby"; role, contact and reference may be "".\n\nInstead of the file, --product and --customer with what else is known; on a terminal, and without any of them, it is asked for.\n\nIf files cannot leave this machine, --qr shows the request as a QR code for a phone, and --text prints it as text to paste into a chat or a mail.\n\n--dry-run shows the checks that the request would be held against, and makes nothing: no key, no request. It needs no --out and no --confirm.',
  },
  import: {
    summary: 'check and store licenses, key sets and revocation lists',
    more: 'Several files at once, in any order, whole mails too, or a folder such as a stick. A bad file never hides the good ones; the exit code is 1 if any was refused.\n\nOf several files or a folder, licenses for other machines are no failure: each is one line, and nothing of it enters the journal. What lies in a folder and is no softkey document, or a request, is left alone.',
  },
  restore: {
    summary: 'put back documents that are missing or damaged, out of their copies',
    more: 'Of each softkey the last three licenses are copied beside the documents, and the key set and the revocation list in force. Where a file of the home is gone or damaged, its copy takes its place. --dry-run only shows what would come back.\n\nAn older license does not come back in the place of the newest one: to go back to other terms, ask the vendor for another license.',
  },
  status: {
    summary: 'show whether this machine is licensed, and until when',
    more: 'The exit code is 0 when licensed (active, expiring or in grace) and 3 when not.',
  },
  check: {
    summary: 'tell a monitoring system (Nagios, Zabbix, Icinga) how the license stands',
    more: 'One line on standard output, with the days left as a figure; the exit code is 0 OK, 1 WARNING, 2 CRITICAL or 3 UNKNOWN. WARNING: the license ends within --warn days, or something is to be done on this machine, such as setting its clock. CRITICAL: it ends within --crit days, runs in grace, or does not run. UNKNOWN: nothing could be found out, or the command line was wrong.\n\nWhere this machine has licenses for several products, the worst of them counts; --softkey ID looks at one.',
  },
  calendar: {
    summary: "write the softkey's dates as a calendar file (.ics)",
    more: 'The events are: ask for the next license, the license ends, the product stops. Each one reminds you 30, 15 and 7 days and 1 day before. Write a new file after each import: calendar programs then move the events that they have.',
  },
  'upgrade-request': {
    summary: 'ask for the next license of this softkey',
    more: 'The request carries the current license, this machine as it is now, and the head of the journal.\n\nIf files cannot leave this machine, --qr shows the request as a QR code for a phone, and --text prints it as text to paste into a chat or a mail.',
  },
  emergency: {
    summary: 'let the product run for 7 days more, once, when license and grace are over',
    more: "For a plant that must not stop because the next license is late. Each license has it once. It needs a reason and the name of this machine, both typed; this station notes it in two places, and the next upgrade request tells the vendor.\n\nIt is not for a license that was revoked, nor for another machine, and not while the clock is behind. If nothing can be noted in the station's home, nothing is given.",
  },
  'given-out': {
    summary: 'note that the request was given out, when and how',
    more: 'Nobody here can see whether the vendor has the request. Once it is noted how and when it left, softkey status counts the days without an answer from there on. Note it as often as you give it out.\n\nWays: mail, stick, code (a photographed QR code), text (pasted into a chat or a mail), courier (in the folder that a courier carries; softkey courier collect notes it by itself), other.',
  },
  'courier collect': {
    summary: "put this machine's request into the folder that a courier carries",
    more: 'DIR is a folder on a USB stick or a share. Each machine has one file there, so that all of them may write at once; it carries the request for the next license (or the one that waits, unchanged) and says which license was taken. The vendor answers under the same name. Afterwards: softkey courier show DIR.\n\nAn answer that lies there and was not taken is never written over.',
  },
  'courier apply': {
    summary: "take this machine's answer out of a courier's folder",
    more: 'Takes what is for this machine, whatever its file is called, and says of each other license in one line for which machine it is. The exit code is 0 where the own one was taken or nothing there is for this machine, and 1 where a file there is damaged, too. In the place of the answer a short report is left, which tells the vendor that the license was taken.',
  },
  'courier show': {
    summary: "show who has asked, who is answered and who is missing in a courier's folder",
    more: 'Works on any machine. Those whose license ends first come first; * is the machine in front of you. A machine of an earlier round that has not asked while others have is missing.',
  },
  'courier slip': {
    summary: 'write a page to print that goes with the stick',
    more: "PATH is the folder that a courier carries, or a file with a request. For each machine whose request lies there the page has the request as codes to photograph, the check code, the machine, the vendor's address, what to bring back, and until when. Without --out it is written into the folder in which you are.",
  },
  exchange: {
    summary: 'ask for the next license and take it, by itself, through a shared folder or the network',
    more: "For a machine that nobody attends, run by the scheduler of the machine (softkey schedule install --exchange DIR). It takes this machine's answer out of DIR, as softkey courier apply does, and puts its own file there, as softkey courier collect does: with a request once a third of the license is left, or earlier where the vendor's terms say so. The vendor answers in the same folder, at any time. Run it as often as you like: nothing is asked for twice.\n\nIt says what is new, and nothing of other machines. The exit code is 1 where the folder is not there or an answer was refused.\n\nWith https://HOST in the place of DIR the same round goes over the network: one request to the vendor, out of this machine, and nothing listens here. --ca FILE names an authority of the plant, --proxy URL or HTTPS_PROXY a proxy. The server is not trusted with anything: licenses prove themselves, and the vendor signs what it says.",
  },
  'relay run': {
    summary: 'hand parcels on between stations and the vendor, for stations that must not reach the outside',
    more: 'Stations dial it as they would dial the vendor (softkey exchange https://RELAY), and are answered at once from its store: with the answer of the vendor to exactly this parcel, or with the word that it is held. It dials the vendor by itself, and tries for ever. It has no key and makes no license: whoever takes it over can withhold and nothing else.\n\nADDRESS is HOST:PORT, or :PORT for all addresses, with TLS by --tls-cert and --tls-key. Without them only a loopback address is served, for a reverse proxy. --ca and --proxy are for the way to the vendor. The store keeps the last two parcels of each station with their answers: at most 500 stations and 64 MB. It may be lost: stations send again.',
  },
  'relay status': {
    summary: 'show which stations were at a relay, what waits, and when the vendor was reached',
    more: 'Reads the store, also while the relay runs. Whoever was silent for longest stands first. The names are those that the stations give themselves; the times are those of the relay.',
  },
  watch: {
    summary: 'take licenses that are put into a folder',
    more: 'DIR is scanned every few seconds, without trusting events. A file is taken when it stood still in two scans and is whole: its END line is there, and its check is right. Then it is moved into the folder taken in DIR; what is refused goes into the folder refused, with the reason beside it as a text. What is for other machines, and what is no softkey document, stays where it is.\n\nWith --once it scans twice and ends, for the task scheduler; the exit code is 1 if something was refused. With --keep nothing is written into DIR, for a folder that is read-only or behind a data diode; what was refused is then said once. A folder that goes away, such as a stick or a share, is waited for.',
  },
  'schedule install': {
    summary: 'let the machine check its license every day, and renew it or watch a folder by itself',
    more: 'Writes timers of systemd, or tasks of the Windows Task Scheduler, that run without anybody being logged in, without a stored password, and that make up for a missed run: softkey check every day, with --exchange DIR softkey exchange DIR every hour, and with --watch DIR softkey watch DIR --once every 15 minutes. In the place of DIR for --exchange there may be https://HOST, with --ca FILE and --proxy URL. A check that is CRITICAL makes its unit fail.\n\nAs root or administrator they are for the machine; an ordinary user gets timers of their own. --dry-run prints the files and changes nothing. --program PATH names the program to run where this one has no stable path.',
  },
  'schedule remove': {
    summary: 'remove what softkey schedule install made',
    more: 'Nothing else is removed: a unit that another program or a person wrote stays.',
  },
  'schedule show': {
    summary: 'show what is scheduled on this machine',
    more: 'One line for each file or task: whether it is there.',
  },
  inspect: {
    summary: 'show everything in a file, and whether its signature holds',
    more: 'Works for any softkey document, even one for another machine or a damaged one; of a folder, for every file below it that holds one. Nothing is stored or changed.\n\nWith --compare OTHER only the differences between two documents are shown: field by field, and for their machines component by component.',
  },
  verify: {
    summary: 'check license files and folders, one line per file',
    more: 'A file is OK when it is genuine, for this machine (or for the machine of a pre-license, --machine) and in term. The exit code is 1 if any is not.',
  },
  explain: {
    summary: 'say what a code out of a message means, and what to do',
    more: 'Every refusal has a code, such as OTHER_MACHINE: it stands in the lists of softkey verify and import, and in the results of --json. What stood in the message itself, such as the name of the file, is left open here.',
  },
  completion: {
    summary: 'let a shell complete what is typed behind softkey',
    more: 'SHELL is bash, zsh, fish or powershell. In bash: source <(softkey completion bash). In zsh: source <(softkey completion zsh). In fish: softkey completion fish | source. In PowerShell: softkey completion powershell | Out-String | Invoke-Expression. Put that line into the file that your shell reads when it starts, such as ~/.bashrc, ~/.zshrc or $PROFILE.',
  },
  'support-package': {
    summary: 'write one file with what support asks for',
    more: "The file has the state of the licenses, the readings of the machine with shortened values, the journal, the names and sizes of the home's files, and its documents. It is a text, and softkey inspect opens it. No secret and no whole id of the machine is in it.\n\nWhat leaves the machine is listed first. On a terminal you are asked; elsewhere --yes says that you agree. docs/privacy.md lists all files.",
  },
  journal: {
    summary: "show this station's journal, and whether it is intact",
    more: 'Each line carries the hash of the line before, so a changed or missing line is noticed. The exit code is 1 if the chain is broken.',
  },
  serve: {
    summary: 'show the desktop app as a local web page, for a machine without a desktop',
    more: 'Prints an address for a browser on this machine, or at the other end of an SSH tunnel. The address contains a random token: anyone who has it can use this station as you can. Only the loopback address is served; requests from other pages or for other host names are refused. It stops by itself when nobody has used it for a while, or with Ctrl-C.',
  },
  demo: {
    summary: 'play through an example on this machine, from request to upgrade',
    more: 'Everything happens in a temporary folder, which is kept so that you can look into it. Your own softkeys are not touched.',
  },
  'desk init': {
    summary: "create the vendor's issuing desk",
    more: "Creates the root key, the first signing key and an empty ledger, all in the folder of --dir. The keys are locked with a passphrase; with --demo they are the demo vendor's public ones and need none. Keep a backup of the folder: without its keys nothing can be issued.",
  },
  'desk issue': {
    summary: 'answer a pre-license with a license',
    more: 'Once per machine. The same request again gives the same license again. Without terms a license lasts as long as the vendor profile says.\n\nWeak points of the request are shown first, and noted in the ledger. A request from a machine that no softkey can be bound to, or that failed a required check, is refused unless an operator allows it.\n\nTerms are a JSON file, all members optional:\n{"notBefore": "2026-11-22T00:00:00Z", "termDays": 60, "graceDays": 15,\n "matching": "standard", "shorten": false,\n "entitlements": [{"name": "tags", "kind": "limit", "value": 5000}]}\n"matching" is "standard", "strict" (another operating system is another machine) or "lenient" (also by the operating system id alone). In an upgrade, "shorten": true lets the next license end before the one that it replaces.',
  },
  'desk upgrade': {
    summary: 'answer an upgrade request with the next license',
    more: 'An upgrade is a complete license with a higher sequence. The same request again gives the same license again. With "shorten": true in the terms the next license may end before the one that it replaces, to correct a mistake.',
  },
  'desk receive': {
    summary: 'look at the requests that came in, before any of them is answered',
    more: "What is named may be files, mails and other containers, bundles, and folders with everything below them, as for softkey desk process. Of each request it says who asks and for what, the check code to compare with the customer's, what the checks on the machine came to, what is unusual, which license it would get now, and the command that answers it.\n\nNothing is written, neither into the ledger nor beside the files. The exit code is 0 where every request would be answered, and 1 where something would be refused or could not be read.",
  },
  'desk process': {
    summary: 'answer the requests of a whole stick, folder or mail, and leave the rest for a person',
    more: "What is named may be files, mails and other containers, bundles, and folders with everything below them. An upgrade request is answered where nothing speaks against it; first requests are, too, with --first. Whatever the desk would refuse, or remark on so that somebody looks first, is left and named, with the command that answers it by itself; nothing is allowed here.\n\nAnswers go back as the files of a courier's folder: under the name that a station's file has, else under the station's own, in the same folder or in --out. softkey courier apply DIR takes them there. Run it again at any time: what was answered gets the same license again.\n\nThe exit code is 0 where every request was answered, and 1 where something was left.",
  },
  'desk license': {
    summary: "write a softkey's newest license again",
    more: 'For a customer who lost the license, and for a home that has to be set up again. The file is byte for byte the license that was issued last, out of the ledger; nothing new is issued and no passphrase is needed. softkey desk ledger lists the ids of the softkeys.',
  },
  'desk rehost': {
    summary: 'move a softkey to another machine',
    more: 'FILE is the first request of the new machine. It gets a softkey of its own, with what was bought and until the day that was granted before; the old softkey is revoked in the same step. Both are in the ledger, or neither. Product, customer and order stay as they are; the terms may say otherwise about days and entitlements. A softkey is replaced once.',
  },
  'desk reissue': {
    summary: 'replace a softkey that was wrong, on the same machine',
    more: 'For a wrong product, customer or order. FILE is another first request of the same machine, with the right order (softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE). It gets a new softkey until the day that was granted before; the wrong one is revoked in the same step.',
  },
  'desk rekey': {
    summary: 'let a machine that lost its home go on',
    more: 'FILE is the first request out of the new home, on the same machine. It gets the next license of the softkey that it has, tied to the new station key; with the earlier key nothing can be asked for any more. Nothing else changes. In the same way a machine goes on whose license was signed with a key that was withdrawn.',
  },
  'desk revoke': {
    summary: 'revoke a softkey',
    more: 'All of its licenses stop counting, on every station that imports the revocation list which this writes. A list is complete: the newest one replaces those before it, and its number only grows. Running it again writes the newest list again and changes nothing. The reason stands in the list, so customers read it; it has at most 200 characters.',
  },
  'desk revocations': {
    summary: 'write the newest revocation list, to hand out to stations',
    more: 'The list names every softkey that was revoked and could still run. No passphrase is needed.',
  },
  'desk ledger': {
    summary: 'show every softkey this desk issued, and whether its record is intact',
    more: 'The softkey issued last stands first. With --events it is every event instead, in its order. The exit code is 1 if the chain of events is broken.',
  },
  'desk order add': {
    summary: 'note what was ordered: how many softkeys, and by whom',
    more: 'Issuing counts the softkeys of this order from then on, and refuses one beyond the quantity until an operator allows it: --allow order. Without --product the order is for any product. Orders that were never added are not counted. Softkeys that were revoked or replaced do not count.',
  },
  'desk order show': {
    summary: 'show what was ordered, and how many softkeys were issued for it',
    more: 'With a reference it is that order, and all of them otherwise. No passphrase is needed.',
  },
  'desk contact set': {
    summary: 'say whom this desk writes to when licenses of a customer end',
    more: 'What is not given stays as it was; at first it is English, UTC and files by hand. NAME is the name as it stands in the licenses; capital letters and spaces do not count. A customer who renews by a relay is written to only where that has not worked.',
  },
  'desk contact show': {
    summary: 'show whom this desk writes to, of one customer or of all',
    more: 'No passphrase is needed.',
  },
  'desk contact remove': {
    summary: 'write to nobody of a customer any more',
    more: 'Mails that wait are not sent any more. That there was a contact stays in the ledger.',
  },
  'desk mail run': {
    summary: 'write and send the mails that are due, once',
    more: 'For a timer, every hour. 30, 15, 7, 3 and 1 days before an end, on its day, on the first day of the grace and on its last one, each contact gets one mail about all softkeys that end on that day; licenses that were issued are attached. A mail stands in the ledger before it is sent, and is sent again as the same mail until the server has taken it, or until it is no longer true. No passphrase is needed. The exit code is 1 where the server cannot be used, or refuses a mail.\n\nmail.json in the folder of the desk says how: host, port, security (tls, starttls or none), user, passwordFile, ca, sender, replyTo, unsubscribe and timeoutSeconds. The password may be in SOFTKEY_SMTP_PASSWORD instead.',
  },
  'desk mail list': {
    summary: 'show the outbox: what waits, what was sent or refused, and why',
    more: 'The mails of the last 60 days, the newest one last. No passphrase is needed.',
  },
  'desk mail preview': {
    summary: 'show the mail about a softkey as its contact would get it',
    more: 'Nothing is sent or noted. --out FILE writes it as a file that mail programs open (.eml), and --out - prints that.',
  },
  'desk mail test': {
    summary: 'send one mail, to see whether mail arrives',
    more: 'It says nothing of any customer, and stands in no outbox.',
  },
  'desk search': {
    summary: 'find softkeys by host, customer, order, contact, id, file name, MAC or UUID',
    more: 'TEXT is a text as people say it, or its beginning: capital letters, accents and what stands between the words do not count. It is also part of a softkey or request id, the name of one of our files, or a pasted MAC address or UUID in any spelling. The softkey issued last stands first; without TEXT it is all of them. No passphrase is needed.',
  },
  'desk ledger verify': {
    summary: 'check the whole record, event by event and license by license',
    more: 'The chain of events up to its held end, the signature of every license, what was revoked, and what machines are found by. What is wrong is named with its event, date and softkey, and the exit code is 1. With --end the ledger is held against a copy of ledger-end.json that was kept elsewhere: a ledger that was put back, or one of two copies that went on by themselves, is told by it. No passphrase is needed.',
  },
  'desk show': {
    summary: 'show one softkey and all that happened to it',
    more: 'What was issued and until when, what came up, and who decided what, in its order. No passphrase is needed.',
  },
  'desk export': {
    summary: 'write all that the ledger holds of one softkey into a file',
    more: 'For a customer who asks what is known, for support, and for whoever has to judge a dispute. Its story in words, its events as they stand in the log, the payload of each request byte for byte, its order, and as documents every license, the revocation list where it was taken back, and the key set: softkey inspect and softkey verify open these out of the file. Without --out it goes to standard output; into a folder it is named after the softkey. FILE must not exist yet. Nothing is issued, and no passphrase is needed.',
  },
  'desk expiring': {
    summary: 'show which softkeys end soon, by customer, and why',
    more: 'Named are those that end within the days of --within and those in their grace. The cause is that nobody asked, that the last request was refused, that the next license waits for an approval, or that the next license was issued and the station may still have the one before: it tells which one it has with its next file on the stick, its next exchange, or when it asks again. With --ics, each end is a day in a calendar that reminds 14 and 3 days before; open a new file each week, and the calendar moves what it has. No passphrase is needed.',
  },
  'desk serve': {
    summary: "open the clerk's page: requests, softkeys and what ends soon, in a browser",
    more: 'Prints an address for a browser on this computer. The address contains a random token: anyone who has it can use this desk as you can. Only the loopback address is served; requests from other pages or for other host names are refused. What the page does, the other commands of the desk do, by the same rules. If the desk has operators, each signs in on the page, unless one is named here for all of it. Without --passphrase-file and SOFTKEY_PASSPHRASE the page asks for the passphrase; the key that it opens stays in memory, until you lock the desk there or the program ends. It stops by itself when nobody has used it for a while, or with Ctrl-C.\n\nWith --exchange ADDRESS there is no page: stations that exchange over a network are answered there (softkey exchange URL), by the rules of softkey desk process, until the program is ended. What those leave to a person lies in exchange/waiting of the desk, as a courier brings it; it is answered by softkey desk issue or softkey desk process, and the station has it at its next run. ADDRESS is HOST:PORT, or :PORT for all addresses; TLS by --tls-cert and --tls-key. Without them only a loopback address is served, for a reverse proxy. --first answers first requests as well, of whoever reaches the address, but only for an order that the desk was told of, named with its customer and product, while a softkey of it is left. GET /v1/health says 200 while a license could be issued.',
  },
  'desk keys': {
    summary: "write the vendor's key set, to hand out to stations",
    more: 'Stations import it once, before or together with their first license.',
  },
  'desk keys rotate': {
    summary: 'begin a new signing key',
    more: 'The key before it ends, and its secret is forgotten; the licenses that it signed stay good. Stations need the new key set: it goes along with every license and every answer in a courier folder, and import takes both. Several desks on one ledger must get the new keys.json before they go on; until then they refuse (KEYS_OLDER).',
  },
  'desk keys show': {
    summary: 'show the signing keys and which of them signs',
    more: 'No passphrase is needed.',
  },
  'desk keys withdraw': {
    summary: 'withdraw a signing key that somebody else may have',
    more: 'Nothing that the key signed counts any more on a station that knows the new key set, whatever date it bears. Begin another key first (desk keys rotate), and let the softkeys get their next license; while licenses run that the key signed, this is refused. What is in the ledger stays on record.',
  },
  'desk operator add': {
    summary: 'add somebody who works at this desk',
    more: "Once a desk has an operator, every command that writes into its ledger needs --operator NAME and that operator's own passphrase, and what is written names the operator. Roles: clerk answers requests and keeps orders; approver does that too, and approves what others ask for; keys changes the signing keys and the operators; read changes nothing. The first operator has the role keys. The new passphrase is asked for twice, or is the first line of --new-passphrase-file; whoever got it from somebody else changes it: softkey desk operator passphrase.",
  },
  'desk operator list': {
    summary: 'show who works at this desk',
    more: 'No passphrase is needed.',
  },
  'desk operator remove': {
    summary: 'let somebody work at this desk no longer',
    more: 'What the operator did stays on record. The last one with the role keys stays while there are others. The passphrase of the desk is another matter: whoever knew it and is gone is a reason to change it with softkey desk passphrase.',
  },
  'desk operator passphrase': {
    summary: 'change the passphrase of the operator who works',
    more: 'The old one is proved first. The passphrase itself is kept nowhere: the ledger has the public half of a key that is made from it.',
  },
  'desk policy set': {
    summary: 'say what this desk does not do without a second person',
    more: 'A policy is of one product (--product) or of all; both count. What it does not let through is refused (NEEDS_APPROVAL) and waits for an approver: what --approval names, and what is beyond a number. What is not given stays as it was; none takes a rule away. The numbers: softkeys issued in 24 hours, those in the place of others as well, and moves of a softkey in 365 days. Somebody has to have the role approver first.',
  },
  'desk policy show': {
    summary: 'show what this desk does not do without a second person',
    more: 'No passphrase is needed.',
  },
  'desk terms set': {
    summary: 'say what licenses of a product get where nothing else is said',
    more: 'The days, the grace, the matching and the entitlements of --terms FILE, with --days or --no-end and --grace in place of those in it. They are said whole: what is left out is as the vendor profile has it for every product. A first license takes all of it, an upgrade only the days, for what was granted stays granted. Licenses that were issued stay as they are. Operators need the role keys, and a policy for people holds it back.',
  },
  'desk terms show': {
    summary: 'show what licenses of each product get where nothing else is said',
    more: 'No passphrase is needed.',
  },
  'desk terms remove': {
    summary: 'take the usual terms of a product away: it gets those of every other product',
    more: 'Licenses that were issued stay as they are.',
  },
  'desk approvals': {
    summary: 'show what waits for an approval',
    more: 'Each with what exactly would be done, who asked, and until when it counts. No passphrase is needed.',
  },
  'desk approve': {
    summary: 'approve what somebody else asked for, or do not',
    more: 'For operators with the role approver, and never for the one who asked. An approval is of exactly what was asked for: the bytes of the request, the terms, the reason and the way. The same command, typed again by the same operator, then goes through once. An approval counts for 7 days after it was asked for, while the approver is one and has the same passphrase. With --deny the same is refused for as long (APPROVAL_DENIED).',
  },
  'desk passphrase': {
    summary: "lock the desk's keys with another passphrase",
    more: 'The old passphrase opens the keys before the new one is asked for. Only the lock is changed: keys, key set and licenses stay as they are. With the passphrase that it was, the lock is made anew, as hard to guess at as this program makes it. If the command is interrupted, either the old passphrase or the new one opens the desk, and never neither.',
  },
  'desk backup': {
    summary: 'write all of a desk into one file, or check such a file',
    more: 'The ledger as it is at one moment, with a signed end, the keys under their passphrase, key set and vendor profile. Other desks may issue meanwhile. FILE must not exist yet; if it is a folder, the backup is named after vendor and time. With --check the file is read from beginning to end and nothing is restored: it needs no desk, and no passphrase; with a passphrase it also says whether that opens the keys. To restore: softkey desk restore.',
  },
  'desk restore': {
    summary: 'make a desk out of a backup, in an empty folder',
    more: 'FILE is checked from beginning to end before anything is written, and the passphrase has to open its keys. The folder of --dir is new or empty; an interrupted restore is finished by the same command. With --ledger the ledger goes onto a server, wherever it was. The ledger notes that it was restored: it does not know what was issued and revoked after the backup. So licenses and revocation lists go on with numbers far above, and first requests from before are refused until a person has looked. Let no other copy of the desk go on. softkey desk adopt takes back what was lost.',
  },
  'desk adopt': {
    summary: 'take a license back into a ledger that was restored from before it',
    more: 'FILE is a license that this desk signed, or an upgrade request that shows one. From then on its machine is known and gets no second softkey. The same license once more changes nothing. What the restore cannot have lost was issued by another copy of this desk, and is refused until --allow two-desks. What was revoked after the backup has to be revoked again.',
  },
} as const;
