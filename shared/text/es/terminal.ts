import type { Catalog } from '../catalog.ts';

// Said at a terminal only: the screens do not load it.

export const imports: Catalog['imports'] = {
  imported: 'importado',
  'already-held': 'ya guardado',
  'would-import': 'se importaría',
  refused: 'rechazado',
  what: '{{kind}} {{subject}}, número {{number}}',
  whatUntil: '{{kind}} {{subject}}, número {{number}}, hasta el {{date}}',
  counted: 'Documentos aceptados: {{count}}; rechazados: {{refused}}.',
  forOther: 'para {{host}}, no es de esta máquina',
  forOtherCount_one: '{{count}} licencia es para otra máquina y se queda donde está.',
  forOtherCount_many: '{{count}} de licencias son para otras máquinas y se quedan donde están.',
  forOtherCount_other: '{{count}} licencias son para otras máquinas y se quedan donde están.',
  older: 'anterior',
  olderCount_one: '{{count}} licencia es anterior a la que está en uso: no hay nada que hacer.',
  olderCount_many: '{{count}} de licencias son anteriores a la que está en uso: no hay nada que hacer.',
  olderCount_other: '{{count}} licencias son anteriores a la que está en uso: no hay nada que hacer.',
  replaced: 'sustituida',
  replacedCount_one:
    '{{count}} licencia es de una softkey revocada; otra sirve a esta máquina: no hay nada que hacer.',
  replacedCount_many:
    '{{count}} de licencias son de softkeys revocadas; otra sirve a esta máquina: no hay nada que hacer.',
  replacedCount_other:
    '{{count}} licencias son de softkeys revocadas; otra sirve a esta máquina: no hay nada que hacer.',
  leftAlone_one: '{{count}} archivo más de la carpeta no contiene ningún documento softkey.',
  leftAlone_many: '{{count}} de archivos más de la carpeta no contienen ningún documento softkey.',
  leftAlone_other: '{{count}} archivos más de la carpeta no contienen ningún documento softkey.',
  timeSet:
    'La hora registrada era {{was}}; esta licencia la corrige a {{highest}}. Desde ahora cuenta esa hora.',
  see: 'softkey status',
};

export const jsonSlip: Catalog['jsonSlip'] = {
  empty: 'no contiene nada',
  notObject: 'tiene que empezar con {',
  nameWanted: 'aquí va el nombre de un campo, entre comillas dobles: "nombre"',
  otherQuotes: 'solo valen las comillas dobles rectas ("), ningún otro tipo de comillas',
  commaExtra: 'hay una coma sin nada detrás; quítela',
  commaMissing: 'falta una coma aquí',
  colonMissing: 'faltan los dos puntos entre el nombre y el valor',
  valueMissing: 'falta un valor aquí',
  wordUnknown: 'un texto necesita comillas dobles; sin ellas solo valen números, true, false y null',
  number: 'este número no se puede leer; escríbalo como 60, sin ceros delante ni signos',
  textUnclosed: 'el texto que empieza aquí no tiene la comilla de cierre en la misma línea',
  quoteInside:
    'el texto termina en esta comilla y después sigue algo más; una comilla dentro de un texto se escribe \\"',
  backslash: 'una barra invertida dentro de un texto se escribe dos veces: \\\\',
  control: 'hay una tabulación u otro carácter de control dentro de un texto; ponga un espacio',
  comment: 'no se admiten comentarios; quítelo',
  unclosed: 'lo que se abre aquí nunca se cierra, o falta cerrar algo dentro',
  otherBracket: 'esto no cierra lo último que se abrió',
  behindEnd: 'el contenido ya había terminado antes de esto; no puede seguir nada',
  nameTwice: 'este nombre aparece aquí por segunda vez; deje solo uno de los dos',
  tooDeep: 'hay demasiadas llaves y corchetes, unos dentro de otros',
};

/** `softkey emergency` */
export const emergency = {
  offered:
    'Si el producto no puede detenerse: la gracia de emergencia lo deja funcionar {{days}} días más, una vez por licencia, y el proveedor se entera: softkey emergency --reason "TEXT" --confirm {{host}}',
  begun:
    'La gracia de emergencia ha comenzado: el producto funciona hasta {{until}}. La siguiente solicitud de actualización se lo dice al proveedor: hágala hoy y envíela.',
};

