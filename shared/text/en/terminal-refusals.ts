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
    hint: 'Choose another with --port N, or leave --port out: a free one is chosen.',
  },
  NOT_A_PARCEL: {
    title: 'What came is no parcel of a softkey exchange.',
    hint: 'Something else answers there: another server, or a page of the network that asks somebody to sign in. Look at the address; nothing was taken, and the next run tries again.',
  },
  OTHER_ANSWER: {
    title: 'The answer was not made for what this machine has sent.',
    hint: 'An old answer came again, or one for another machine. Nothing that it says is believed; licenses prove themselves. If this comes again, tell whoever runs the network, and the vendor.',
  },
} as const;
