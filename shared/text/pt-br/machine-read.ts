import type { Catalog } from '../catalog.ts';

/** What a probe and a support package say of a machine as a whole. */
export const machineRead: Catalog['machineRead'] = {
  strong: 'Esta máquina pode ser identificada de forma confiável: o UUID SMBIOS dela pode ser lido.',
  weak: 'Esta máquina pode ser identificada, mas só pelos adaptadores de rede e pelo sistema operacional: o UUID SMBIOS não pôde ser lido.',
  none: 'Esta máquina não pode ser identificada: não se pôde ler nem o UUID SMBIOS nem um adaptador de rede que conte.',
  unknown:
    'Este dump não mostra se a máquina pode ser identificada: o UUID SMBIOS e os adaptadores de rede, que decidem isso, não estão nele ou não puderam ser lidos. Peça um dump mais completo, obtido na máquina com direitos de administrador. Linux: sudo dmidecode > machine.txt, ou sudo softkey probe --json > machine.json. Windows, em um console aberto com "Executar como administrador": softkey probe --json > machine.json.',
  untold: 'o dump não diz em que hipervisor ela roda',
  on: '{{host}} ({{platform}}): {{hypervisor}}',
};

export const packageRest: Catalog['packageRest'] = {
  leftOut_one: '{{count}} documento mais antigo não está incluído.',
  leftOut_many: '{{count}} de documentos mais antigos não estão incluídos.',
  leftOut_other: '{{count}} documentos mais antigos não estão incluídos.',
};