/** `softkey restore` */
export const restore = {
  restored: 'recuperado',
  would: 'se recuperaría',
  missing: 'faltaba',
  damaged: 'estaba dañado',
  none: 'Nada que tenga copia falta ni está dañado.',
};

/** `softkey serve` */
export const serve = {
  open: 'Abra esta dirección en un navegador. No la comparta: da acceso a esta estación.',
  openDesk:
    'Abra esta dirección en un navegador. No la comparta: quien la tenga puede emitir licencias cuando la central esté desbloqueada.',
  untilIdle_one: 'Se detiene tras {{count}} minuto sin uso, o con Ctrl-C.',
  untilIdle_many: 'Se detiene tras {{count}} de minutos sin uso, o con Ctrl-C.',
  untilIdle_other: 'Se detiene tras {{count}} minutos sin uso, o con Ctrl-C.',
  untilStopped: 'Se detiene con Ctrl-C.',
  idle: 'Detenida: nadie usó la página por un tiempo.',
  stopped: 'Detenida.',
};

export const softkeyOutlook: Catalog['softkeyOutlook'] = {
  match: 'sigue valiendo',
  tolerated: 'sigue valiendo, con un cambio tolerado',
  broken: 'deja de valer: sería otra máquina',
  unknown: 'no se sabe: el volcado no dice lo suficiente',
};

export const request: Catalog['request'] = {
  slip: 'hoja del mensajero',
  once: 'Una softkey se emite una sola vez por máquina. Haga la solicitud solo en la máquina virtual definitiva: no en una plantilla, una máquina de pruebas o una copia.',
  checked_one: '{{count}} comprobación, con fallo: {{failed}}. No se creó nada.',
  checked_many: '{{count}} de comprobaciones, con fallo: {{failed}}. No se creó nada.',
  checked_other: '{{count}} comprobaciones, con fallo: {{failed}}. No se creó nada.',
  written: '{{kind}}, archivo escrito: {{path}}',
  repeated:
    '{{kind}}, archivo escrito de nuevo: {{path}}. Es la misma solicitud del {{date}}; no se hizo ninguna nueva.',
  isOfNoUse:
    'Tal como están las cosas ahora, el proveedor no puede responder a esta solicitud con una licencia para esta máquina. No la envíe todavía; {{step}}',
  givenOut: 'Anotado: la {{kind}} del {{date}} se entregó el {{day}} {{way}}.',
  unchanged: '{{path}} ya contenía exactamente este documento.',
  replaced: '{{path}} tenía otro contenido, que se sustituyó: {{what}}.',
  calendar: 'calendario',
  report: 'informe',
  send: 'envíe este archivo a {{vendor}}. Cuando llegue la licencia: softkey import FILE',
  part: 'Parte {{number}} de {{total}}',
  scan: 'Lea este código con un teléfono y envíe al proveedor el texto que aparezca, sin cambios. Es el documento entero.',
  scanParts:
    'Lea todas las partes con un teléfono, en cualquier orden, y envíe al proveedor los textos, sin cambios.',
  noRoom:
    'El código no cabe en esta terminal, que solo muestra letras simples. Si la terminal muestra otras, escriba LC_ALL=C.UTF-8 antes del comando; si no, ensanche la ventana o imprima el código: softkey courier slip FILE',
};

export const probed: Catalog['probed'] = {
  notRead: 'Lo que no se pudo leer, y lo que ayuda',
  checks: 'Comprobaciones antes de una solicitud',
  counted:
    'Comprobaciones en orden: {{count}}; con advertencia: {{warned}}; fallidas: {{failed}}; sin respuesta: {{unknown}}.',
  forecast: 'Qué puede ocurrir con una softkey en esta máquina',
  atWorst: '{{best}}; en el peor caso, {{worst}}',
  mayChange: 'Qué cambiaría y qué hacer',
  shortened:
    'Leído de la salida de softkey probe --json, en la que los ID están abreviados. Eso basta para compararlos con otros, pero no prueba que sea la misma máquina ni sirve para solicitar una softkey.',
  physicalHost: 'Funciona en el host {{host}}',
};

