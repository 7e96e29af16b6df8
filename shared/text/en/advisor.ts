import type { BecauseId } from '../../advisor/conditions.ts';
import type { DrawnDevice, DrawnHost, DrawnLink, DrawnMachine, DrawnStorage } from '../../advisor/drawing.ts';
import type { AdviceId, AdviceRule, PatternId } from '../../advisor/guide.ts';
import type { LicenseReason } from '../../advisor/licenses.ts';
import type { FaultOf } from '../../advisor/takeover.ts';

/** The architecture advisor: what it advises, and the words of its drawing. */

export const pattern = {
  standalone: 'One server',
  'native-redundancy': 'Native redundancy: two servers on two machines',
  ha: 'HA: one machine that restarts on another host',
  ft: 'FT: one machine with a running shadow',
  'ha-redundancy': 'Quad: native redundancy, and HA for each of the two machines',
  'ft-redundancy': 'Native redundancy, and FT for each of the two machines',
} as const satisfies Record<PatternId, string>;

export const adviceWeight = {
  problem: 'cannot work',
  do: 'to do',
  know: 'to know',
} as const satisfies Record<AdviceRule['weight'], string>;

export const advice = {
  'cluster-without-hypervisor': {
    what: 'Plan without HA and FT, or put the product on a virtual machine.',
    why: 'HA and FT are done by a hypervisor, and a physical machine has none.',
  },
  'ha-not-offered': {
    what: 'Plan without HA, or choose another hypervisor.',
    why: '{{hypervisor}} does not restart machines on another host.',
  },
  'ft-not-offered': {
    what: 'Plan with HA or native redundancy instead of FT.',
    why: '{{hypervisor}} offers no FT.',
  },
  'hardkey-not-possible': {
    what: 'Use a softkey, or put the key into a USB hub on the network.',
    why: 'A USB key works only in a port that is mapped from one fixed host, with HA and FT off, or through a hub on the network.',
  },
  'ask-about-hypervisor': {
    what: 'Ask the vendor about this hypervisor before you buy or install anything.',
    why: 'The vendor tested its products on {{list}}, and this one is not on it.',
  },
  'compare-version': {
    what: 'Find out the version of the hypervisor, and enter it here.',
    why: 'The vendor tested its products on certain versions: {{list}}.',
  },
  'ft-needs-ha': {
    what: 'Switch vSphere HA on for the cluster, and declare HA too.',
    why: 'VMware runs FT only in a cluster with HA.',
  },
  'ft-costs': {
    what: 'Plan twice the hardware for each machine with FT, and a fast network between its two hosts.',
    why: 'Both hosts do the same work all the time, and keeping them alike costs CPU and network.',
  },
  'request-on-each-server': {
    what: 'Make a request on each of the two servers: softkey prelicense.',
    why: 'Each machine has a softkey of its own; one file never licenses two machines.',
  },
  'separate-hosts': {
    what: 'Keep the two servers on different hosts, with a rule if the cluster has one.',
    why: 'On one host, one fault would stop both.',
  },
  'separate-hosts-vmware': {
    what: 'Keep the two servers on different hosts with the VM/Host rule "Separate Virtual Machines" of vSphere.',
    why: 'On one host, one fault would stop both.',
  },
  'separate-hosts-hyperv': {
    what: "Keep the two servers on different hosts with AntiAffinityClassNames of Hyper-V's cluster.",
    why: 'On one host, one fault would stop both.',
  },
  'static-macs': {
    what: 'Set the MAC addresses of the machines static before the request.',
    why: '{{hypervisor}} may give a machine another MAC address when it starts on another host.',
  },
  'hardkey-fixed-host': {
    what: 'Map the USB port of that host to the machine, and keep live migration off.',
    why: 'The key is plugged into one host; the machine must not leave it.',
  },
  'hardkey-through-hub': {
    what: "Install the hub's driver in the machine, and reserve the hub's port for it.",
    why: 'The key is then reached over the network, on whichever host the machine runs.',
  },
  'hub-redundant': {
    what: 'Choose a hub with a redundant network interface and a redundant power supply.',
    why: 'The products stop when the hub cannot be reached and their key with it.',
  },
  'database-own-vm': {
    what: 'Put the database engine on a machine of its own.',
    why: 'It then does not slow the server down, and can be restarted by itself.',
  },
  'database-own-vm-both': {
    what: 'Put the database engine on a machine of its own.',
    why: 'Both servers then use the same data, and nothing has to be synchronised after a switch-over.',
  },
  'database-with-ha': {
    what: "Let HA restart the database's machine, too.",
    why: 'Without it the servers would be back, and their database would not.',
  },
  'database-external-raid': {
    what: "Put the database's files on external RAID storage.",
    why: 'They are then there on whichever host the database runs, and a broken disk stops nothing.',
  },
  'database-sync-off': {
    what: "Switch the product's own database synchronisation off.",
    why: 'Both servers use one database; synchronising it with itself costs time and doubles records.',
  },
  'project-files-both': {
    what: 'Keep the project files on both servers.',
    why: 'The standby must run when the disk of the active server is gone.',
  },
  'dfs-hands-off': {
    what: 'Let DFS copy the project files, with Hands-Off Mode switched on.',
    why: "Without Hands-Off Mode, which comes with version {{version}}, the product and DFS get into each other's way.",
  },
  'dfs-too-old': {
    what: 'Copy the project files by hand after each change, not with DFS.',
    why: 'Hands-Off Mode, which DFS needs, comes with version {{version}}.',
  },
  'dfs-from-version': {
    what: 'If DFS is to copy the project files, use a version with Hands-Off Mode and switch it on.',
    why: "Without Hands-Off Mode the product and DFS get into each other's way.",
  },
  'studio-access': {
    what: 'Give each machine with E3 Studio network access to the servers and to their files, by one path that is the same on every machine.',
    why: 'E3 Studio opens the projects through the servers, and looks for the files under the path that the projects name.',
  },
  'studio-dfs-path': {
    what: 'Make the path for E3 Studio one DFS path.',
    why: 'It leads to the files of whichever server is there.',
  },
  'epm-own-vm': {
    what: 'Give EPM Server one machine of its own, and its SQL Server another one.',
    why: 'Long queries of history would slow the other servers down.',
  },
  'epm-sql-with-ha': {
    what: "Let HA restart the machine of EPM's SQL Server, too.",
    why: 'Without it EPM Server would be back, and its data would not.',
  },
  'epm-server-with-ha': {
    what: "Let HA restart EPM Server's machine, too.",
    why: 'No data of the plant is collected while it is down.',
  },
  'epm-server-with-ha-ft': {
    what: "Let HA restart EPM Server's machine, too, or give it FT.",
    why: 'No data of the plant is collected while it is down.',
  },
  'epm-volumes': {
    what: "Put the data and the log of EPM's database on different physical volumes.",
    why: 'Both are written all the time, and would wait for each other on one volume.',
  },
  'epm-interface-at-origin': {
    what: "Run EPM's Interface Servers where the data comes from.",
    why: 'They keep the data while the way to EPM Server is cut.',
  },
  'epm-archives': {
    what: 'Move older archives of EPM into backups.',
    why: 'The database stays small, and its copies are made in time.',
  },
  'no-spare': {
    what: 'Expect the product to be down from a fault until the machine runs again.',
    why: 'There is no second server, and no other host takes over.',
  },
  'restart-gap': {
    what: 'Expect the product to be down while the machine and everything on it start from the beginning on another host.',
    why: 'HA notices a failure of the host or of the operating system, and then starts the machine anew.',
  },
  'ha-not-application': {
    what: 'Do not count on HA when only the application fails.',
    why: 'HA notices failures of the host and of the operating system, not of the application.',
  },
  'ha-and-redundancy': {
    what: 'Count on the second server, not on HA, when only the application fails.',
    why: 'HA notices failures of the host and of the operating system; the standby also notices those of the application.',
  },
  'ha-charged-by-vcpu': {
    what: 'Ask what HA costs before you decide how many vCPUs each machine gets.',
    why: 'Some hypervisors charge HA by vCPU.',
  },
  'ft-hardware-only': {
    what: 'Expect FT to help against hardware faults only.',
    why: 'The shadow does exactly what the machine does: a fault of the operating system or of the application stops both.',
  },
  'ft-before-redundancy': {
    what: 'Expect a hardware fault not to switch over to the standby.',
    why: 'FT is faster and hides it; native redundancy is there for faults of the operating system and of the application.',
  },
  'database-without-ha': {
    what: 'Expect the database to be down from a fault until its machine runs again.',
    why: 'Without HA no other host restarts it.',
  },
  'epm-without-ha': {
    what: 'Expect EPM to be down from a fault until its machines run again.',
    why: 'Without HA no other host restarts them.',
  },
} as const satisfies Record<AdviceId, { readonly what: string; readonly why: string }>;

