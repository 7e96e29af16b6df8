import type { Catalog } from '../catalog.ts';

export const component: Catalog['component'] = {
  'smbios-uuid': 'UUID de SMBIOS',
  'system-serial': 'Número de serie del sistema',
  'board-serial': 'Número de serie de la placa',
  'chassis-serial': 'Número de serie del chasis',
  'system-vendor': 'Fabricante del sistema',
  'system-product': 'Modelo del sistema',
  'bios-vendor': 'Fabricante del firmware',
  'os-id': 'ID del sistema operativo',
  mac: 'Adaptadores de red (MAC)',
  cpu: 'Procesador',
  memory: 'Memoria',
  disk: 'Discos',
  'host-name': 'Nombre del host',
};

export const reading: Catalog['reading'] = {
  value: 'leído',
  denied: 'denegado',
  absent: 'ausente',
  junk: 'inservible',
};

export const reason: Catalog['reason'] = {
  'needs-root': {
    why: 'Solo el administrador puede leerlo.',
    remedy:
      'Ejecute el comando con sudo o como administrador. En Linux, --ask-root pide permiso para leerlo.',
  },
  'access-denied': {
    why: 'El sistema se negó a mostrarlo.',
    remedy:
      'En Linux, sudo softkey … puede leerlo. Una directiva de seguridad puede prohibirlo incluso al administrador: consulte a quien reforzó la seguridad de esta máquina.',
  },
  'timed-out': {
    why: 'El sistema no respondió a tiempo.',
    remedy: 'Ejecute el comando otra vez cuando la máquina esté menos ocupada.',
  },
  'tool-missing': {
    why: 'El programa del sistema que respondería no existe o no se puede iniciar.',
    remedy: 'Permita que ese programa se ejecute o instálelo. En Linux, sudo softkey … no lo necesita.',
  },
  unreadable: {
    why: 'No se pudo leer hasta el final.',
    remedy: 'Ejecute el comando otra vez; si sigue igual, consulte el registro del sistema.',
  },
  'no-link': {
    why: 'Sus adaptadores de red no tienen enlace: el cable está desconectado o están desactivados. En ese caso, el sistema no indica sus direcciones.',
    remedy: 'Conecte o active uno de ellos y ejecute el comando otra vez.',
  },
  'no-smbios': {
    why: 'La máquina no tiene tabla SMBIOS.',
    remedy:
      'Los contenedores y algunas máquinas pequeñas no la tienen. En una máquina virtual, revise la configuración del firmware.',
  },
  'not-reported': {
    why: 'Se consultó a la máquina y no tiene ese valor.',
    remedy: 'No hay que hacer nada, salvo que el hipervisor permita definir uno.',
  },
  'not-found': {
    why: 'No existe el archivo o el valor del registro que lo contendría.',
    remedy: 'En la mayoría de las máquinas no hay que hacer nada; un sistema instalado normalmente lo tiene.',
  },
  empty: {
    why: 'El valor existe, pero está vacío.',
    remedy: 'No hay que hacer nada, salvo que el hipervisor permita definir uno.',
  },
  'not-in-dump': {
    why: 'Este tipo de volcado no lo incluye.',
    remedy: 'Para verlo, ejecute softkey probe en la propia máquina.',
  },
  'not-supported': {
    why: 'Este sistema operativo no lo tiene.',
    remedy: 'No hay que hacer nada.',
  },
  'none-counted': {
    why: 'Hay adaptadores de red, pero ninguno que cuente.',
    remedy: 'Dé a la máquina virtual un adaptador de red propio, con dirección MAC estática.',
  },
  placeholder: {
    why: 'Es un valor genérico que dejó el fabricante, igual en muchas máquinas.',
    remedy: 'Haga que el hipervisor dé a la máquina un ID propio.',
  },
  malformed: {
    why: 'No está escrito como debe estarlo ese valor.',
    remedy: 'Haga que el hipervisor dé a la máquina un ID propio.',
  },
  uninitialised: {
    why: 'El sistema operativo aún no ha creado su ID.',
    remedy:
      'Termine el primer arranque del sistema (en Linux: systemd-machine-id-setup) y ejecute el comando otra vez.',
  },
  'not-lasting': {
    why: 'El sistema operativo lo guarda en memoria y crea otro en cada arranque.',
    remedy:
      'Haga que se grabe: con /etc escribible, sudo systemd-machine-id-setup --commit. Un sistema live debe instalarse antes.',
  },
};

export const result: Catalog['result'] = {
  same: 'igual',
  changed: 'cambió',
  denied: 'no se pudo leer',
  absent: 'ya no está',
  new: 'nuevo',
};

export const verdict: Catalog['verdict'] = {
  match: 'Es esta máquina.',
  tolerated: 'Es esta máquina, con cambios tolerados.',
  broken: 'Es otra máquina.',
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
  container: 'contenedor',
  wsl: 'WSL (Subsistema de Windows para Linux)',
  physical: 'ningún hipervisor (máquina física)',
  unknown: 'hipervisor desconocido',
};

export const adapter: Catalog['adapter'] = {
  loopback: 'bucle local (loopback)',
  container: 'pertenece a un contenedor',
  bridge: 'conmutador de software',
  bond: 'agrupación de adaptadores; cuentan sus miembros',
  vlan: 'VLAN sobre otro adaptador',
  tunnel: 'túnel',
  vpn: 'VPN',
  virtual: 'virtual, sin hardware',
  bluetooth: 'Bluetooth',
  'not-ethernet': 'no es Ethernet',
  'no-address': 'dirección MAC desconocida',
  randomised: 'su dirección MAC es aleatoria',
  removable: 'se puede desconectar',
  worthless: 'muchas máquinas tienen su dirección MAC',
};

export const dynamicMac: Catalog['dynamicMac'] = {
  'hyperv-pool':
    'Hyper-V toma esta dirección MAC de un conjunto (pool) y puede cambiarla. Defínala como estática: configuración de la VM, Adaptador de red, Características avanzadas.',
  'vmware-generated':
    'VMware generó esta dirección MAC y puede cambiarla cuando la VM se mueva o se copie. Defínala como estática: configuración de la VM, Adaptador de red, Dirección MAC, Manual.',
  'vcenter-pool':
    'vCenter tomó esta dirección MAC de su conjunto (pool) y puede tomar otra cuando la VM pase a otro vCenter o se registre de nuevo. Defínala como estática: configuración de la VM, Adaptador de red, Dirección MAC, Manual.',
};
