import type { Catalog } from '../catalog.ts';

export const matchCause: Catalog['matchCause'] = {
  'uuid-changed':
    'El hipervisor da otro UUID a esta máquina: fue copiada, importada como copia o creada de nuevo en torno a un disco antiguo.',
  'board-changed': 'La placa base es otra, o esta es otra máquina.',
  'serial-changed':
    'La máquina muestra otro número de serie: funciona en otro hipervisor, o se cambió allí su configuración.',
  'maker-changed':
    'La máquina es de otra marca o tiene otro firmware: se llevó a otro hipervisor, o este se actualizó.',
  'os-id-changed': 'El sistema operativo se instaló de nuevo, o se renovó su ID.',
  'mac-changed':
    'Su adaptador de red o su dirección MAC es otra: se cambió un adaptador, o cambió una dirección MAC dinámica.',
  'mac-drawn-anew':
    'Su adaptador de red o su dirección MAC es otra: tras un reinicio en otro host, una dirección MAC dinámica cambia.',
  'adapter-changed': 'Su adaptador de red es otro.',
  'cpu-changed': 'Funciona en otro procesador: en otro host, o después de un cambio de su configuración.',
  'memory-changed': 'Tiene más o menos memoria.',
  'disk-changed': 'Sus discos son otros: cambiados, restaurados o llevados a otro almacenamiento.',
  'host-name-changed': 'Cambió de nombre.',
  denied: 'El sistema no permitió leerlo; por eso es desconocido, no diferente.',
  'mac-out-of-sight':
    'No se pudieron ver todos sus adaptadores de red: uno no tiene enlace (cable desconectado o adaptador desactivado). Son desconocidos, no diferentes.',
  'uuid-gone':
    'La máquina ya no muestra un UUID propio: no hay ninguno, o es un valor genérico que tienen muchas máquinas.',
  'os-id-gone': 'El sistema operativo ya no tiene un ID.',
  'mac-gone':
    'No queda ningún adaptador de red que cuente: se quitó, o ahora tiene una dirección MAC aleatoria.',
  gone: 'La máquina ya no lo muestra.',
  new: 'No se conocía cuando se hizo la licencia.',
};

export const matchCure: Catalog['matchCure'] = {
  'uuid-back':
    'Vuelva a la máquina original, o dé a esta su UUID antiguo en el hipervisor. Una copia necesita una softkey propia.',
  'uuid-back-vmware':
    'Vuelva a la máquina original. Si es esta: con la máquina apagada, ponga el valor antiguo en uuid.bios del archivo .vmx y responda "I moved it" cuando VMware pregunte. Una copia necesita una softkey propia.',
  'uuid-back-hyperv':
    'Vuelva a la máquina original: impórtela con Registrar o Restaurar, no con Copiar. Una copia necesita una softkey propia.',
  'uuid-back-kvm':
    'Vuelva a la máquina original. Si es esta: virsh dumpxml NAME > vm.xml, virsh undefine --keep-nvram NAME, ponga el <uuid> antiguo en vm.xml, virsh define vm.xml. Una copia necesita una softkey propia.',
  'uuid-back-virtualbox':
    'Vuelva a la máquina original. Si es esta: VBoxManage modifyvm NAME --hardware-uuid UUID. Una copia necesita una softkey propia.',
  'uuid-written-back':
    'Una placa o un firmware nuevo viene sin él: haga escribir el UUID antiguo con la herramienta del fabricante. Hasta entonces la máquina se reconoce por sus adaptadores y su sistema.',
  rehost: 'Si se cambió la placa, escriba al proveedor, que decide sobre una licencia para la nueva.',
  'os-id-back':
    'Si fue a propósito, pida la siguiente licencia: softkey upgrade-request. Si no, recupere el ID antiguo de una copia de seguridad (Linux: /etc/machine-id).',
  'os-id-restored':
    'Recupere el ID antiguo de una copia de seguridad (Linux: /etc/machine-id). Si el nuevo tiene que quedarse, escriba al proveedor y pida que transfiera la softkey a esta máquina.',
  'mac-static':
    'Déjela estática, con la dirección antigua si es posible. La siguiente actualización registra una nueva.',
  'mac-restored':
    'Déjela estática, con la dirección antigua. Si no es posible, escriba al proveedor y pida que transfiera la softkey a esta máquina.',
  'mac-static-vmware':
    'Déjela estática, con la dirección antigua si es posible: Editar configuración, Adaptador de red, Dirección MAC, Manual.',
  'mac-static-hyperv':
    'Déjela estática, con la dirección antigua si es posible: Set-VMNetworkAdapter -VMName NAME -StaticMacAddress ADDRESS',
  'mac-static-kvm':
    'Introdúzcala en la configuración de la máquina, la dirección antigua si es posible: virsh edit NAME, <mac address="…"/>',
  'adapter-back':
    'Dé a la máquina un adaptador de red con su dirección MAC antigua, estática. No tiene que estar conectado.',
  'link-back': 'Conecte o active sus adaptadores de red y compruebe de nuevo.',
  'as-administrator': 'Ejecute el comando como administrador. Linux: sudo softkey …',
  'smbios-on': 'Active SMBIOS en su configuración del hipervisor, y dele allí su UUID antiguo.',
  nothing: 'Nada que hacer: el resultado no depende de esto.',
  'next-upgrade': 'Nada que hacer: la siguiente actualización lo registra.',
};

export const matchDoubt: Catalog['matchDoubt'] = {
  'one-uuid': {
    why: 'Solo coincide el UUID: el sistema operativo, los adaptadores de red y todo lo demás que distingue a las máquinas son otros. Puede ser otra máquina, porque algunos fabricantes dan el mismo UUID a varias placas.',
    wayOut:
      'Si es la máquina para la que se hizo la licencia, pida la siguiente licencia, que la registra como está ahora. Si es otra, dele un UUID propio (en el hipervisor; en una placa, con la herramienta del fabricante) y pida una softkey para ella.',
  },
};

export const match: Catalog['match'] = {
  doubt: '¿Es la misma máquina?',
  differs: 'Qué difiere y qué ayuda',
};