/** The answers that led to an advice. */
export const because = {
  hypervisor: 'it runs on {{hypervisor}}',
  ha: 'HA is on',
  'no-ha': 'HA is off',
  ft: 'FT is on',
  'no-ft': 'FT is off',
  'hot-standby': 'there is a second server',
  'no-redundancy': 'there is no second server',
  hardkey: 'a hardkey is wanted',
  'no-hardkey': 'no hardkey is wanted',
  'usb-fixed-host': 'a USB port can be mapped from a fixed host',
  'no-usb-fixed-host': 'no USB port can be mapped from a fixed host',
  'usb-hub': 'there is a USB hub on the network',
  'no-usb-hub': 'there is no USB hub on the network',
  'database-vm': 'the database has a machine of its own',
  'no-database-vm': 'the database has no machine of its own',
  epm: 'EPM is used',
  'no-epm': 'EPM is not used',
  'version-from': 'the product is {{version}} or newer',
  'version-below': 'the product is older than {{version}}',
  'version-known': "the product's version is known",
  'version-unknown': "the product's version is not known",
  tested: 'the hypervisor is on the list of tested ones',
  'version-not-known': "the hypervisor's version is not known",
  'version-not-tested': 'this version is not on the list of tested ones',
  'hypervisor-not-tested': 'the hypervisor is not on the list of tested ones',
} as const satisfies Record<BecauseId, string>;

