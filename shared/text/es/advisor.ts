import type { Catalog } from '../catalog.ts';

export const pattern: Catalog['pattern'] = {
  standalone: 'Un servidor',
  'native-redundancy': 'Redundancia nativa: dos servidores en dos máquinas',
  ha: 'HA: una máquina que se reinicia en otro host',
  ft: 'FT: una máquina con una sombra en marcha',
  'ha-redundancy': 'Quad: redundancia nativa, y HA para cada una de las dos máquinas',
  'ft-redundancy': 'Redundancia nativa, y FT para cada una de las dos máquinas',
};

export const adviceWeight: Catalog['adviceWeight'] = {
  problem: 'no funciona',
  do: 'por hacer',
  know: 'conviene saber',
};

export const advice: Catalog['advice'] = {
  'cluster-without-hypervisor': {
    what: 'Planifique sin HA ni FT o ponga el producto en una máquina virtual.',
    why: 'HA y FT los hace un hipervisor, y una máquina física no tiene ninguno.',
  },
  'ha-not-offered': {
    what: 'Planifique sin HA o elija otro hipervisor.',
    why: 'Aquí las máquinas no se reinician en otro host: {{hypervisor}}.',
  },
  'ft-not-offered': {
    what: 'Planifique con HA o con redundancia nativa en lugar de FT.',
    why: 'Aquí no hay FT: {{hypervisor}}.',
  },
  'hardkey-not-possible': {
    what: 'Use una softkey o ponga la llave en un concentrador USB de red.',
    why: 'Una llave USB solo funciona en un puerto asignado desde un host fijo, con HA y FT desactivados, o mediante un concentrador de red.',
  },
  'ask-about-hypervisor': {
    what: 'Pregunte al proveedor por este hipervisor antes de comprar o instalar nada.',
    why: 'El proveedor probó sus productos con {{list}}, y este no está en ella.',
  },
  'compare-version': {
    what: 'Averigüe la versión del hipervisor e indíquela aquí.',
    why: 'El proveedor probó sus productos en ciertas versiones: {{list}}.',
  },
  'ft-needs-ha': {
    what: 'Active vSphere HA en el clúster y declare también HA.',
    why: 'VMware solo ofrece FT en un clúster con HA.',
  },
  'ft-costs': {
    what: 'Prevea el doble de hardware para cada máquina con FT y una red rápida entre sus dos hosts.',
    why: 'Los dos hosts hacen el mismo trabajo todo el tiempo, y mantenerlos iguales cuesta CPU y red.',
  },
  'request-on-each-server': {
    what: 'Haga una solicitud en cada uno de los dos servidores: softkey prelicense.',
    why: 'Cada máquina tiene su propia softkey; un archivo nunca da licencia a dos máquinas.',
  },
  'separate-hosts': {
    what: 'Mantenga los dos servidores en hosts distintos, con una regla si el clúster la tiene.',
    why: 'En el mismo host, un solo fallo detendría los dos.',
  },
  'separate-hosts-vmware': {
    what: 'Mantenga los dos servidores en hosts distintos con la regla VM/Host "Separate Virtual Machines" de vSphere.',
    why: 'En el mismo host, un solo fallo detendría los dos.',
  },
  'separate-hosts-hyperv': {
    what: 'Mantenga los dos servidores en hosts distintos con AntiAffinityClassNames del clúster de Hyper-V.',
    why: 'En el mismo host, un solo fallo detendría los dos.',
  },
  'static-macs': {
    what: 'Defina como estáticas las direcciones MAC de las máquinas antes de la solicitud.',
    why: 'Al arrancar en otro host, la máquina puede recibir otra dirección MAC: {{hypervisor}}.',
  },
  'hardkey-fixed-host': {
    what: 'Asigne a la máquina el puerto USB de ese host y mantenga desactivada la migración en vivo.',
    why: 'La llave está conectada a un host; la máquina no debe salir de él.',
  },
  'hardkey-through-hub': {
    what: 'Instale en la máquina el controlador del concentrador y reserve para ella el puerto.',
    why: 'Así se llega a la llave por la red, funcione la máquina en el host que funcione.',
  },
  'hub-redundant': {
    what: 'Elija un concentrador con interfaz de red redundante y fuente de alimentación redundante.',
    why: 'Los productos se detienen cuando no se llega al concentrador ni, con él, a la llave.',
  },
  'database-own-vm': {
    what: 'Ponga el motor de la base de datos en una máquina propia.',
    why: 'Así no hace lento el servidor y puede reiniciarse por sí solo.',
  },
  'database-own-vm-both': {
    what: 'Ponga el motor de la base de datos en una máquina propia.',
    why: 'Así los dos servidores usan los mismos datos y no hay que sincronizar nada después de una conmutación.',
  },
  'database-with-ha': {
    what: 'Deje que HA reinicie también la máquina de la base de datos.',
    why: 'Sin eso volverían los servidores, pero no su base de datos.',
  },
  'database-external-raid': {
    what: 'Ponga los archivos de la base de datos en un almacenamiento externo con RAID.',
    why: 'Así están disponibles en cualquier host en el que funcione la base de datos, y un disco averiado no detiene nada.',
  },
  'database-sync-off': {
    what: 'Desactive la sincronización de base de datos del propio producto.',
    why: 'Los dos servidores usan una sola base de datos; sincronizarla consigo misma cuesta tiempo y duplica registros.',
  },
  'project-files-both': {
    what: 'Tenga los archivos del proyecto en los dos servidores.',
    why: 'El servidor de reserva debe funcionar aunque el disco del servidor activo ya no exista.',
  },
  'dfs-hands-off': {
    what: 'Deje que DFS copie los archivos del proyecto, con Hands-Off Mode activado.',
    why: 'Sin Hands-Off Mode, que existe desde la versión {{version}}, el producto y DFS se estorban.',
  },
  'dfs-too-old': {
    what: 'Copie los archivos del proyecto a mano después de cada cambio, no con DFS.',
    why: 'Hands-Off Mode, que DFS necesita, existe desde la versión {{version}}.',
  },
  'dfs-from-version': {
    what: 'Si DFS debe copiar los archivos del proyecto, use una versión con Hands-Off Mode y actívelo.',
    why: 'Sin Hands-Off Mode, el producto y DFS se estorban.',
  },
  'studio-access': {
    what: 'Dé a cada máquina con E3 Studio acceso de red a los servidores y a sus archivos, por una ruta igual en todas las máquinas.',
    why: 'E3 Studio abre los proyectos a través de los servidores y busca los archivos en la ruta que indican los proyectos.',
  },
  'studio-dfs-path': {
    what: 'Use como ruta para E3 Studio una sola ruta de DFS.',
    why: 'Lleva a los archivos del servidor que esté disponible.',
  },
  'epm-own-vm': {
    what: 'Dé a EPM Server una máquina propia y a su SQL Server otra.',
    why: 'Las consultas largas del historial harían lentos los otros servidores.',
  },
  'epm-sql-with-ha': {
    what: 'Deje que HA reinicie también la máquina del SQL Server de EPM.',
    why: 'Sin eso volvería EPM Server, pero no sus datos.',
  },
  'epm-server-with-ha': {
    what: 'Deje que HA reinicie también la máquina de EPM Server.',
    why: 'Mientras está parada no se reúne ningún dato de la planta.',
  },
  'epm-server-with-ha-ft': {
    what: 'Deje que HA reinicie también la máquina de EPM Server, o dele FT.',
    why: 'Mientras está parada no se reúne ningún dato de la planta.',
  },
  'epm-volumes': {
    what: 'Ponga los datos y el registro (log) de la base de datos de EPM en volúmenes físicos distintos.',
    why: 'Los dos se escriben todo el tiempo y, en un solo volumen, uno esperaría al otro.',
  },
  'epm-interface-at-origin': {
    what: 'Ejecute los Interface Servers de EPM donde se originan los datos.',
    why: 'Guardan los datos mientras está cortado el camino hasta EPM Server.',
  },
  'epm-archives': {
    what: 'Pase los archivos históricos más antiguos de EPM a copias de seguridad.',
    why: 'La base de datos sigue siendo pequeña, y las copias se hacen a tiempo.',
  },
  'no-spare': {
    what: 'Cuente con que el producto esté parado desde un fallo hasta que la máquina funcione otra vez.',
    why: 'No hay un segundo servidor, y ningún otro host toma el relevo.',
  },
  'restart-gap': {
    what: 'Cuente con que el producto esté parado mientras la máquina y todo lo que hay en ella arrancan desde el principio en otro host.',
    why: 'HA nota un fallo del host o del sistema operativo y entonces arranca la máquina de nuevo.',
  },
  'ha-not-application': {
    what: 'No cuente con HA cuando solo falla la aplicación.',
    why: 'HA nota los fallos del host y del sistema operativo, no los de la aplicación.',
  },
  'ha-and-redundancy': {
    what: 'Cuando solo falla la aplicación, cuente con el segundo servidor, no con HA.',
    why: 'HA nota los fallos del host y del sistema operativo; el servidor de reserva nota también los de la aplicación.',
  },
  'ha-charged-by-vcpu': {
    what: 'Pregunte cuánto cuesta HA antes de decidir cuántas vCPU recibe cada máquina.',
    why: 'Algunos hipervisores cobran HA por vCPU.',
  },
  'ft-hardware-only': {
    what: 'Cuente con FT solo contra fallos de hardware.',
    why: 'La sombra hace exactamente lo que hace la máquina: un fallo del sistema operativo o de la aplicación detiene las dos.',
  },
  'ft-before-redundancy': {
    what: 'Cuente con que un fallo de hardware no pase el mando al servidor de reserva.',
    why: 'FT es más rápido y lo encubre; la redundancia nativa sirve para fallos del sistema operativo y de la aplicación.',
  },
  'database-without-ha': {
    what: 'Cuente con que la base de datos esté parada desde un fallo hasta que su máquina funcione otra vez.',
    why: 'Sin HA, ningún otro host la reinicia.',
  },
  'epm-without-ha': {
    what: 'Cuente con que EPM esté parado desde un fallo hasta que sus máquinas funcionen otra vez.',
    why: 'Sin HA, ningún otro host las reinicia.',
  },
};

