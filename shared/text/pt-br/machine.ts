import type { Catalog } from '../catalog.ts';

export const component: Catalog['component'] = {
  'smbios-uuid': 'UUID SMBIOS',
  'system-serial': 'Número de série do sistema',
  'board-serial': 'Número de série da placa',
  'chassis-serial': 'Número de série do gabinete',
  'system-vendor': 'Fabricante do sistema',
  'system-product': 'Modelo do sistema',
  'bios-vendor': 'Fabricante do firmware',
  'os-id': 'ID do sistema operacional',
  mac: 'Adaptadores de rede (MAC)',
  cpu: 'Processador',
  memory: 'Memória',
  disk: 'Discos',
  'host-name': 'Nome do host',
};

export const reading: Catalog['reading'] = {
  value: 'lido',
  denied: 'negado',
  absent: 'ausente',
  junk: 'inutilizável',
};

export const reason: Catalog['reason'] = {
  'needs-root': {
    why: 'Só o administrador pode ler.',
    remedy: 'Execute o comando com sudo ou como administrador. No Linux, --ask-root pede permissão para ler.',
  },
  'access-denied': {
    why: 'O sistema se recusou a mostrar.',
    remedy:
      'No Linux, sudo softkey … consegue ler. Uma política de segurança pode proibir até ao administrador: consulte quem reforçou a segurança desta máquina.',
  },
  'timed-out': {
    why: 'O sistema não respondeu a tempo.',
    remedy: 'Execute o comando de novo quando a máquina estiver menos ocupada.',
  },
  'tool-missing': {
    why: 'O programa do sistema que responderia não existe ou não pode ser iniciado.',
    remedy:
      'Permita a execução desse programa ou instale-o. No Linux, sudo softkey … dispensa esse programa.',
  },
  unreadable: {
    why: 'Não foi possível ler até o fim.',
    remedy: 'Execute o comando de novo; se continuar assim, consulte o log do sistema.',
  },
  'no-link': {
    why: 'Os adaptadores de rede estão sem conexão: o cabo está desconectado ou eles estão desativados. Nesse caso, o sistema não informa os endereços.',
    remedy: 'Conecte ou ative um deles e execute o comando de novo.',
  },
  'no-smbios': {
    why: 'A máquina não tem tabela SMBIOS.',
    remedy:
      'Contêineres e algumas máquinas pequenas não têm. Em uma máquina virtual, verifique as configurações de firmware.',
  },
  'not-reported': {
    why: 'A máquina foi consultada e não tem esse valor.',
    remedy: 'Não é preciso fazer nada, a menos que o hipervisor permita definir um valor.',
  },
  'not-found': {
    why: 'O arquivo ou o valor do registro que o conteria não existe.',
    remedy:
      'Na maioria das máquinas não é preciso fazer nada; um sistema instalado normalmente tem esse valor.',
  },
  empty: {
    why: 'O valor existe, mas está vazio.',
    remedy: 'Não é preciso fazer nada, a menos que o hipervisor permita definir um valor.',
  },
  'not-in-dump': {
    why: 'Este tipo de dump não traz esse valor.',
    remedy: 'Para vê-lo, execute softkey probe na própria máquina.',
  },
  'not-supported': {
    why: 'Este sistema operacional não tem isso.',
    remedy: 'Não é preciso fazer nada.',
  },
  'none-counted': {
    why: 'Há adaptadores de rede, mas nenhum que conte.',
    remedy: 'Dê à máquina virtual um adaptador de rede próprio, com endereço MAC estático.',
  },
  placeholder: {
    why: 'É um valor genérico deixado pelo fabricante, igual em muitas máquinas.',
    remedy: 'Faça o hipervisor dar à máquina um ID próprio.',
  },
  malformed: {
    why: 'Não está escrito como esse valor deve ser.',
    remedy: 'Faça o hipervisor dar à máquina um ID próprio.',
  },
  uninitialised: {
    why: 'O sistema operacional ainda não criou o seu ID.',
    remedy:
      'Conclua a primeira inicialização do sistema (no Linux: systemd-machine-id-setup) e execute o comando de novo.',
  },
  'not-lasting': {
    why: 'O sistema operacional o guarda na memória e cria outro a cada inicialização.',
    remedy:
      'Faça com que seja gravado: com /etc gravável, sudo systemd-machine-id-setup --commit. Um sistema live precisa antes ser instalado.',
  },
};

export const result: Catalog['result'] = {
  same: 'igual',
  changed: 'mudou',
  denied: 'não pôde ser lido',
  absent: 'não existe mais',
  new: 'novo',
};

export const verdict: Catalog['verdict'] = {
  match: 'É esta a máquina.',
  tolerated: 'É esta a máquina, com mudanças toleradas.',
  broken: 'É outra máquina.',
};

export const hypervisor: Catalog['hypervisor'] = {
  vmware: 'VMware',
  hyperv: 'Hyper-V',
  kvm: 'KVM',
  qemu: 'QEMU',
  virtualbox: 'VirtualBox',
  xen: 'Xen',
  nutanix: 'Nutanix AHV',
  parallels: 'Parallels',
  bhyve: 'bhyve',
  container: 'contêiner',
  wsl: 'WSL (Subsistema do Windows para Linux)',
  physical: 'nenhum hipervisor (máquina física)',
  unknown: 'hipervisor desconhecido',
};

export const adapter: Catalog['adapter'] = {
  loopback: 'loopback',
  container: 'pertence a um contêiner',
  bridge: 'switch de software',
  bond: 'agrupamento de adaptadores; os membros contam',
  vlan: 'VLAN sobre outro adaptador',
  tunnel: 'túnel',
  vpn: 'VPN',
  virtual: 'virtual, sem hardware',
  bluetooth: 'Bluetooth',
  'not-ethernet': 'não é Ethernet',
  'no-address': 'endereço MAC desconhecido',
  randomised: 'o endereço MAC é aleatório',
  removable: 'pode ser desconectado',
  worthless: 'muitas máquinas têm o endereço MAC dele',
};

export const dynamicMac: Catalog['dynamicMac'] = {
  'hyperv-pool':
    'O Hyper-V obtém este endereço MAC de um conjunto (pool) e pode trocá-lo. Defina-o como estático: configurações da VM, Adaptador de Rede, Recursos Avançados.',
  'vmware-generated':
    'O VMware gerou este endereço MAC e pode trocá-lo quando a VM for movida ou copiada. Defina-o como estático: configurações da VM, Adaptador de rede, Endereço MAC, Manual.',
  'vcenter-pool':
    'O vCenter obteve este endereço MAC do conjunto (pool) dele e pode obter outro quando a VM passar para outro vCenter ou for registrada de novo. Defina-o como estático: configurações da VM, Adaptador de rede, Endereço MAC, Manual.',
};