export const licenseReason = {
  server: 'One server, one license.',
  'active-server': 'The active server has a license of its own.',
  'standby-server': 'The standby runs all the time, so it has a license of its own.',
  'restart-covered': 'HA restarts the same machine: the license goes with it.',
  'shadow-covered': 'The shadow is the same machine and needs no license.',
  epm: 'EPM has a machine of its own, and so a license of its own.',
} as const satisfies Record<LicenseReason, string>;

export const drawing = {
  host: 'Host {{number}}',
  role: {
    server: 'Server {{number}}',
    shadow: 'Shadow of server {{number}}',
    database: 'Database',
    epm: 'EPM Server',
    'epm-sql': 'SQL Server of EPM',
  } satisfies Record<DrawnMachine['role'], string>,
  state: {
    active: 'active',
    standby: 'standby',
    shadow: 'does what the server does',
  } satisfies Record<DrawnMachine['state'], string>,
  /** What stands in a host without machines. */
  purpose: {
    server: 'for a server',
    spare: 'room for the restart',
    shadow: 'for the shadow',
    services: 'for services',
  } satisfies Record<DrawnHost['purpose'], string>,
  storage: { shared: 'External shared storage (RAID)', own: 'Physical volumes of its own' } satisfies Record<
    DrawnStorage['kind'],
    string
  >,
  volume: {
    machines: 'Virtual machines',
    database: "The database's data",
    'epm-data': 'EPM: data',
    'epm-log': 'EPM: log',
  } satisfies Record<DrawnStorage['volumes'][number], string>,
  device: { 'usb-key': 'USB key', 'usb-hub': 'USB hub on the network' } satisfies Record<
    DrawnDevice['kind'],
    string
  >,
  link: {
    'hot-standby': 'hot standby',
    'project-files': 'project files on both',
    'ha-restart': 'HA: restarts there',
    'ft-mirror': 'FT: takes over at once',
    database: 'database',
    usb: 'hardkey',
  } satisfies Record<DrawnLink['kind'], string>,
  outage: 'down for {{from}} to {{to}} s',
  noOutage: 'no downtime',
  noTakeover: 'down until somebody repairs it',
} as const;

/** The list of tested hypervisors, with its day where it has one. */
export const testedList = {
  dated: 'the hypervisors and versions of its list of {{date}}',
  undated: 'the hypervisors and versions of its list',
} as const;

/** What may fail; how long the product then stands still comes after a colon. */
export const onFault = {
  hardware: 'When the hardware of the host fails',
  system: 'When the operating system fails',
  application: 'When only the application fails',
} as const satisfies Record<FaultOf, string>;
