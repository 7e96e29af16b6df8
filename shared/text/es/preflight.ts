import type { Catalog } from '../catalog.ts';

export const check: Catalog['check'] = {
  container: 'Una máquina de verdad',
  identity: 'Identificación',
  uuid: 'UUID de SMBIOS',
  'os-id': 'ID del sistema operativo',
  'os-id-age': 'Edad del ID del sistema operativo',
  'image-state': 'Instalación de Windows',
  'host-name': 'Nombre del host',
  copied: 'Indicios de copia',
  mac: 'Direcciones MAC',
  clock: 'Reloj',
  hypervisor: 'Hipervisor declarado',
  'hypervisor-version': 'Hipervisor probado',
  architecture: 'Arquitectura declarada',
  'pending-reboot': 'Reinicio pendiente',
};

export const preflightReason: Catalog['preflightReason'] = {
  fine: { why: 'Ningún problema.', cure: '' },
  'does-not-apply': { why: 'Aquí no hay nada que comprobar.', cure: '' },
  'in-container': {
    why: 'Esto es un contenedor, no una máquina: muestra los ID de su host y puede rehacerse en cualquier momento.',
    cure: 'Ejecute softkey en la propia máquina virtual, fuera de contenedores.',
  },
  'in-wsl': {
    why: 'Esto es el Subsistema de Windows para Linux, no una máquina propia.',
    cure: 'Ejecute la versión de softkey para Windows en una consola de Windows de la misma máquina.',
  },
  'no-identifier': {
    why: 'No se encontró ni un UUID de SMBIOS ni un adaptador de red que cuente: ninguna licencia podría vincularse a esta máquina.',
    cure: 'Dé a la máquina virtual un adaptador de red con dirección MAC estática y, en el hipervisor, un UUID propio. softkey probe muestra lo que falta.',
  },
  'identifier-denied': {
    why: 'El sistema no muestra los identificadores a este usuario.',
    cure: 'Ejecute el comando como administrador (Linux: sudo softkey …; Windows: una consola abierta con "Ejecutar como administrador").',
  },
  'uuid-junk': {
    why: 'El UUID de SMBIOS es un valor genérico que tienen muchas máquinas.',
    cure: 'Defina un UUID en el hipervisor con la máquina apagada. VMware: quite la línea uuid.bios del archivo .vmx y encienda la máquina. KVM: virsh dumpxml NAME > vm.xml, virsh undefine --keep-nvram NAME, quite <uuid> de vm.xml, virsh define vm.xml.',
  },
  'uuid-shared': {
    why: 'El proveedor conoce este UUID de SMBIOS de varias máquinas.',
    cure: 'Dé a esta máquina un UUID propio en el hipervisor, apagada. VMware: ponga uuid.action = "create" en el archivo .vmx. KVM: virsh dumpxml NAME > vm.xml, virsh undefine --keep-nvram NAME, quite <uuid> de vm.xml, virsh define vm.xml.',
  },
  'uuid-absent': {
    why: 'Esta máquina no tiene UUID de SMBIOS: solo se la reconocería por sus adaptadores de red y su sistema operativo.',
    cure: 'Si es virtual, active SMBIOS en la configuración de su firmware. Si no, deje el adaptador de red y el sistema operativo como están.',
  },
  'uuid-needs-root': {
    why: 'Solo el administrador puede leer el UUID de SMBIOS. Sin él, la máquina se reconoce solo por sus adaptadores de red y su sistema operativo.',
    cure: 'Ejecute el comando con sudo. O permita la lectura a todos de aquí en adelante: echo "z /sys/devices/virtual/dmi/id/product_uuid 0444" | sudo tee /etc/tmpfiles.d/softkey.conf y después sudo systemd-tmpfiles --create',
  },
  'uuid-denied': {
    why: 'El sistema no permitió leer el UUID de SMBIOS ({{source}}).',
    cure: 'Ejecute el comando como administrador (Linux: sudo softkey …). Si eso no lo resuelve, una directiva de seguridad bloquea reg.exe o el archivo: consulte a quien reforzó la seguridad de esta máquina.',
  },
  'os-id-not-made': {
    why: 'El sistema operativo aún no ha creado su ID: esto es una plantilla o el primer arranque no ha terminado.',
    cure: 'Linux: sudo systemd-machine-id-setup y reinicie. Haga la solicitud después.',
  },
  'os-id-junk': {
    why: 'El ID del sistema operativo no es un ID utilizable ({{source}}).',
    cure: 'Linux: sudo rm /etc/machine-id && sudo systemd-machine-id-setup y reinicie.',
  },
  'os-id-not-lasting': {
    why: 'El sistema operativo guarda su ID en memoria ({{source}}) y crea otro en cada arranque: /etc no se puede escribir, o este es un sistema live.',
    cure: 'Con /etc escribible: sudo systemd-machine-id-setup --commit; después reinicie y compruebe de nuevo. Un sistema live debe instalarse antes.',
  },
  'os-id-published': {
    why: 'El ID del sistema operativo vino con una imagen publicada: toda máquina hecha con esa imagen tiene el mismo.',
    cure: 'Linux: sudo rm -f /etc/machine-id /var/lib/dbus/machine-id && sudo systemd-machine-id-setup y reinicie.',
  },
  'os-id-absent': {
    why: 'El sistema operativo no tiene un ID propio.',
    cure: 'Linux: sudo systemd-machine-id-setup (sin systemd: sudo dbus-uuidgen --ensure=/etc/machine-id).',
  },
  'os-id-denied': {
    why: 'No se pudo leer el ID del sistema operativo ({{source}}).',
    cure: 'Ejecute el comando como administrador.',
  },
  'os-id-older': {
    why: 'El ID del sistema operativo se creó el {{made}}, antes del primer arranque de esta máquina, el {{first}}: puede haber venido con una plantilla de la que vienen también otras máquinas.',
    cure: 'Si esta máquina se hizo con una plantilla: sudo rm /etc/machine-id && sudo systemd-machine-id-setup y reinicie. Si no, no hay que hacer nada.',
  },
  'image-generalised': {
    why: 'Este Windows fue generalizado con Sysprep: es una plantilla o el primer arranque no ha terminado.',
    cure: 'Cree máquinas virtuales con él y haga la solicitud en cada una de ellas. En esta: reinicie y llegue hasta el final del primer arranque.',
  },
  'image-audit': {
    why: 'Este Windows está en modo de auditoría: se está preparando una imagen.',
    cure: 'Termine la imagen: %WINDIR%\\System32\\Sysprep\\sysprep.exe /oobe /reboot. Haga la solicitud en la máquina que se cree con ella.',
  },
  'image-unfinished': {
    why: 'La instalación de este Windows no ha terminado.',
    cure: 'Espere a que termine la instalación, reinicie y compruebe de nuevo. Si sigue igual, hay que instalar Windows de nuevo.',
  },
  'host-name-default': {
    why: 'El host se llama {{host}}, el nombre que pone un instalador o una plantilla.',
    cure: 'Dele su nombre definitivo. Linux: sudo hostnamectl set-hostname NAME. Windows: Rename-Computer -NewName NAME -Restart.',
  },
  'host-name-template': {
    why: 'El host se llama {{host}}: ¿es una plantilla?',
    cure: 'Haga la solicitud en la máquina definitiva. Si es esta, cámbiele el nombre. Linux: sudo hostnamectl set-hostname NAME. Windows: Rename-Computer -NewName NAME -Restart.',
  },
  'host-name-copy': {
    why: 'El host se llama {{host}}: ¿es una copia?',
    cure: 'Haga la solicitud en la máquina definitiva. Si es esta, cámbiele el nombre. Linux: sudo hostnamectl set-hostname NAME. Windows: Rename-Computer -NewName NAME -Restart.',
  },
  'machine-name-template': {
    why: 'El hipervisor llama a esta máquina {{name}}: ¿es una plantilla?',
    cure: 'Haga la solicitud en la máquina definitiva. Si es esta, cámbiele el nombre en el hipervisor. Hyper-V: Rename-VM -Name OLD -NewName NEW.',
  },
  'machine-name-copy': {
    why: 'El hipervisor llama a esta máquina {{name}}: ¿es una copia o una instantánea?',
    cure: 'Haga la solicitud en la máquina definitiva. Si es esta, cámbiele el nombre en el hipervisor. Hyper-V: Rename-VM -Name OLD -NewName NEW.',
  },
  'several-instances': {
    why: 'cloud-init ya tomó este disco por {{instances}} máquinas distintas: se copió después de usarlo.',
    cure: 'Asegúrese de que el original no funcione con una softkey propia. Después limpie: sudo cloud-init clean --machine-id y reinicie.',
  },
  'os-ids-differ': {
    why: 'El sistema operativo guarda dos ID distintos: uno se renovó después de una copia, el otro no.',
    cure: 'sudo rm /var/lib/dbus/machine-id && sudo ln -s /etc/machine-id /var/lib/dbus/machine-id',
  },
  'mac-hyperv-pool': {
    why: 'Hyper-V toma la dirección MAC de un conjunto ({{adapters}}). Cambia cuando esta máquina arranca en otro host.',
    cure: 'Defínala como estática con la máquina apagada: Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS, o en su configuración: Adaptador de red, Características avanzadas, Estática.',
  },
  'mac-vmware-generated': {
    why: 'VMware generó la dirección MAC ({{adapters}}). Puede cambiar cuando la máquina se mueva a otro lugar.',
    cure: 'Defínala como estática con la máquina apagada: Editar configuración, Adaptador de red, Dirección MAC, Manual (00:50:56:00:00:00 a 00:50:56:3F:FF:FF).',
  },
  'mac-vcenter-pool': {
    why: 'vCenter tomó la dirección MAC de su conjunto ({{adapters}}). Puede tomar otra cuando la máquina pase a otro vCenter, se registre de nuevo o se restaure como copia.',
    cure: 'Defínala como estática con la máquina apagada: Editar configuración, Adaptador de red, Dirección MAC, Manual (00:50:56:00:00:00 a 00:50:56:3F:FF:FF). O anote la dirección y defina la misma otra vez si cambia.',
  },
  'mac-worthless': {
    why: 'Los únicos adaptadores de red tienen una dirección que tienen muchas máquinas ({{adapters}}): por ella no se puede reconocer ninguna máquina.',
    cure: 'Dé al adaptador una dirección propia con la máquina apagada. QEMU: -device virtio-net-pci,mac=52:54:00:XX:XX:XX. libvirt: virsh edit NAME, y quite la línea <mac> de <interface>.',
  },
  'mac-randomised': {
    why: 'Los únicos adaptadores de red tienen direcciones MAC aleatorias ({{adapters}}).',
    cure: 'Desactive la aleatoriedad. NetworkManager: nmcli connection modify NAME 802-11-wireless.cloned-mac-address permanent. Windows: Configuración, Red, Wi-Fi, Direcciones de hardware aleatorias: Desactivado.',
  },
  'mac-no-link': {
    why: 'Ningún adaptador de red que cuente tiene enlace, y por eso su dirección no aparece.',
    cure: 'Conecte uno (el cable, o "Conectado" en la configuración de la máquina virtual) y compruebe de nuevo.',
  },
  'mac-none': {
    why: 'Ningún adaptador de red cuenta: si un día no se pudiera leer el UUID de SMBIOS, no se podría reconocer la máquina.',
    cure: 'Dé a la máquina virtual un adaptador de red con dirección MAC estática. No hace falta que esté conectado.',
  },
  'clock-before-build': {
    why: 'El reloj muestra {{now}}, y este programa se generó el {{built}}.',
    cure: 'Ponga el reloj en hora. Linux: sudo timedatectl set-time "YYYY-MM-DD HH:MM". Windows: Set-Date. Haga que el hipervisor lo ponga en hora en cada arranque.',
  },
  'clock-behind-files': {
    why: 'El reloj muestra {{now}}, pero un archivo del sistema se escribió el {{newest}} ({{source}}).',
    cure: 'Ponga el reloj en hora. Linux: sudo timedatectl set-time "YYYY-MM-DD HH:MM". Windows: Set-Date. Haga que el hipervisor lo ponga en hora en cada arranque.',
  },
  'clock-ahead-of-files': {
    why: 'El reloj muestra {{now}}, pero el archivo más nuevo del sistema es del {{newest}} ({{source}}).',
    cure: 'Compare la fecha con la de otro reloj. Si está mal, corríjala. Linux: sudo timedatectl set-time "YYYY-MM-DD HH:MM". Windows: Set-Date.',
  },
  'other-hypervisor': {
    why: 'El pedido declara {{declared}}, y esta máquina funciona en: {{found}}.',
    cure: 'Compruebe que esta es la máquina correcta. Si lo es, corrija architecture.hypervisor en el pedido.',
  },
  'hypervisor-not-tested': {
    why: 'El proveedor no probó sus productos en este hipervisor: {{found}}.',
    cure: 'Consulte al proveedor antes de hacer la solicitud en esta máquina.',
  },
  'version-not-tested': {
    why: 'Esto es {{found}} {{version}}; el proveedor probó {{tested}}.',
    cure: 'Consulte al proveedor o pase el hipervisor a una versión probada antes de hacer la solicitud.',
  },
  'cluster-without-hypervisor': {
    why: 'El pedido declara HA o FT, y esta máquina no tiene hipervisor: {{found}}.',
    cure: 'Compruebe que esta es la máquina correcta. Si lo es, ponga "ha" y "ft" en false en el pedido.',
  },
  'ha-not-offered': {
    why: 'El pedido declara HA, que aquí no existe: {{found}}.',
    cure: 'Ponga "ha" en false en el pedido o mueva antes la máquina a un hipervisor con HA.',
  },
  'ft-not-offered': {
    why: 'El pedido declara FT, que aquí no existe: {{found}}.',
    cure: 'Ponga "ft" en false en el pedido. Si se trata de reiniciar en otro host, eso es HA: ponga "ha" en true.',
  },
  'ft-without-ha': {
    why: 'El pedido declara FT sin HA; VMware necesita HA para eso.',
    cure: 'Active vSphere HA en el clúster y ponga "ha" en true en el pedido.',
  },
  'hardkey-in-cluster': {
    why: 'El pedido indica una hardkey ({{role}}) junto con HA o FT: la llave se queda atrás cuando la máquina cambia de host.',
    cure: 'Use una softkey, ponga la llave en un concentrador USB de red o desactive HA y FT para esta máquina.',
  },
  'standby-without-redundancy': {
    why: 'El pedido indica la función {{role}} y no declara redundancia.',
    cure: 'Ponga "redundancy" en "hot-standby" en el pedido o corrija la función.',
  },
  'standalone-with-redundancy': {
    why: 'El pedido indica la función {{role}} y declara un hot standby.',
    cure: 'Ponga "redundancy" en "none" en el pedido o indique la función active o standby.',
  },
  'reboot-pending': {
    why: 'Hay un reinicio pendiente: {{causes}}.',
    cure: 'Reinicie la máquina y compruebe de nuevo: la solicitud debe mostrarla como va a quedar.',
  },
  'not-recognised': {
    why: 'No se pudo saber en qué hipervisor funciona esta máquina.',
    cure: 'Ejecute el comando como administrador. Si sigue igual, diga en el pedido qué hipervisor es.',
  },
  'sign-denied': {
    why: 'El sistema no mostró lo que se comprueba aquí ({{source}}).',
    cure: 'Ejecute el comando como administrador.',
  },
  'sign-absent': { why: 'Esta máquina no muestra nada que permita saberlo.', cure: '' },
  'identifier-not-in-dump': {
    why: 'El volcado no contiene ni UUID de SMBIOS ni adaptadores de red, o no se pudieron leer: no se sabe si la máquina los tiene.',
    cure: 'Pida más datos, tomados en la máquina con derechos de administrador: sudo dmidecode > machine.txt (Linux), o softkey probe --json > machine.json con sudo o como administrador.',
  },
  'not-in-dump': {
    why: 'El volcado no contiene lo que se comprueba aquí.',
    cure: 'Ejecute softkey probe en la propia máquina, con sudo o como administrador.',
  },
  'no-order': {
    why: 'No hay un pedido con el que comparar.',
    cure: 'Indíquelo: --order FILE',
  },
  'declared-not-understood': {
    why: 'El pedido declara {{declared}}, y este programa no conoce un hipervisor con ese nombre; lo que ve: {{found}}.',
    cure: 'Dé en el pedido el nombre del producto, por ejemplo VMware 8.0, Hyper-V, Proxmox o physical.',
  },
  'version-not-known': {
    why: 'No se sabe la versión: {{found}}.',
    cure: 'Dígala en el pedido: "hypervisor": "VMware 8.0".',
  },
};

