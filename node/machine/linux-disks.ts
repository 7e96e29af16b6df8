import { absent, type Finding, found } from '../../shared/machine/finding.ts';
import { junkReason } from '../../shared/machine/junk.ts';
import { latin1, plainText } from '../../shared/machine/text.ts';
import type { Files } from './files.ts';

const BLOCK_FOLDER = '/sys/block';
/** More names than a kernel has disks; loops and the like are left out before anything is counted. */
const MOST_NAMES = 65_536;
const MOST_DISKS = 256;
const NOT_A_DISK = /^(loop|ram|zram|dm-|md|sr|fd|nbd|zd|drbd|bcache)/;
/** Where drivers put what tells disks apart: virtio, NVMe, SCSI and SATA, SD cards. */
const ID_FILES = ['serial', 'device/serial', 'wwid', 'device/wwid', 'device/cid'];
/** SCSI's "unit serial number" page: four bytes of header, then text. */
const SERIAL_PAGE = 'device/vpd_pg80';
const SERIAL_PAGE_HEADER = 4;

/** Serial numbers or world-wide ids of the disks that are built in, one per disk. */
export function linuxDisks(files: Files): Finding {
  const names = files.list(BLOCK_FOLDER, MOST_NAMES).filter((name) => !NOT_A_DISK.test(name));
  const disks = names.filter((name) => isBuiltIn(files, name));
  const ids = disks
    .slice(0, MOST_DISKS)
    .map((name) => diskId(files, `${BLOCK_FOLDER}/${name}`))
    .filter((id) => id !== '');
  return ids.length > 0 ? found('disk', ids, BLOCK_FOLDER) : absent('disk', 'not-reported', BLOCK_FOLDER);
}

function isBuiltIn(files: Files, name: string): boolean {
  const folder = `${BLOCK_FOLDER}/${name}`;
  if (!files.exists(`${folder}/device`)) return false;
  return files.text(`${folder}/removable`) !== '1' && !/\/usb\d/.test(files.link(folder));
}

/** The first id that is not a placeholder; empty if the disk has none. */
function diskId(files: Files, folder: string): string {
  const page = files.read(`${folder}/${SERIAL_PAGE}`);
  const serial = page.status === 'value' ? latin1(page.bytes.subarray(SERIAL_PAGE_HEADER)) : '';
  const candidates = [serial, ...ID_FILES.map((file) => files.text(`${folder}/${file}`))].map(plainText);
  return candidates.find((id) => id !== '' && !junkReason('disk', id)) ?? candidates.find(Boolean) ?? '';
}
