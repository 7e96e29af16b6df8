import type { Catalog } from '../catalog.ts';

export const matchCause: Catalog['matchCause'] = {
  'uuid-changed':
    'O hipervisor dá outro UUID a esta máquina: ela foi copiada, importada como cópia ou criada de novo em torno de um disco antigo.',
  'board-changed': 'A placa-mãe é outra, ou esta é outra máquina.',
  'serial-changed':
    'A máquina mostra outro número de série: ela roda em outro hipervisor, ou a configuração dela mudou nele.',
  'maker-changed':
    'A máquina é de outra marca ou tem outro firmware: ela foi levada para outro hipervisor, ou ele foi atualizado.',
  'os-id-changed': 'O sistema operacional foi reinstalado, ou o ID dele foi renovado.',
  'mac-changed':
    'O adaptador de rede ou o endereço MAC é outro: um adaptador foi trocado, ou um endereço MAC dinâmico mudou.',
  'mac-drawn-anew':
    'O adaptador de rede ou o endereço MAC é outro: depois de um reinício em outro host, um endereço MAC dinâmico muda.',
  'adapter-changed': 'O adaptador de rede é outro.',
  'cpu-changed': 'Ela roda em outro processador: em outro host, ou depois de uma mudança de configuração.',
  'memory-changed': 'Ela tem mais ou menos memória.',
  'disk-changed': 'Os discos são outros: trocados, restaurados ou levados para outro armazenamento.',
  'host-name-changed': 'Ela mudou de nome.',
  denied: 'O sistema não permitiu a leitura; por isso é desconhecido, não diferente.',
  'mac-out-of-sight':
    'Nem todos os adaptadores de rede puderam ser vistos: um está sem conexão (cabo desconectado ou adaptador desativado). Eles são desconhecidos, não diferentes.',
  'uuid-gone':
    'A máquina não mostra mais um UUID próprio: não há nenhum, ou é um valor genérico que muitas máquinas têm.',
  'os-id-gone': 'O sistema operacional não tem mais um ID.',
  'mac-gone':
    'Não sobrou nenhum adaptador de rede que conte: ele foi removido, ou agora tem um endereço MAC aleatório.',
  gone: 'A máquina não o mostra mais.',
  new: 'Não era conhecido quando a licença foi feita.',
};

export const matchCure: Catalog['matchCure'] = {
  'uuid-back':
    'Volte à máquina original, ou dê a esta o UUID antigo no hipervisor. Uma cópia precisa de uma softkey própria.',
  'uuid-back-vmware':
    'Volte à máquina original. Se for esta: com a máquina desligada, ponha o valor antigo em uuid.bios no arquivo .vmx e responda "I moved it" quando o VMware perguntar. Uma cópia precisa de uma softkey própria.',
  'uuid-back-hyperv':
    'Volte à máquina original: importe-a com Registrar ou Restaurar, não com Copiar. Uma cópia precisa de uma softkey própria.',
  'uuid-back-kvm':
    'Volte à máquina original. Se for esta: virsh dumpxml NAME > vm.xml, virsh undefine --keep-nvram NAME, ponha o <uuid> antigo em vm.xml, virsh define vm.xml. Uma cópia precisa de uma softkey própria.',
  'uuid-back-virtualbox':
    'Volte à máquina original. Se for esta: VBoxManage modifyvm NAME --hardware-uuid UUID. Uma cópia precisa de uma softkey própria.',
  'uuid-written-back':
    'Uma placa ou um firmware novo vem sem ele: mande gravar o UUID antigo com a ferramenta do fabricante. Até lá a máquina é reconhecida pelos adaptadores e pelo sistema.',
  rehost: 'Se a placa foi trocada, escreva para o fornecedor, que decide sobre uma licença para a nova.',
  'os-id-back':
    'Se foi de propósito, peça a próxima licença: softkey upgrade-request. Se não foi, traga o ID antigo de um backup (Linux: /etc/machine-id).',
  'os-id-restored':
    'Traga o ID antigo de um backup (Linux: /etc/machine-id). Se o novo tiver de ficar, escreva para o fornecedor e peça que a softkey seja transferida para esta máquina.',
  'mac-static':
    'Deixe-o estático, com o endereço antigo se possível. A próxima atualização registra um endereço novo.',
  'mac-restored':
    'Deixe-o estático, com o endereço antigo. Se não for possível, escreva para o fornecedor e peça que a softkey seja transferida para esta máquina.',
  'mac-static-vmware':
    'Deixe-o estático, com o endereço antigo se possível: Editar configurações, Adaptador de rede, Endereço MAC, Manual.',
  'mac-static-hyperv':
    'Deixe-o estático, com o endereço antigo se possível: Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS',
  'mac-static-kvm':
    'Informe-o na configuração da máquina, o endereço antigo se possível: virsh edit NAME, <mac address="…"/>',
  'adapter-back':
    'Dê à máquina um adaptador de rede com o endereço MAC antigo, estático. Ele não precisa estar conectado.',
  'link-back': 'Conecte ou ative os adaptadores de rede e verifique de novo.',
  'as-administrator': 'Execute o comando como administrador. Linux: sudo softkey …',
  'smbios-on': 'Ative o SMBIOS na configuração dela no hipervisor e dê-lhe ali o UUID antigo.',
  nothing: 'Nada a fazer: o resultado não depende disto.',
  'next-upgrade': 'Nada a fazer: a próxima atualização o registra.',
};

export const matchDoubt: Catalog['matchDoubt'] = {
  'one-uuid': {
    why: 'Só o UUID coincide: o sistema operacional, os adaptadores de rede e tudo o mais que distingue máquinas são outros. Esta pode ser outra máquina, porque alguns fabricantes dão o mesmo UUID a várias placas.',
    wayOut:
      'Se for a máquina para a qual a licença foi feita, peça a próxima licença, que a registra como está agora. Se for outra, dê a ela um UUID próprio (máquina virtual: na configuração dela no hipervisor; placa: com a ferramenta do fabricante) e depois peça uma softkey para ela.',
  },
};

export const match: Catalog['match'] = {
  doubt: 'É a mesma máquina?',
  differs: 'O que difere e o que ajuda',
};
