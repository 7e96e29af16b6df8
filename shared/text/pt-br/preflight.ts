import type { Catalog } from '../catalog.ts';

export const check: Catalog['check'] = {
  container: 'Uma máquina de verdade',
  identity: 'Identificação',
  uuid: 'UUID SMBIOS',
  'os-id': 'ID do sistema operacional',
  'os-id-age': 'Idade do ID do sistema operacional',
  'image-state': 'Instalação do Windows',
  'host-name': 'Nome do host',
  copied: 'Sinais de cópia',
  mac: 'Endereços MAC',
  clock: 'Relógio',
  hypervisor: 'Hipervisor declarado',
  'hypervisor-version': 'Hipervisor testado',
  architecture: 'Arquitetura declarada',
  'pending-reboot': 'Reinicialização pendente',
};

export const preflightReason: Catalog['preflightReason'] = {
  fine: { why: 'Nenhum problema encontrado.', cure: '' },
  'does-not-apply': { why: 'Não há o que verificar aqui.', cure: '' },
  'in-container': {
    why: 'Isto é um contêiner, não uma máquina: mostra os IDs do host e pode ser refeito a qualquer momento.',
    cure: 'Execute o softkey na própria máquina virtual, fora de contêineres.',
  },
  'in-wsl': {
    why: 'Isto é o Subsistema do Windows para Linux, não uma máquina própria.',
    cure: 'Execute a versão do softkey para Windows em um console do Windows, na mesma máquina.',
  },
  'no-identifier': {
    why: 'Não foi encontrado nem um UUID SMBIOS nem um adaptador de rede que conte: nenhuma licença poderia ser vinculada a esta máquina.',
    cure: 'Dê à máquina virtual um adaptador de rede com endereço MAC estático e, no hipervisor, um UUID próprio. softkey probe mostra o que falta.',
  },
  'identifier-denied': {
    why: 'O sistema não mostra os identificadores a este usuário.',
    cure: 'Execute o comando como administrador (Linux: sudo softkey …; Windows: um console aberto com "Executar como administrador").',
  },
  'uuid-junk': {
    why: 'O UUID SMBIOS é um valor genérico que muitas máquinas têm.',
    cure: 'Defina um UUID no hipervisor com a máquina desligada. VMware: remova a linha uuid.bios do arquivo .vmx e ligue a máquina. KVM: virsh dumpxml NAME > vm.xml, virsh undefine --keep-nvram NAME, tire <uuid> de vm.xml, virsh define vm.xml.',
  },
  'uuid-shared': {
    why: 'O fornecedor conhece este UUID SMBIOS de várias máquinas.',
    cure: 'Dê a esta máquina um UUID próprio no hipervisor, com ela desligada. VMware: ponha uuid.action = "create" no arquivo .vmx. KVM: virsh dumpxml NAME > vm.xml, virsh undefine --keep-nvram NAME, tire <uuid> de vm.xml, virsh define vm.xml.',
  },
  'uuid-absent': {
    why: 'Esta máquina não tem UUID SMBIOS: seria reconhecida só pelos adaptadores de rede e pelo sistema operacional.',
    cure: 'Se ela é virtual, ative o SMBIOS nas configurações de firmware. Se não, mantenha o adaptador de rede e o sistema operacional como estão.',
  },
  'uuid-needs-root': {
    why: 'Só o administrador pode ler o UUID SMBIOS. Sem ele, a máquina é reconhecida só pelos adaptadores de rede e pelo sistema operacional.',
    cure: 'Execute o comando com sudo. Ou permita a leitura a todos de agora em diante: echo "z /sys/devices/virtual/dmi/id/product_uuid 0444" | sudo tee /etc/tmpfiles.d/softkey.conf e depois sudo systemd-tmpfiles --create',
  },
  'uuid-denied': {
    why: 'O sistema não permitiu a leitura do UUID SMBIOS ({{source}}).',
    cure: 'Execute o comando como administrador (Linux: sudo softkey …). Se não resolver, uma política de segurança bloqueia o reg.exe ou o arquivo: consulte quem reforçou a segurança desta máquina.',
  },
  'os-id-not-made': {
    why: 'O sistema operacional ainda não criou o seu ID: isto é um modelo ou a primeira inicialização não terminou.',
    cure: 'Linux: sudo systemd-machine-id-setup e reinicie. Só depois faça a solicitação.',
  },
  'os-id-junk': {
    why: 'O ID do sistema operacional não é um ID utilizável ({{source}}).',
    cure: 'Linux: sudo rm /etc/machine-id && sudo systemd-machine-id-setup e reinicie.',
  },
  'os-id-not-lasting': {
    why: 'O sistema operacional guarda o ID na memória ({{source}}) e cria outro a cada inicialização: /etc não é gravável, ou este é um sistema live.',
    cure: 'Com /etc gravável: sudo systemd-machine-id-setup --commit; depois reinicie e verifique de novo. Um sistema live precisa antes ser instalado.',
  },
  'os-id-published': {
    why: 'O ID do sistema operacional veio com uma imagem publicada: toda máquina feita dessa imagem tem o mesmo.',
    cure: 'Linux: sudo rm -f /etc/machine-id /var/lib/dbus/machine-id && sudo systemd-machine-id-setup e reinicie.',
  },
  'os-id-absent': {
    why: 'O sistema operacional não tem um ID próprio.',
    cure: 'Linux: sudo systemd-machine-id-setup (sem systemd: sudo dbus-uuidgen --ensure=/etc/machine-id).',
  },
  'os-id-denied': {
    why: 'Não foi possível ler o ID do sistema operacional ({{source}}).',
    cure: 'Execute o comando como administrador.',
  },
  'os-id-older': {
    why: 'O ID do sistema operacional foi criado em {{made}}, antes da primeira inicialização desta máquina, em {{first}}: pode ter vindo com um modelo do qual outras máquinas também vieram.',
    cure: 'Se esta máquina foi feita a partir de um modelo: sudo rm /etc/machine-id && sudo systemd-machine-id-setup e reinicie. Se não foi, não é preciso fazer nada.',
  },
  'image-generalised': {
    why: 'Este Windows foi generalizado com o Sysprep: é um modelo ou a primeira inicialização não terminou.',
    cure: 'Crie máquinas virtuais a partir dele e faça a solicitação em cada uma delas. Nesta: reinicie e vá até o fim da primeira inicialização.',
  },
  'image-audit': {
    why: 'Este Windows está no modo de auditoria: uma imagem está sendo preparada.',
    cure: 'Conclua a imagem: %WINDIR%\\System32\\Sysprep\\sysprep.exe /oobe /reboot. Faça a solicitação na máquina que for criada a partir dela.',
  },
  'image-unfinished': {
    why: 'A instalação deste Windows não terminou.',
    cure: 'Espere a instalação terminar, reinicie e verifique de novo. Se continuar assim, o Windows precisa ser reinstalado.',
  },
  'host-name-default': {
    why: 'O host se chama {{host}}, nome que um instalador ou um modelo dá.',
    cure: 'Dê-lhe o nome definitivo. Linux: sudo hostnamectl set-hostname NAME. Windows: Rename-Computer -NewName NAME -Restart.',
  },
  'host-name-template': {
    why: 'O host se chama {{host}}: será um modelo?',
    cure: 'Faça a solicitação na máquina definitiva. Se é esta, renomeie-a. Linux: sudo hostnamectl set-hostname NAME. Windows: Rename-Computer -NewName NAME -Restart.',
  },
  'host-name-copy': {
    why: 'O host se chama {{host}}: será uma cópia?',
    cure: 'Faça a solicitação na máquina definitiva. Se é esta, renomeie-a. Linux: sudo hostnamectl set-hostname NAME. Windows: Rename-Computer -NewName NAME -Restart.',
  },
  'machine-name-template': {
    why: 'O hipervisor chama esta máquina de {{name}}: será um modelo?',
    cure: 'Faça a solicitação na máquina definitiva. Se é esta, renomeie-a no hipervisor. Hyper-V: Rename-VM -Name OLD -NewName NEW.',
  },
  'machine-name-copy': {
    why: 'O hipervisor chama esta máquina de {{name}}: será uma cópia ou um snapshot?',
    cure: 'Faça a solicitação na máquina definitiva. Se é esta, renomeie-a no hipervisor. Hyper-V: Rename-VM -Name OLD -NewName NEW.',
  },
  'several-instances': {
    why: 'O cloud-init já tomou este disco por {{instances}} máquinas diferentes: ele foi copiado depois de ter sido usado.',
    cure: 'Confirme que o original não funciona com uma softkey própria. Depois limpe: sudo cloud-init clean --machine-id e reinicie.',
  },
  'os-ids-differ': {
    why: 'O sistema operacional guarda dois IDs diferentes: um foi renovado depois de uma cópia, o outro não.',
    cure: 'sudo rm /var/lib/dbus/machine-id && sudo ln -s /etc/machine-id /var/lib/dbus/machine-id',
  },
  'mac-hyperv-pool': {
    why: 'O Hyper-V obtém o endereço MAC de um conjunto ({{adapters}}). Ele muda quando esta máquina inicia em outro host.',
    cure: 'Defina-o como estático com a máquina desligada: Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS, ou nas configurações dela: Adaptador de Rede, Recursos Avançados, Estático.',
  },
  'mac-vmware-generated': {
    why: 'O VMware gerou o endereço MAC ({{adapters}}). Ele pode mudar quando a máquina for movida para outro lugar.',
    cure: 'Defina-o como estático com a máquina desligada: Editar configurações, Adaptador de rede, Endereço MAC, Manual (00:50:56:00:00:00 a 00:50:56:3F:FF:FF).',
  },
  'mac-vcenter-pool': {
    why: 'O vCenter obteve o endereço MAC do conjunto dele ({{adapters}}). Pode obter outro quando a máquina passar para outro vCenter, for registrada de novo ou restaurada como cópia.',
    cure: 'Defina-o como estático com a máquina desligada: Editar configurações, Adaptador de rede, Endereço MAC, Manual (00:50:56:00:00:00 a 00:50:56:3F:FF:FF). Ou anote o endereço e defina o mesmo de novo se ele mudar.',
  },
  'mac-worthless': {
    why: 'Os únicos adaptadores de rede têm um endereço que muitas máquinas têm ({{adapters}}): nenhuma máquina pode ser reconhecida por ele.',
    cure: 'Dê ao adaptador um endereço próprio com a máquina desligada. QEMU: -device virtio-net-pci,mac=52:54:00:XX:XX:XX. libvirt: virsh edit NAME, e tire a linha <mac> de <interface>.',
  },
  'mac-randomised': {
    why: 'Os únicos adaptadores de rede têm endereços MAC aleatórios ({{adapters}}).',
    cure: 'Desative a aleatoriedade. NetworkManager: nmcli connection modify NAME 802-11-wireless.cloned-mac-address permanent. Windows: Configurações, Rede, Wi-Fi, Endereços de hardware aleatórios: Desativado.',
  },
  'mac-no-link': {
    why: 'Nenhum adaptador de rede que conta tem conexão, e por isso o endereço não aparece.',
    cure: 'Conecte um (o cabo, ou "Conectado" nas configurações da máquina virtual) e verifique de novo.',
  },
  'mac-none': {
    why: 'Nenhum adaptador de rede conta: se um dia o UUID SMBIOS não puder ser lido, a máquina não poderá ser reconhecida.',
    cure: 'Dê à máquina virtual um adaptador de rede com endereço MAC estático. Ele não precisa estar conectado.',
  },
  'clock-before-build': {
    why: 'O relógio mostra {{now}}, e este programa foi gerado em {{built}}.',
    cure: 'Acerte o relógio. Linux: sudo timedatectl set-time "YYYY-MM-DD HH:MM". Windows: Set-Date. Faça o hipervisor acertá-lo a cada inicialização.',
  },
  'clock-behind-files': {
    why: 'O relógio mostra {{now}}, mas um arquivo do sistema foi gravado em {{newest}} ({{source}}).',
    cure: 'Acerte o relógio. Linux: sudo timedatectl set-time "YYYY-MM-DD HH:MM". Windows: Set-Date. Faça o hipervisor acertá-lo a cada inicialização.',
  },
  'clock-ahead-of-files': {
    why: 'O relógio mostra {{now}}, mas o arquivo mais novo do sistema é de {{newest}} ({{source}}).',
    cure: 'Compare a data com a de outro relógio. Se estiver errada, acerte-a. Linux: sudo timedatectl set-time "YYYY-MM-DD HH:MM". Windows: Set-Date.',
  },
  'other-hypervisor': {
    why: 'O pedido declara {{declared}}, e esta máquina roda em: {{found}}.',
    cure: 'Confira se esta é a máquina certa. Se for, corrija architecture.hypervisor no pedido.',
  },
  'hypervisor-not-tested': {
    why: 'O fornecedor não testou seus produtos neste hipervisor: {{found}}.',
    cure: 'Consulte o fornecedor antes de fazer a solicitação nesta máquina.',
  },
  'version-not-tested': {
    why: 'Isto é {{found}} {{version}}; o fornecedor testou {{tested}}.',
    cure: 'Consulte o fornecedor ou passe o hipervisor para uma versão testada antes de fazer a solicitação.',
  },
  'cluster-without-hypervisor': {
    why: 'O pedido declara HA ou FT, e esta máquina não tem hipervisor: {{found}}.',
    cure: 'Confira se esta é a máquina certa. Se for, ponha "ha" e "ft" em false no pedido.',
  },
  'ha-not-offered': {
    why: 'O pedido declara HA, que não existe aqui: {{found}}.',
    cure: 'Ponha "ha" em false no pedido ou mova antes a máquina para um hipervisor com HA.',
  },
  'ft-not-offered': {
    why: 'O pedido declara FT, que não existe aqui: {{found}}.',
    cure: 'Ponha "ft" em false no pedido. Se a ideia é reiniciar em outro host, isso é HA: ponha "ha" em true.',
  },
  'ft-without-ha': {
    why: 'O pedido declara FT sem HA; o VMware precisa de HA para isso.',
    cure: 'Ative o vSphere HA no cluster e ponha "ha" em true no pedido.',
  },
  'hardkey-in-cluster': {
    why: 'O pedido indica uma hardkey ({{role}}) junto com HA ou FT: a chave fica para trás quando a máquina muda de host.',
    cure: 'Use uma softkey, ponha a chave em um hub USB de rede ou desative HA e FT para esta máquina.',
  },
  'standby-without-redundancy': {
    why: 'O pedido indica o papel {{role}} e não declara redundância.',
    cure: 'Ponha "redundancy" em "hot-standby" no pedido ou corrija o papel.',
  },
  'standalone-with-redundancy': {
    why: 'O pedido indica o papel {{role}} e declara um hot standby.',
    cure: 'Ponha "redundancy" em "none" no pedido ou indique o papel active ou standby.',
  },
  'reboot-pending': {
    why: 'Há uma reinicialização pendente: {{causes}}.',
    cure: 'Reinicie a máquina e verifique de novo: a solicitação deve mostrá-la como ela vai ficar.',
  },
  'not-recognised': {
    why: 'Não foi possível saber em que hipervisor esta máquina roda.',
    cure: 'Execute o comando como administrador. Se continuar assim, diga no pedido qual é o hipervisor.',
  },
  'sign-denied': {
    why: 'O sistema não mostrou o que se verifica aqui ({{source}}).',
    cure: 'Execute o comando como administrador.',
  },
  'sign-absent': { why: 'Esta máquina não mostra nada que permita sabê-lo.', cure: '' },
  'identifier-not-in-dump': {
    why: 'O dump não traz nem UUID SMBIOS nem adaptadores de rede, ou eles não puderam ser lidos: não se sabe se a máquina os tem.',
    cure: 'Peça mais dados, obtidos na máquina com direitos de administrador: sudo dmidecode > machine.txt (Linux), ou softkey probe --json > machine.json com sudo ou como administrador.',
  },
  'not-in-dump': {
    why: 'O dump não traz o que se verifica aqui.',
    cure: 'Execute softkey probe na própria máquina, com sudo ou como administrador.',
  },
  'no-order': {
    why: 'Não há um pedido para comparar.',
    cure: 'Indique-o: --order FILE',
  },
  'declared-not-understood': {
    why: 'O pedido declara {{declared}}, e este programa não conhece hipervisor com esse nome; o que ele vê: {{found}}.',
    cure: 'Dê no pedido o nome do produto, por exemplo VMware 8.0, Hyper-V, Proxmox ou physical.',
  },
  'version-not-known': {
    why: 'Não se sabe a versão: {{found}}.',
    cure: 'Diga-a no pedido: "hypervisor": "VMware 8.0".',
  },
};

