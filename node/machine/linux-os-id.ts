import { absent, denied, type Finding, found, notLasting } from '../../shared/machine/finding.ts';
import { decodeText, type Files } from './files.ts';

const OS_ID_FILES = ['/etc/machine-id', '/var/lib/dbus/machine-id'];

/**
 * Some two hundred mounts. Those that matter are made while the system starts, and stand before those of its
 * containers.
 */
const MOUNTS_LIMIT = 32 * 1024;
/** Links that are followed from an id's file; more of them is a circle. */
const MOST_LINKS = 4;

/** File systems that are lost at power-off. */
const IN_MEMORY = new Set(['tmpfs', 'ramfs', 'rootfs']);
/**
 * The kernel options and files by which a live system is known, whose root is an overlay in memory; the last
 * one shows that its changes are kept.
 */
const LIVE = /(^|\s)(boot=(live|casper)|coreos\.liveiso|rd\.live\.image|root=live:|archisobasedir=|liveimg)/;
const LIVE_PLACES = ['/run/live', '/run/archiso', '/run/initramfs/live', '/cdrom/casper'];
const KEPT = /(^|\s)(persistence|persistent|rd\.live\.overlay=)/;

/** What the places that may hold the id of the installation say, up to the first that has one. */
export function linuxOsIds(files: Files): Finding[] {
  const findings: Finding[] = [];
  for (const path of OS_ID_FILES) {
    findings.push(osIdFinding(files, path));
    if (findings.at(-1)?.status === 'value') break;
  }
  return findings;
}

/** An id that changes at the next start proves nothing: systemd mounts one from /run if it cannot save it. */
function osIdFinding(files: Files, path: string): Finding {
  const answer = files.read(path);
  if (answer.status === 'denied') return denied('os-id', answer.reason, path);
  if (answer.status === 'absent') return absent('os-id', answer.reason, path);
  const finding = found('os-id', [decodeText(answer.bytes)], path);
  return finding.status === 'value' && !isLasting(files, path) ? notLasting('os-id', path) : finding;
}

function isLasting(files: Files, path: string): boolean {
  const type = fileSystemOf(files, followed(files, path));
  if (IN_MEMORY.has(type)) return false;
  if (type !== 'overlay') return true;
  const kernel = files.text('/proc/cmdline');
  return KEPT.test(kernel) || !(LIVE.test(kernel) || LIVE_PLACES.some((place) => files.exists(place)));
}

/** Where a link points, through a few of them. */
function followed(files: Files, path: string): string {
  let at = path;
  for (let count = 0; count < MOST_LINKS; count++) {
    const target = files.link(at);
    if (target === '') return at;
    at = joined(at.slice(0, at.lastIndexOf('/')), target);
  }
  return at;
}

function joined(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/**
 * The type of the file system that a path is on; empty if the kernel does not say. Of several mounts in one
 * place, the last counts.
 */
function fileSystemOf(files: Files, path: string): string {
  let [longest, type] = [-1, ''];
  for (const line of files.text('/proc/self/mountinfo', MOUNTS_LIMIT).split('\n')) {
    const [, place = '', kind = ''] = /^\d+ \d+ \S+ \S+ (\S+) .*? - (\S+)/.exec(line) ?? [];
    if (!isBelow(path, place) || place.length < longest) continue;
    [longest, type] = [place.length, kind];
  }
  return type;
}

function isBelow(path: string, place: string): boolean {
  return place !== '' && (place === '/' || path === place || path.startsWith(`${place}/`));
}
