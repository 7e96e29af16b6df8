// Of these files only what is asked is declared. The whole package, which declares itself, is three times as large.

declare module 'systeminformation/lib/osinfo.js' {
  export function uuid(): Promise<{ hardware: string }>;
}
declare module 'systeminformation/lib/system.js' {
  export function system(): Promise<{ manufacturer: string; model: string; serial: string }>;
}
declare module 'systeminformation/lib/filesystem.js' {
  export function diskLayout(): Promise<{ serialNum: string }[]>;
}