export const rebootCause: Catalog['rebootCause'] = {
  packages: 'pacotes atualizados',
  components: 'componentes do Windows',
  updates: 'Windows Update',
  rename: 'novo nome do host',
};

export const machineEvent: Catalog['machineEvent'] = {
  reboot: 'Reinicialização',
  'live-migration': 'Migração ao vivo',
  'ha-restart': 'Reinício em outro host (HA)',
  'ft-failover': 'Failover de FT',
  'nic-replacement': 'Troca do adaptador de rede',
  'restore-from-backup': 'Restauração de um backup',
  clone: 'Clonagem',
};

export const outlook: Catalog['outlook'] = {
  stays: 'permanece',
  'may-change': 'pode mudar',
  changes: 'muda',
};

export const forecastReason: Catalog['forecastReason'] = {
  'belongs-to-machine': 'O hipervisor o guarda com a máquina, onde quer que ela funcione.',
  'belongs-to-board': 'Faz parte do hardware.',
  'on-disk': 'O sistema operacional o guarda no disco.',
  'not-made-yet': 'O sistema operacional o cria na próxima inicialização.',
  'not-concerned': 'Não tem nada a ver com isso.',
  'does-not-happen': 'Isso não existe neste hipervisor.',
  'other-host': 'Mostra o host em que a máquina funciona.',
  'host-firmware-shown': 'O hipervisor pode repassar os textos do firmware do host.',
  'drawn-per-host': 'Cada host Hyper-V obtém endereços MAC de um conjunto próprio.',
  'drawn-by-place': 'O VMware calcula o endereço MAC a partir do lugar onde a máquina está.',
  'new-adapter': 'Um adaptador novo tem um endereço MAC próprio.',
  'another-adapter-stays': 'Outro adaptador continua o mesmo, e um basta.',
  'depends-on-restore':
    'Restaurada no mesmo lugar, é a mesma máquina; restaurada como cópia, é outra máquina.',
  'new-disk': 'Um disco restaurado ou copiado pode receber um ID próprio.',
  'by-position': 'Indica onde o disco está ligado, não qual disco é.',
  'new-machine': 'Uma cópia é outra máquina e tem o seu próprio.',
  'copied-with-disk': 'Uma cópia do disco também o tem.',
};

export const forecastAdvice: Catalog['forecastAdvice'] = {
  'mac-static-hyperv':
    'Defina o endereço MAC como estático antes da solicitação: Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS',
  'mac-static-vmware':
    'Defina o endereço MAC como estático antes da solicitação: Editar configurações, Adaptador de rede, Endereço MAC, Manual.',
  'carry-mac-over':
    'Dê ao adaptador novo o endereço MAC antigo. Só onde a softkey continua funcionando depois da troca a próxima atualização pode registrar o novo: softkey upgrade-request.',
  'restore-in-place':
    'Restaure sobre a mesma máquina, nunca como cópia. O VMware pergunta: responda "I moved it". Hyper-V: Registrar ou Restaurar, não Copiar. KVM: mantenha <uuid> e <mac>.',
  'ask-on-the-copy': 'Uma cópia precisa de uma softkey própria: faça a solicitação na cópia.',
  'renew-os-id-on-copy':
    'Renove-o na cópia. Linux: sudo rm /etc/machine-id && sudo systemd-machine-id-setup. Windows: sysprep /generalize antes de copiar.',
  'finish-first-start':
    'Conclua a primeira inicialização antes da solicitação. Linux: sudo systemd-machine-id-setup',
};
