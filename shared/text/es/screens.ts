import type { Catalog } from '../catalog.ts';

export const say: Catalog['say'] = {
  error: 'error',
  hint: 'sugerencia',
  warning: 'atención',
  next: 'A continuación',
  demoVendor: 'Proveedor DEMO: cualquiera puede emitir estas licencias.',
  home: 'carpeta de la estación: {{path}} ({{scope}})',
};

export const homeScope: Catalog['homeScope'] = {
  chosen: 'elegida con --home o SOFTKEY_HOME',
  'machine-wide': 'para todos los usuarios de esta máquina',
  'per-user': 'solo para este usuario',
};

export const field: Catalog['field'] = {
  host: 'Host',
  product: 'Producto',
  customer: 'Cliente',
  softkey: 'Softkey',
  sequence: 'Secuencia',
  request: 'Solicitud',
  created: 'Creada',
  issued: 'Emitida',
  term: 'Plazo',
  grace: 'Gracia hasta',
  machine: 'Máquina',
  entitlements: 'Derechos',
  vendor: 'Proveedor',
  clock: 'Reloj',
  component: 'Componente',
  state: 'Estado',
  reading: 'Lectura',
  value: 'Valor',
  source: 'Origen',
  adapter: 'Adaptador',
  hypervisor: 'Hipervisor',
  evidence: 'Indicios',
  signature: 'Firma',
  verdict: 'Veredicto',
  event: 'Evento',
  time: 'Hora',
  detail: 'Detalles',
  document: 'Documento',
  file: 'Archivo',
  until: 'Hasta',
  checkCode: 'Código de control',
};

export const probe: Catalog['probe'] = {
  strong: 'Esta máquina se puede identificar con seguridad: se puede leer su UUID de SMBIOS.',
  weak: 'Esta máquina se puede identificar, pero solo por sus adaptadores de red y su sistema operativo: no se pudo leer el UUID de SMBIOS.',
  none: 'Esta máquina no se puede identificar: no se pudo leer ni su UUID de SMBIOS ni un adaptador de red que cuente.',
  unknown:
    'Por este volcado no se puede saber si la máquina se puede identificar: lo que decide, su UUID de SMBIOS o sus adaptadores de red, no está en él o fue denegado. Pida más datos de la máquina, tomados en ella con derechos de administrador. Linux: sudo dmidecode > machine.txt, o sudo softkey probe --json > machine.json. Windows, en una consola abierta con "Ejecutar como administrador": softkey probe --json > machine.json.',
  untold: 'el volcado no dice sobre qué funciona',
  on: '{{host}} ({{platform}}): {{hypervisor}}',
  cloud: 'en la nube de {{cloud}}',
  notRead: 'Lo que no se pudo leer, y lo que ayuda',
  counts: 'cuenta',
  leftOut: 'fuera: {{reason}}',
  incomplete:
    'No todos los adaptadores de red muestran su dirección: uno no tiene enlace (el cable está fuera, o está desactivado) o fue retirado. Conéctelo antes de la solicitud, para que forme parte de ella.',
  checks: 'Comprobaciones antes de una solicitud',
  counted_one: '{{count}} comprobación superada, {{failed}} no superadas, {{unknown}} sin respuesta.',
  counted_many: '{{count}} de comprobaciones superadas, {{failed}} no superadas, {{unknown}} sin respuesta.',
  counted_other: '{{count}} comprobaciones superadas, {{failed}} no superadas, {{unknown}} sin respuesta.',
  forecast: 'Qué ocurre con una softkey en esta máquina',
  atWorst: '{{best}}; en el peor caso, {{worst}}',
  mayChange: 'Qué cambiaría y qué hacer',
  shortened:
    'Leído de nuevo de softkey probe --json: los ID están abreviados. Se pueden reconocer al lado de otros; no prueban que sea la misma máquina ni sirven para solicitar una softkey.',
  physicalHost: 'Funciona en el host {{host}}',
};

export const softkeyOutlook: Catalog['softkeyOutlook'] = {
  match: 'sigue siendo buena',
  tolerated: 'sigue siendo buena, con un cambio tolerado',
  broken: 'deja de valer: sería otra máquina',
  unknown: 'no se sabe: el volcado no dice lo suficiente',
};