export const advised: Catalog['advised'] = {
  because: 'Por sus respuestas: {{reasons}}.',
  planned: 'Planificado para: {{hypervisor}}',
  plannedAsFound:
    'Planificado para: {{hypervisor}}, como se encontró en esta máquina. Para planificar para otro: --hypervisor KIND',
  licenses_one: '{{count}} licencia necesaria',
  licenses_many: '{{count}} de licencias necesarias',
  licenses_other: '{{count}} licencias necesarias',
  medium: { softkey: 'softkey', hardkey: 'hardkey' },
  declare: 'Qué escribir en el pedido de cada máquina',
  next: 'escriba un pedido para cada máquina y haga después la solicitud en esa máquina: softkey prelicense --order FILE --confirm HOSTNAME --out FILE',
  yes: 's',
  no: 'n',
  notKnown: 'no se sabe',
  notUnderstood: 'Respuesta no reconocida. Respuestas posibles: {{choices}}',
};

export const question: Catalog['question'] = {
  hypervisor: '¿En qué hipervisor va a funcionar?',
  hypervisorVersion: '¿En qué versión?',
  ha: '¿El clúster reinicia la máquina en otro host cuando falla el suyo o su sistema operativo (HA)?',
  ft: '¿El clúster mantiene una sombra de la máquina en marcha en otro host (FT)?',
  redundancy: '¿El producto tiene un segundo servidor que toma el relevo (redundancia nativa)?',
  hardkey: '¿La licencia debe ser una llave USB (hardkey) en lugar de una softkey?',
  usbFixedHost: '¿Se puede asignar un puerto USB de un host a la máquina, que entonces se queda en ese host?',
  usbHub: '¿Hay un concentrador USB de red para la llave?',
  databaseVm: '¿La base de datos tiene una máquina propia?',
  epm: '¿Se usa EPM?',
  productVersion: '¿Qué versión del producto?',
};

export const saved: Catalog['saved'] = {
  calendar: 'Calendario escrito: {{path}}',
  openCalendar:
    'ábralo con un programa de calendario. Abra uno nuevo después de cada importación: los eventos pasan a las nuevas fechas.',
  noCalendar:
    'Ninguna licencia de esta estación tiene fecha de término: no hay nada que poner en un calendario.',
  mail: 'Correo escrito: {{path}}. Ábralo con su programa de correo y envíelo.',
  report: 'Informe escrito: {{path}}',
};

export const said: Catalog['said'] = {
  error: 'error',
  hint: 'sugerencia',
  warning: 'atención',
  demoVendor: 'Proveedor DEMO: cualquiera puede emitir estas licencias.',
  home: 'carpeta de la estación: {{path}} ({{scope}})',
};

export const orderQuestion: Catalog['orderQuestion'] = {
  product: '¿Qué producto, por su id?',
  customer: '¿Para qué cliente?',
  contact: '¿A quién puede preguntar el proveedor? (Enter: a nadie)',
  reference: '¿Cuál es el número del pedido? (Enter: ninguno)',
  role: '¿Qué es esta máquina en el plan: {{roles}}?',
};

export const support: Catalog['support'] = {
  leaves: 'En el paquete, y con él fuera de esta máquina:',
  isOne:
    'Un paquete de soporte (softkey support-package): abajo están los documentos que contiene. Estado, lecturas y diario están en el archivo como texto; nada de eso está firmado.',
  ask: '¿Escribirlo? (sí/no)',
  yes: 'sí',
  written: 'Escrito: {{path}}',
};

export const inspectPage: Catalog['inspectPage'] = {
  title: 'Informe de examen',
  findings: 'Qué está mal y qué hacer',
  nothingWrong: 'No hay nada mal en estos archivos en la máquina que los examinó.',
  all: 'Todos los documentos',
};

/** With --machine, documents are held against another machine than this one. */
export const heldAgainst: Catalog['heldAgainst'] = {
  note: 'Comparado con la máquina de {{file}}, y no con esta.',
  match: 'Comparación con la máquina de {{file}}',
  good: 'en orden en esa máquina ahora',
};