export const because: Catalog['because'] = {
  hypervisor: 'hipervisor: {{hypervisor}}',
  ha: 'HA activado',
  'no-ha': 'HA desactivado',
  ft: 'FT activado',
  'no-ft': 'FT desactivado',
  'hot-standby': 'hay un segundo servidor',
  'no-redundancy': 'no hay un segundo servidor',
  hardkey: 'la licencia debe ser una hardkey',
  'no-hardkey': 'la licencia no debe ser una hardkey',
  'usb-fixed-host': 'se puede asignar un puerto USB desde un host fijo',
  'no-usb-fixed-host': 'no se puede asignar un puerto USB desde un host fijo',
  'usb-hub': 'hay un concentrador USB de red',
  'no-usb-hub': 'no hay un concentrador USB de red',
  'database-vm': 'la base de datos tiene una máquina propia',
  'no-database-vm': 'la base de datos no tiene una máquina propia',
  epm: 'se usa EPM',
  'no-epm': 'no se usa EPM',
  'version-from': 'el producto es {{version}} o más nuevo',
  'version-below': 'el producto es anterior a {{version}}',
  'version-known': 'se conoce la versión del producto',
  'version-unknown': 'no se conoce la versión del producto',
  tested: 'el hipervisor está en la lista de los probados',
  'version-not-known': 'no se conoce la versión del hipervisor',
  'version-not-tested': 'esta versión no está en la lista de las probadas',
  'hypervisor-not-tested': 'el hipervisor no está en la lista de los probados',
};