export const advise: Catalog['advise'] = {
  planned: 'Planificado para: {{hypervisor}}',
  plannedAsFound:
    'Planificado para: {{hypervisor}}, como se encontró en esta máquina. Otro: --hypervisor KIND',
  onFault: 'Cuando falla el servidor activo',
  licenses_one: '{{count}} licencia necesaria',
  licenses_many: '{{count}} de licencias necesarias',
  licenses_other: '{{count}} licencias necesarias',
  medium: { softkey: 'softkey', hardkey: 'hardkey' },
  because: 'Por sus respuestas: {{reasons}}.',
  declare: 'Para escribir en el pedido de cada máquina',
  next: 'escriba un pedido para cada máquina y haga después la solicitud en esa máquina: softkey prelicense --order FILE --confirm HOSTNAME --out FILE',
  yes: 's',
  no: 'n',
  notKnown: 'no se sabe',
  notUnderstood: 'No se entendió. Respuestas posibles: {{choices}}',
};

export const request: Catalog['request'] = {
  once: 'Una softkey se emite una sola vez por máquina. Haga la solicitud solo en la máquina virtual definitiva: no en una plantilla, una máquina de pruebas o una copia.',
  written: '{{kind}}, archivo escrito: {{path}}',
  repeated:
    '{{kind}}, archivo escrito de nuevo: {{path}}. Es la misma solicitud del {{date}}; no se hizo ninguna otra.',
  unchanged: '{{path}} ya contenía exactamente este documento.',
  replaced: '{{path}} tenía otro contenido, que se sustituyó: {{what}}.',
  calendar: 'calendario',
  report: 'informe',
  send: 'envíe este archivo a {{vendor}}. Cuando llegue la licencia: softkey import FILE',
  part: 'Parte {{number}} de {{total}}',
  scan: 'Lea este código con un teléfono y envíe al proveedor el texto que da, tal como está. Es el documento entero.',
  scanParts:
    'Lea todas las partes con un teléfono, en cualquier orden, y envíe al proveedor los textos, tal como están.',
};

