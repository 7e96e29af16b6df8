/** What a probe and a support package say of a machine as a whole. */
export const machineRead = {
  strong: 'This machine can be identified reliably: its SMBIOS UUID can be read.',
  weak: 'This machine can be identified, but only by its network adapters and its operating system: the SMBIOS UUID could not be read.',
  none: 'This machine cannot be identified: neither its SMBIOS UUID nor a network adapter that counts could be read.',
  unknown:
    'This dump does not show whether the machine can be identified: the SMBIOS UUID and the network adapters, which decide that, are missing or could not be read. Ask for a fuller dump, taken on the machine with administrator rights. Linux: sudo dmidecode > machine.txt, or sudo softkey probe --json > machine.json. Windows, in a console opened with "Run as administrator": softkey probe --json > machine.json.',
  untold: 'the dump does not say what it runs on',
  on: '{{host}} ({{platform}}): {{hypervisor}}',
} as const;

/** What a support package says where not all documents are in it. */
export const packageRest = {
  leftOut_one: '{{count}} older document is left out.',
  leftOut_other: '{{count}} older documents are left out.',
} as const;