export const licenseReason: Catalog['licenseReason'] = {
  server: 'Un servidor, una licencia.',
  'active-server': 'El servidor activo tiene su propia licencia.',
  'standby-server': 'El servidor de reserva funciona todo el tiempo, así que tiene su propia licencia.',
  'restart-covered': 'HA reinicia la misma máquina: la licencia va con ella.',
  'shadow-covered': 'La sombra es la misma máquina y no necesita licencia.',
  epm: 'EPM tiene una máquina propia y, por eso, su propia licencia.',
};

export const drawing: Catalog['drawing'] = {
  host: 'Host {{number}}',
  role: {
    server: 'Servidor {{number}}',
    shadow: 'Sombra del servidor {{number}}',
    database: 'Base de datos',
    epm: 'EPM Server',
    'epm-sql': 'SQL Server de EPM',
  },
  state: {
    active: 'activo',
    standby: 'reserva',
    shadow: 'hace lo que hace el servidor',
  },
  purpose: {
    server: 'para un servidor',
    spare: 'lugar para el reinicio',
    shadow: 'para la sombra',
    services: 'para servicios',
  },
  storage: { shared: 'Almacenamiento compartido externo (RAID)', own: 'Volúmenes físicos propios' },
  volume: {
    machines: 'Máquinas virtuales',
    database: 'Datos de la base de datos',
    'epm-data': 'EPM: datos',
    'epm-log': 'EPM: registro (log)',
  },
  device: { 'usb-key': 'Llave USB', 'usb-hub': 'Concentrador USB de red' },
  link: {
    'hot-standby': 'hot standby',
    'project-files': 'archivos del proyecto en los dos',
    'ha-restart': 'HA: se reinicia allí',
    'ft-mirror': 'FT: toma el relevo',
    database: 'base de datos',
    usb: 'hardkey',
  },
  outage: 'está parado de {{from}} a {{to}} s',
  noOutage: 'sin interrupción',
  noTakeover: 'parado hasta que alguien lo repare',
};

export const testedList: Catalog['testedList'] = {
  dated: 'los hipervisores y versiones de su lista del {{date}}',
  undated: 'los hipervisores y versiones de su lista',
};

export const onFault: Catalog['onFault'] = {
  hardware: 'Cuando falla el hardware del host',
  system: 'Cuando falla el sistema operativo',
  application: 'Cuando falla solo la aplicación',
};
