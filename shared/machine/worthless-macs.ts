/**
 * Addresses that many machines have, each as the beginning that it shares. Software and blank memories give
 * them to every machine alike, so that none of them says which one this is (spec F6). Beside each: who gives
 * it, and where that can be read. `sdk/c/src/worthless.c` has the same list.
 */
export const WORTHLESS_MACS: readonly string[] = [
  ...qemuDefaults(), // QEMU numbers adapters from here in every guest that was given none: net/net.c
  'fe:ff:ff:ff:ff:ff', // the host's end of every Xen guest's cable: xen-netback
  '00:50:56:c0:00:', // VMware Workstation's host adapters, VMnet1 is …:01 and VMnet8 …:08 everywhere
  '0a:00:27:00:00:', // VirtualBox's host-only adapters, numbered from 0 on every host: VBoxNetAdp
  '00:1c:42:00:00:0', // Parallels' host adapters
  '56:84:7a:fe:97:99', // docker0 of Docker before 1.8
  'be:3a:f2:b6:05:9f', // the host's end of a USB adapter in American Megatrends' BMC firmware; the BMC's own is be:…/b0:…
  'b0:3a:f2:b6:05:9f',
  'ac:de:48:00:11:22', // Apple's T2 shows itself as a USB adapter with this one in every Mac
  '02:00:4c:4f:4f:50', // Microsoft's loopback adapter, also Npcap's: "LOOP"
  '02:00:54:55:4e:01', // Teredo of Windows: "TUN"
  '00:53:45:00:00:00', // dial-up of Windows
  '20:41:53:59:4e:ff', // dial-up of Windows: "RAS ASYN"
  '50:50:54:50:30:30', // PPTP of Windows: "PPTP0"
  '44:45:53:54:', // dial-up of Windows: "DEST"
  '00:05:9a:3c:7', // Cisco's VPN client (…:78:00) and AnyConnect (…:7a:00)
  '00:09:0f:fe:00:01', // Fortinet's FortiClient
  '00:09:0f:aa:00:01', // Fortinet's SSL VPN
  '02:50:41:00:', // Palo Alto's GlobalProtect: "PA"
  '02:00:00:00:00:', // what Android and iOS show in place of the address
  '00:00:5e:00:', // virtual routers (VRRP) and documentation: RFC 9542, RFC 5798
  '00:00:0c:07:ac:', // virtual routers (HSRP)
  '00:00:0c:9f:f',
  '00:07:b4:00:', // virtual routers (GLBP)
  '88:88:88:88:87:88', // Intel's adapters whose memory is blank: documentation of Intel's firmware
  '00:e0:4c:53:44:58', // every RD9700 and SR9700 on a USB plug: the Linux driver's notes
  '00:a0:c6:00:00:00', // Qualcomm's modems without an address of their own
  '00:90:4c:c5:12:38', // Broadcom's wireless adapters whose memory is blank: brcmfmac's nvram files
  '00:90:4c:11:22:33',
  '00:03:7f:12:34:56', // Qualcomm Atheros' wireless adapters whose calibration is the sample
  'de:ad:be:ef:', // typed in by hand
];

/** Windows' dial-up adapters end in " RAS", whatever stands before. */
const WORTHLESS_END = ':20:52:41:53';

/**
 * Whether an address in its one spelling says nothing about which machine this is: by its pattern, or because
 * it is one of those that many machines have.
 */
export function isWorthlessMac(mac: string): boolean {
  const bytes = mac.split(':').map((pair) => Number.parseInt(pair, 16));
  if (isCounting(bytes) || isNearlyZero(bytes)) return true;
  return mac.endsWith(WORTHLESS_END) || WORTHLESS_MACS.some((start) => mac.startsWith(start));
}

/** 52:54:00:12:34:56 for the first adapter, then 57, 58, … up to fe. */
function qemuDefaults(): string[] {
  return Array.from({ length: 0xff - 0x56 }, (_, n) => `52:54:00:12:34:${(0x56 + n).toString(16)}`);
}

/**
 * One byte repeated, or each byte as far from the one before: 00:11:22:33:44:55, 12:34:56:78:9a:bc. The two
 * bits of the first byte that say "made up" and "group" do not count. Of addresses drawn at random one in a
 * thousand million is so.
 */
function isCounting([first = 0, second = 0, ...rest]: readonly number[]): boolean {
  const step = (rest[0] ?? 0) - second;
  const all = [second, ...rest];
  const counts = all.every((byte, index) => byte === ((second + index * step) & 0xff));
  return counts && (first & 0xfc) === ((second - step) & 0xfc);
}

/** All zeros but the first byte and one other: 02:00:00:00:00:01. */
function isNearlyZero([, ...rest]: readonly number[]): boolean {
  return rest.filter((byte) => byte !== 0).length <= 1;
}
