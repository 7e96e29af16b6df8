export const shell = {
  title: 'Softkey Desk',
  skip: 'Ir al contenido',
  demo: 'DEMO',
  demoLong:
    'Esta versión es del proveedor de demostración. Sus claves son públicas: cualquiera puede emitir estas licencias.',
  nav: {
    machine: 'Esta máquina',
    import: 'Importar',
    status: 'Inicio',
    inspect: 'Examinar archivos',
  },
  back: 'Atrás',
  next: 'Continuar',
  close: 'Cerrar',
  cancel: 'Cancelar',
  copy: 'Copiar',
  copied: 'Copiado',
  readAgain: 'Leído de nuevo ahora.',
  retry: 'Intentar de nuevo',
  show: 'Mostrar en la carpeta',
  choose: 'Elegir archivos …',
  loading: 'Un momento …',
  settings: 'Configuración',
  language: 'Idioma',
  languageSystem: 'Como el sistema ({{language}})',
  theme: 'Apariencia',
  themes: { system: 'Como el sistema', light: 'Clara', dark: 'Oscura' },
  textSize: 'Tamaño del texto',
  textSizes: { usual: 'Normal', large: 'Grande', largest: 'Mayor' },
  dateFormat: 'Fechas',
  dateFormatSystem: 'Como el sistema ({{sample}})',
  timeZone: 'Zona horaria',
  timeZoneSystem: 'La de este equipo ({{zone}})',
  now: 'Ahora: {{moment}}',
  tray: 'Mostrar un icono junto al reloj y avisarme antes de que venza la softkey',
  aboutShort: 'Acerca de',
  about: 'Acerca de Softkey Desk',
  vendor: 'Proveedor',
  contact: 'Contacto',
  version: 'Versión',
  built: 'Compilado el',
  home: 'Carpeta de la estación',
  copyForSupport: 'Copiar para el soporte',
  doors: { web: 'página local', desktop: 'aplicación' },
  doorWeb: 'Está usando la página local de esta máquina.',
  doorDesktop: 'Está usando la aplicación.',
  license: 'Software libre bajo la licencia MIT. Nada de lo que hace aquí sale de esta máquina por sí solo.',
  draftLost: 'Lo que escribe no se puede guardar cuando se cierra la ventana: {{reason}}',
  gone: {
    title: 'El programa detrás de esta página no está en marcha',
    web: 'Se cerró o no responde. Ejecute softkey serve en esta máquina y abra la dirección que muestra.',
    desktop: 'No responde. Espere un momento; si no sirve, cierre la ventana e inicie Softkey Desk otra vez.',
    meanwhile:
      'Lo que ve es como estaba antes. Lo que escriba desde ahora solo se podrá guardar cuando vuelva.',
    waits: 'Esto se muestra en cuanto vuelva el programa.',
    back: 'El programa volvió.',
  },
  savedTo: 'Guardado: {{name}}, en {{folder}}',
  downloaded: 'Descargado: {{name}}',
  tones: { ok: 'En orden', warn: 'Atención', stop: 'Problema', info: 'Nota' },
  hints: {
    CONFIRMATION_MISSING:
      'Si {{host}} es la máquina definitiva, escriba su nombre exactamente como está aquí.',
    DISK_FAILED:
      'Copie lo que contiene a otro disco y haga revisar este (también el cable). Después inténtelo de nuevo. Nada quedó escrito a medias.',
    DISK_FULL: 'Libere espacio (1 MB basta) e inténtelo de nuevo.',
    EXPIRED:
      'Pida la siguiente licencia al proveedor: en Inicio, haga una solicitud de actualización, envíela e importe aquí la respuesta.',
    FILE_DENIED:
      'Copie el archivo a un lugar que pueda leer, por ejemplo el escritorio, y elíjalo allí. Si otro programa lo tiene abierto, ciérrelo antes. Si cambió después de que lo eligió, elíjalo de nuevo.',
    FILE_HELD:
      'Cierre el programa que lo tiene abierto o espere un momento (un antivirus lo libera solo) e inténtelo de nuevo.',
    FILE_MISSING: '¿Se movió o cambió de nombre, o se retiró la memoria USB? Elíjalo de nuevo.',
    HARDKEY_PLANNED:
      'Pida la hardkey al proveedor. Si esta máquina debe tener una softkey, cámbielo en Proyecto.',
    HOME_UNWRITABLE:
      'Cierre este programa e inícielo como administrador (Linux: con sudo), o inícielo con --home y una carpeta en la que pueda escribir.',
    HOST_GONE:
      'Ejecute softkey serve en esta máquina (otra vez) y abra la dirección que muestra. Se guardó lo que había escrito hasta entonces.',
    INSIDE_REFUSED:
      'Abra los documentos que contiene: cada uno dice qué problema tiene. Si un documento está dañado o falsificado, pida otro paquete a quien lo hizo; una licencia de otra máquina está en orden en aquella máquina.',
    INTERNAL:
      'Inténtelo de nuevo. Si vuelve a ocurrir, envíe al soporte el archivo de registro de este programa. Nada quedó escrito a medias.',
    IS_A_FOLDER: 'Abra la carpeta y elija los archivos que hay en ella.',
    NOT_A_REGULAR_FILE: 'Guarde el contenido en un archivo y elija ese archivo.',
    NO_IDENTITY:
      'Cierre este programa e inícielo como administrador (Linux: con sudo). El primer paso, Máquina, muestra qué no se pudo leer y qué ayuda.',
    NO_LICENSE:
      'Importe la licencia que envió el proveedor. Si no ha llegado ninguna, pídala al proveedor e indique la solicitud. Si aún no hay solicitud, hágala primero.',
    ORDER_CHANGED:
      'Vaya a la solicitud ya hecha y envíe esa. Si su pedido estaba mal, haga allí otra solicitud y diga por qué.',
    ORDER_INVALID: 'Vuelva a Proyecto y corrija lo que está marcado allí.',
    OUTPUT_FAILED: 'Elija otra carpeta u otro nombre. Nada se perdió: recibe el mismo archivo de nuevo.',
    PREFLIGHT_FAILED: 'Vea arriba qué falló y cómo resolverlo, y compruebe de nuevo.',
    PREFLIGHT_UNSEEN:
      'Vea lo que encontraron las comprobaciones y resuelva lo que pueda. Marque lo que quede.',
    REASON_MISSING:
      'Diga en pocas palabras por qué no sirve la primera solicitud. El motivo va en la solicitud.',
    SEVERAL_DOCUMENTS: 'Guarde cada documento en un archivo propio.',
    SHARE_GONE:
      'Compruebe que el servidor de archivos sea accesible y que la carpeta esté conectada, e inténtelo de nuevo.',
    STORE_CORRUPT:
      'Restaure la carpeta de la estación desde una copia de seguridad. Si no hay ninguna, aparte ese archivo e importe la licencia de nuevo. Inicio muestra lo que queda.',
    STORE_LOCKED:
      'Espere a que termine el otro softkey e inténtelo de nuevo. Si ya no se ejecuta ninguno, en ninguna máquina ni contenedor que use estos registros, borre el archivo lock que está junto a ellos.',
    SYSTEM_EXHAUSTED: 'Cierre otros programas e inténtelo de nuevo. Nada quedó escrito a medias.',
    SYSTEM_REFUSED:
      'Inténtelo de nuevo. Si se rechaza otra vez, use una carpeta en un disco local e indique al soporte la palabra entre paréntesis.',
    USAGE: 'Inténtelo de nuevo. Si vuelve a ocurrir, actualice el programa y diga al soporte qué hizo.',
    WRONG_KIND:
      'Use el archivo donde corresponde: aquí se importan licencias; las solicitudes van al proveedor.',
    WRONG_PRODUCT:
      'Elija un producto en Proyecto o pida al proveedor el programa del producto que funciona en esta máquina.',
  },
  cures: {
    'no-identifier':
      'Dé a la máquina virtual un adaptador de red con dirección MAC estática y, en el hipervisor, un UUID propio. El primer paso, Máquina, muestra qué falta.',
    'identifier-denied':
      'Cierre este programa e inícielo como administrador (Linux: con sudo); después compruebe de nuevo.',
    'uuid-needs-root':
      'Cierre este programa e inícielo con sudo. O permita que todo usuario lo lea en adelante: echo "z /sys/devices/virtual/dmi/id/product_uuid 0444" | sudo tee /etc/tmpfiles.d/softkey.conf, después sudo systemd-tmpfiles --create',
    'uuid-denied':
      'Cierre este programa e inícielo como administrador (Linux: con sudo). Si eso no lo resuelve, una directiva de seguridad bloquea reg.exe o el archivo: consulte a quien reforzó la seguridad de esta máquina.',
    'os-id-denied':
      'Cierre este programa e inícielo como administrador (Linux: con sudo); después compruebe de nuevo.',
    'other-hypervisor':
      'Compruebe que esta es la máquina correcta. Si lo es, corrija el hipervisor en Proyecto.',
    'cluster-without-hypervisor':
      'Compruebe que esta es la máquina correcta. Si lo es, quite HA y FT del plan en Proyecto.',
    'ha-not-offered': 'Quite HA del plan en Proyecto o mueva antes la máquina a un hipervisor con HA.',
    'ft-not-offered': 'Quite FT del plan en Proyecto. Si se trata de reiniciar en otro host, eso es HA.',
    'ft-without-ha': 'Active vSphere HA en el clúster e indíquelo en Proyecto.',
    'standby-without-redundancy': 'En Proyecto, planifique un hot standby o corrija qué máquina es esta.',
    'standalone-with-redundancy':
      'En Proyecto, planifique sin redundancia o diga si esta máquina es la activa o la de reserva.',
    'not-recognised':
      'Inicie este programa como administrador. Si sigue así, vale el hipervisor que indicó en Proyecto.',
    'sign-denied':
      'Cierre este programa e inícielo como administrador (Linux: con sudo); después compruebe de nuevo.',
    'no-order': 'Diga en Proyecto qué va a funcionar aquí.',
    'declared-not-understood': 'Elija el hipervisor en Proyecto.',
    'version-not-known': 'Indique la versión del hipervisor en Proyecto.',
  },
};
