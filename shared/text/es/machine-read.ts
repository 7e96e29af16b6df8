import type { Catalog } from '../catalog.ts';

/** What a probe and a support package say of a machine as a whole. */
export const machineRead: Catalog['machineRead'] = {
  strong: 'Esta máquina se puede identificar de forma fiable: se puede leer su UUID de SMBIOS.',
  weak: 'Esta máquina se puede identificar, pero solo por sus adaptadores de red y su sistema operativo: no se pudo leer el UUID de SMBIOS.',
  none: 'Esta máquina no se puede identificar: no se pudo leer ni su UUID de SMBIOS ni un adaptador de red que cuente.',
  unknown:
    'Este volcado no muestra si la máquina se puede identificar: el UUID de SMBIOS y los adaptadores de red, que lo deciden, no están en él o no se pudieron leer. Pida un volcado más completo, tomado en la máquina con derechos de administrador. Linux: sudo dmidecode > machine.txt, o sudo softkey probe --json > machine.json. Windows, en una consola abierta con "Ejecutar como administrador": softkey probe --json > machine.json.',
  untold: 'el volcado no dice en qué hipervisor funciona',
  on: '{{host}} ({{platform}}): {{hypervisor}}',
};

export const packageRest: Catalog['packageRest'] = {
  leftOut_one: '{{count}} documento más antiguo no está incluido.',
  leftOut_many: '{{count}} de documentos más antiguos no están incluidos.',
  leftOut_other: '{{count}} documentos más antiguos no están incluidos.',
};