export const outputProblem: Catalog['outputProblem'] = {
  exists: 'ya hay allí un archivo distinto',
  'no-folder': 'su carpeta no existe',
  denied: 'este usuario no tiene permiso para escribir allí',
  'not-a-file': 'no es un archivo normal',
  'not a folder': 'no es una carpeta',
  system: 'el sistema lo rechazó',
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

export const imports: Catalog['imports'] = {
  imported: 'importado',
  'already-held': 'ya guardado',
  'would-import': 'bueno, no guardado',
  refused: 'rechazado',
  what: '{{kind}} {{subject}}, número {{number}}',
  whatUntil: '{{kind}} {{subject}}, número {{number}}, hasta el {{date}}',
  counted_one: 'Aceptados: {{count}} documento; rechazados: {{refused}}.',
  counted_many: 'Aceptados: {{count}} de documentos; rechazados: {{refused}}.',
  counted_other: 'Aceptados: {{count}} documentos; rechazados: {{refused}}.',
  timeSet:
    'La hora registrada estaba en {{was}}; esta licencia la corrige a {{highest}}. Desde ahora las fechas se juzgan por ella.',
  see: 'softkey status',
};

export const left: Catalog['left'] = {
  days_one: '{{count}} día',
  days_many: '{{count}} de días',
  days_other: '{{count}} días',
  hours_one: '{{count}} hora',
  hours_many: '{{count}} de horas',
  hours_other: '{{count}} horas',
  moreDays_one: 'queda {{count}} día',
  moreDays_many: 'quedan {{count}} de días',
  moreDays_other: 'quedan {{count}} días',
  moreHours_one: 'queda {{count}} hora',
  moreHours_many: 'quedan {{count}} de horas',
  moreHours_other: 'quedan {{count}} horas',
  onlyDays_one: 'queda solo {{count}} día',
  onlyDays_many: 'quedan solo {{count}} de días',
  onlyDays_other: 'quedan solo {{count}} días',
  onlyHours_one: 'queda solo {{count}} hora',
  onlyHours_many: 'quedan solo {{count}} de horas',
  onlyHours_other: 'quedan solo {{count}} horas',
};

export const status: Catalog['status'] = {
  active: 'Con licencia hasta el {{date}}, {{left}}',
  unlimited: 'Con licencia sin fecha de término',
  expiring: 'Con licencia hasta el {{date}}: {{left}}',
  graceExpired:
    'En gracia: la licencia venció el {{expired}}. El producto se detiene en {{left}}, el {{date}}',
  graceDrifted:
    'En gracia: esta máquina ya no coincide con su licencia. El producto se detiene en {{left}}, el {{date}}',
  'not-yet-valid': 'Aún sin licencia: la licencia comienza el {{begins}}',
  expired: 'Sin licencia: la licencia venció el {{expired}} y su período de gracia terminó el {{date}}',
  'other-machine': 'Sin licencia: la licencia es para otra máquina',
  revoked: 'Sin licencia: el proveedor revocó la licencia',
  unlicensed: 'Sin licencia: esta estación no tiene ninguna licencia',
  termRange: '{{begins}} a {{expires}}',
  termOpen: 'desde el {{begins}}, sin fecha de término',
  waiting: 'En espera de la respuesta: {{kind}} {{requestId}}, del {{date}}.',
  setBack:
    'El reloj de esta máquina está atrasado: muestra {{now}}, pero ya fue {{highest}}, según los registros de esta estación o la fecha de la licencia. Vale la más reciente de las dos fechas. Si el reloj está mal, ajústelo. Si está bien, este reloj o el del proveedor estuvo adelantado alguna vez: pida la próxima licencia, que corrige el registro.',
  ahead:
    'El reloj de esta máquina está muy adelantado: muestra {{now}}, y la última hora segura es {{highest}}. Una sola lectura no termina nada: hasta {{from}} la licencia se juzga por la hora segura. Si el reloj está mal, ajústelo antes; si está bien, no hay que hacer nada.',
  notRecorded:
    'Lo que se vio ahora no se pudo anotar en la carpeta de la estación; por eso nada dudoso cuenta a su favor: el reloj vale como está, y una máquina que ya no coincide tiene sus días de gracia contados desde la emisión de la licencia. Ejecute softkey status una vez con un usuario que pueda escribir en ella.',
  problems: 'Lo que falta aquí o no se puede usar',
  allSoftkeys: 'Todas las softkeys de esta estación',
};

export const inspect: Catalog['inspect'] = {
  holds: 'es correcta, hecha con {{signer}} {{keyId}}',
  fails: 'no es correcta: {{title}}',
  unsigned: 'ninguna: un paquete no se firma, sino cada documento que contiene',
  unread: 'El contenido no se puede leer.',
  unverified: 'sin verificar',
  content: 'Contenido',
  match: 'Comparación con esta máquina',
  inside: 'Dentro: {{name}}',
  good: 'bueno, aquí y ahora',
  compared: '{{one}} comparado con {{other}}',
  one: 'El primero',
  other: 'El segundo',
  notGenuine: 'no auténtico',
  machines: 'La máquina del segundo, comparada con la del primero',
  fields: 'Campos que difieren',
  alike: 'Todos los campos son iguales.',
  more: 'y {{count}} más',
  notShown_one: '{{count}} más de este archivo no se muestra aquí; con --json, sí.',
  notShown_many: '{{count}} más de este archivo no se muestran aquí; con --json, sí.',
  notShown_other: '{{count}} más de este archivo no se muestran aquí; con --json, sí.',
  noField: '(no hay)',
};

export const verify: Catalog['verify'] = {
  good: 'auténtico',
  ownKey: 'íntegro, firmado con la clave de la propia estación',
  bundle_one: 'un paquete no se firma; el {{count}} documento que contiene está en orden',
  bundle_many: 'un paquete no se firma; los {{count}} documentos que contiene están en orden',
  bundle_other: 'un paquete no se firma; los {{count}} documentos que contiene están en orden',
  unsigned: 'sin firma',
  goodLicense: 'auténtica, para esta máquina, en plazo',
  goodLicenseOf: 'auténtica, para la máquina de {{file}}, en plazo',
  counted_one: '{{count}} archivo comprobado, {{bad}} no OK.',
  counted_many: '{{count}} de archivos comprobados, {{bad}} no OK.',
  counted_other: '{{count}} archivos comprobados, {{bad}} no OK.',
};

export const journal: Catalog['journal'] = {
  intact_one: 'El diario está íntegro: {{count}} registro, con la cadena completa.',
  intact_many: 'El diario está íntegro: {{count}} de registros, con la cadena completa.',
  intact_other: 'El diario está íntegro: {{count}} registros, con la cadena completa.',
  empty: 'El diario está vacío.',
  broken: 'El diario está roto en la línea {{line}}: esa línea se modificó o faltan líneas antes de ella.',
  head: 'Último eslabón: {{head}}',
};

/** `softkey serve` */
export const serve = {
  open: 'Abra esta dirección en un navegador. Guárdela para usted: abre esta estación.',
  untilIdle_one: 'Se detiene tras {{count}} minuto sin uso, o con Ctrl-C.',
  untilIdle_many: 'Se detiene tras {{count}} de minutos sin uso, o con Ctrl-C.',
  untilIdle_other: 'Se detiene tras {{count}} minutos sin uso, o con Ctrl-C.',
  untilStopped: 'Se detiene con Ctrl-C.',
  idle: 'Detenida: nadie usó la página por un tiempo.',
  stopped: 'Detenida.',
};
