// Declares only the files that are used. The package's own declarations cover all of it, which is three times
// as large.

declare module 'systeminformation/lib/osinfo.js' {
  export function uuid(): Promise<{ hardware: string }>;
}
declare module 'systeminformation/lib/system.js' {
  export function system(): Promise<{ manufacturer: string; model: string; serial: string }>;
}
declare module 'systeminformation/lib/filesystem.js' {
  export function diskLayout(): Promise<{ serialNum: string }[]>;
}
