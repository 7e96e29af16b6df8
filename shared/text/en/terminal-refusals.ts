/** What only commands refuse that no screen has, so that the screens need not load it. */
export const terminalRefusals = {
  ANSWER_NOT_TAKEN: {
    title: 'The answer for this machine lies there and was not taken yet: {{file}}.',
    hint: 'Take it first: softkey courier apply DIR. If you want to ask for the next license after that, collect again.',
  },
  SEVERAL_MACHINES: {
    title:
      '{{file}} describes two different machines; here, only one can be used. What differs: {{differs}}.',
    hint: 'Save what was taken of each machine as a file of its own, and look at each: softkey probe --dump FILE',
  },
  REQUEST_NAMES_HOST: {
    title: "The request that was made before names this machine's host.",
    hint: 'It is one request for as long as it waits, and carries the name. Give it out as it is, without --no-names; or make another one and say why: --new --reason TEXT --no-names',
  },
  FOLDER_EMPTY: {
    title: 'There is no file in the folder {{file}}.',
    hint: 'Check that it is the right folder. Is the USB stick plugged in and mounted, and was everything copied to it?',
  },
  TOO_MUCH_AT_ONCE: {
    title: '{{file}} was not read: together, the files of one import may have at most {{most}}.',
    hint: 'Import what was left out in a further run.',
  },
  COURIER_NOT_WRITTEN: {
    title: '{{file}} was not written: {{obstacle}}.',
    hint: 'Look whether the stick or share may be written to: a switch on the stick, and the rights of this user. Or name another folder. Nothing was lost, and you get the same file.',
  },
  DUMP_NOT_UNDERSTOOD: {
    title: 'A dump of this kind cannot be read.',
    hint: 'Give the output of dmidecode, the raw SMBIOS table (/sys/firmware/dmi/tables/DMI), the files of /sys/class/dmi/id (grep . /sys/class/dmi/id/*), the output of systeminfo, or that of softkey probe --json, saved unchanged.',
  },
  NO_REQUEST_THERE: {
    title: 'There is no request of a machine in {{file}}.',
    hint: 'Name the folder that the courier carries, or a file that softkey upgrade-request or softkey prelicense wrote.',
  },
  NO_SCHEDULER: {
    title: 'No scheduler took the task: systemd, or the Windows Task Scheduler.',
    hint: 'Run the command as root (on Windows: as administrator). Where the machine has another scheduler, let it run softkey check once a day. softkey schedule install --dry-run prints what systemd or Windows would be given.',
  },
  PORT_TAKEN: {
    title: 'Port {{port}} cannot be used here: another program uses it, or this user may not use it.',
    hint: 'Choose another: with --port N, or in the address of --exchange or --listen. Without any of these options a free one is chosen.',
  },
  NOT_A_PARCEL: {
    title: 'What came is no parcel of a softkey exchange.',
    hint: 'Something else answers there: another server, or a page of the network that asks somebody to sign in. Look at the address; nothing was taken, and the next run tries again.',
  },
  PARCEL_OTHER: {
    title: 'The answer was not made for what this machine has sent.',
    hint: 'An old answer came again, or one for another machine. Nothing that it says is believed; licenses prove themselves. If this comes again, tell whoever runs the network, and the vendor.',
  },
  PARCEL_OLDER: {
    title: 'The vendor has had a later parcel of this machine than this one: number {{counter}}.',
    hint: 'This machine was put back to an earlier state, or a copy of it runs, too. The next run counts on from there by itself. If there is a copy, stop it, and tell the vendor.',
  },
  PARCEL_CLONED: {
    title: "The vendor has had another parcel with this number, {{counter}}, and this machine's key.",
    hint: 'A copy of this machine asks, too, or this machine was put back to an earlier state. Look for the copy and stop it. The next run counts on by itself; the vendor was told.',
  },
  PARCEL_AHEAD: {
    title:
      'This machine has counted its parcels far beyond the last one that the vendor has had: number {{counter}}.',
    hint: 'The file exchange.json of the home was changed, or comes from a copy of this machine. The next run counts on from the number of the vendor by itself.',
  },
  EXCHANGE_NO_HOST: {
    title: 'The name {{host}} is not known here.',
    hint: 'Check how it is written, and the name service (DNS) of this machine. Where only the proxy knows such names, give it: --proxy URL. The next run tries again.',
  },
  EXCHANGE_AWAY: {
    title: '{{host}} cannot be reached: {{errno}}.',
    hint: 'Either nothing listens there, or the network does not let this machine through. Whoever runs the network needs: outbound TCP from this machine to {{host}}. The next run tries again.',
  },
  EXCHANGE_SLOW: {
    title: '{{host}} did not answer in time.',
    hint: 'The line is slow, or a firewall drops what it does not allow without saying so. The next run tries again.',
  },
  EXCHANGE_LOST: {
    title: 'The connection to {{host}} was cut off: {{errno}}.',
    hint: 'A firewall, a proxy or the server ended it, or what listens there does not speak TLS. Nothing was lost: the next run tries again.',
  },
  EXCHANGE_CERT_DATE: {
    title: 'The certificate of {{host}} is not valid today: it has expired, or has not begun.',
    hint: 'Check the clock of this machine. If it is right, whoever runs {{host}} has to renew the certificate. Nothing was sent; the next run tries again.',
  },
  EXCHANGE_CERT_NAME: {
    title: 'The certificate that answered is not for {{host}}.',
    hint: 'Check the address. If it is right, another server answers in its place, or the certificate lacks this name. Nothing was sent; the next run tries again.',
  },
  EXCHANGE_CERT_UNKNOWN: {
    title: 'Nobody whom this machine believes has signed the certificate of {{host}}: {{errno}}.',
    hint: 'If the plant opens TLS on the way, or has a certificate authority of its own, give its certificate: --ca FILE. There is no way to go without the check. Nothing was sent; the next run tries again.',
  },
  EXCHANGE_PROXY_LOGIN: {
    title: 'The proxy {{host}} asks for a name and a password, or does not take these.',
    hint: 'Give them in HTTPS_PROXY or in --proxy: http://NAME:PASSWORD@HOST:PORT. Signs such as @ and : in a password are written %40 and %3A. Only Basic authentication is known.',
  },
  EXCHANGE_PROXY_REFUSED: {
    title: 'The proxy {{host}} does not let this machine through: it answered {{status}}.',
    hint: "Whoever runs the proxy has to allow CONNECT to the vendor's address for this machine. The next run tries again.",
  },
  EXCHANGE_STATUS: {
    title: '{{host}} answered {{status}} ({{said}}) instead of a parcel.',
    hint: "5xx and 429: the vendor's service is away or busy, and the next run tries again. 3xx and 404: check the address; no redirection is followed. 4xx otherwise: tell the vendor what stands here.",
  },
  RELAY_RUNS: {
    title: 'Another relay has the store {{file}}: process {{holder}}.',
    hint: 'One store belongs to one relay. End the other one, or name a folder of its own: --dir STORE',
  },
  RELAY_FULL: {
    title: 'The relay has no room for another station.',
    hint: 'It keeps parcels of at most {{stations}} stations and {{most}}. softkey relay status --dir STORE shows whose; a file of a station that is gone can be removed from senders while the relay does not run. Or begin a second relay with a store of its own.',
  },
  RELAY_SILENT: {
    title:
      'The relay {{host}} holds what this machine has to say, and no answer of the vendor has come for a week: since {{since}}.',
    hint: 'Look there: softkey relay status --dir STORE. Its line to the vendor is down, or it keeps answers back. Licenses stay what they are. Ask by another way where the end is near: softkey courier collect DIR',
  },
} as const;