export const rebootCause: Catalog['rebootCause'] = {
  packages: 'paquetes actualizados',
  components: 'componentes de Windows',
  updates: 'Windows Update',
  rename: 'un nuevo nombre del host',
};

export const machineEvent: Catalog['machineEvent'] = {
  reboot: 'Reinicio',
  'live-migration': 'Migración en vivo',
  'ha-restart': 'Reinicio en otro host (HA)',
  'ft-failover': 'Conmutación por FT',
  'nic-replacement': 'Cambio del adaptador de red',
  'restore-from-backup': 'Restauración de una copia de seguridad',
  clone: 'Clonación',
};

export const outlook: Catalog['outlook'] = {
  stays: 'se mantiene',
  'may-change': 'puede cambiar',
  changes: 'cambia',
};

export const forecastReason: Catalog['forecastReason'] = {
  'belongs-to-machine': 'El hipervisor lo guarda con la máquina, funcione donde funcione.',
  'belongs-to-board': 'Forma parte del hardware.',
  'on-disk': 'El sistema operativo lo guarda en su disco.',
  'not-made-yet': 'El sistema operativo lo crea en el siguiente arranque.',
  'not-concerned': 'No tiene nada que ver con eso.',
  'does-not-happen': 'Eso no existe en este hipervisor.',
  'other-host': 'Muestra el host en el que funciona la máquina.',
  'host-firmware-shown': 'El hipervisor puede pasar los textos del firmware de su host.',
  'drawn-per-host': 'Cada host de Hyper-V toma direcciones MAC de un conjunto propio.',
  'drawn-by-place': 'VMware calcula la dirección MAC según el lugar donde está la máquina.',
  'new-adapter': 'Un adaptador nuevo tiene una dirección MAC propia.',
  'another-adapter-stays': 'Otro adaptador sigue igual, y uno basta.',
  'depends-on-restore': 'Restaurada en su lugar es la misma máquina; restaurada como copia es otra.',
  'new-disk': 'Un disco restaurado o copiado puede recibir un ID propio.',
  'by-position': 'Indica dónde está conectado el disco, no qué disco es.',
  'new-machine': 'Una copia es otra máquina y tiene el suyo.',
  'copied-with-disk': 'Una copia del disco también lo tiene.',
};

export const forecastAdvice: Catalog['forecastAdvice'] = {
  'mac-static-hyperv':
    'Defina la dirección MAC como estática antes de la solicitud: Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS',
  'mac-static-vmware':
    'Defina la dirección MAC como estática antes de la solicitud: Editar configuración, Adaptador de red, Dirección MAC, Manual.',
  'carry-mac-over':
    'Dé al adaptador nuevo la dirección MAC anterior. Solo donde la softkey sigue funcionando tras el cambio puede la siguiente actualización registrar la nueva: softkey upgrade-request.',
  'restore-in-place':
    'Restaure sobre la misma máquina, nunca como copia. VMware pregunta: responda "I moved it". Hyper-V: Registrar o Restaurar, no Copiar. KVM: conserve <uuid> y <mac>.',
  'ask-on-the-copy': 'Una copia necesita una softkey propia: haga la solicitud en la copia.',
  'renew-os-id-on-copy':
    'Renuévelo en la copia. Linux: sudo rm /etc/machine-id && sudo systemd-machine-id-setup. Windows: sysprep /generalize antes de copiar.',
  'finish-first-start':
    'Termine el primer arranque antes de la solicitud. Linux: sudo systemd-machine-id-setup',
};
