import type { Catalog } from '../catalog.ts';

export const say: Catalog['say'] = {
  next: 'A continuación',
};

export const homeScope: Catalog['homeScope'] = {
  chosen: 'elegida con --home o SOFTKEY_HOME',
  new: 'elegida con --home o SOFTKEY_HOME; todavía no existe, y la primera solicitud o importación la crea',
  'machine-wide': 'para todos los usuarios de esta máquina',
  'per-user': 'solo para este usuario',
};

export const field: Catalog['field'] = {
  host: 'Host',
  product: 'Producto',
  customer: 'Cliente',
  softkey: 'Softkey',
  sequence: 'Secuencia',
  emergency: 'Gracia de emergencia',
  following: 'Siguiente licencia',
  renewal: 'Renovación',
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
  order: 'Pedido',
  cause: 'Causa',
  replaces: 'Toma el lugar de',
  replacedBy: 'Reemplazada por',
};

export const probe: Catalog['probe'] = {
  cloud: 'en la nube de {{cloud}}',
  counts: 'cuenta',
  leftOut: 'no cuenta: {{reason}}',
  incomplete:
    'No todos los adaptadores de red muestran su dirección: uno no tiene enlace (cable desconectado o adaptador desactivado) o se retiró. Conéctelo antes de hacer la solicitud, para que ella lo incluya.',
};

export const advise: Catalog['advise'] = {
  clause: 'Guía {{clause}}.',
  source: 'Consejos según {{title}} de {{vendor}}.',
  sourceEdition: 'Consejos según {{title}} de {{vendor}}, edición {{edition}}.',
  testedOn: 'Su lista de hipervisores probados es del {{date}}.',
};

export const fileSort: Catalog['fileSort'] = {
  pdf: 'un PDF',
  picture: 'una imagen que no es PNG ni JPEG',
  'no-code': 'una imagen sin un código QR que se pueda leer',
  'other-code': 'una imagen de otro código QR',
  'large-picture': 'una imagen demasiado grande',
  'damaged-picture': 'una imagen dañada',
  outlook: 'un archivo de Outlook o de Office',
  archive: 'un paquete que no es ZIP',
  program: 'un programa',
  'locked-zip': 'un ZIP con contraseña',
};

export const outputProblem: Catalog['outputProblem'] = {
  exists: 'ya hay allí un archivo distinto',
  'no-folder': 'su carpeta no existe',
  denied: 'este usuario no tiene permiso para escribir allí',
  'not-a-file': 'no es un archivo normal',
  'not a folder': 'no es una carpeta',
  system: 'el sistema lo rechazó',
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
  unlimited: 'Con licencia, sin fecha de término',
  expiring: 'Con licencia hasta el {{date}}: {{left}}',
  graceExpired:
    'En gracia: la licencia venció el {{expired}}. El producto se detiene en {{left}}, el {{date}}',
  graceDrifted:
    'En gracia: esta máquina ya no coincide con su licencia. El producto se detiene en {{left}}, el {{date}}',
  graceEmergency:
    'Gracia de emergencia: la licencia venció el {{expired}}. El producto se detiene en {{left}}, el {{date}}',
  emergencyBegun: 'del {{began}} al {{until}}. Motivo: {{reason}}',
  'not-yet-valid': 'Aún sin licencia: la licencia comienza el {{begins}}',
  expired: 'Sin licencia: la licencia venció el {{expired}} y su período de gracia terminó el {{date}}',
  'other-machine': 'Sin licencia: la licencia es para otra máquina',
  revoked: 'Sin licencia: el proveedor revocó la licencia',
  unlicensed: 'Sin licencia: esta estación no tiene ninguna licencia',
  termRange: '{{begins}} a {{expires}}',
  renewal: 'automática, por {{folder}}',
  following: 'la número {{sequence}} ya está aquí y toma el relevo: {{term}}',
  noHome:
    'La carpeta de la estación todavía no existe: la primera solicitud o importación la crea. Si esta máquina tiene una carpeta en otro lugar, indíquela con --home DIR.',
  termOpen: 'desde el {{begins}}, sin fecha de término',
  noEnd: 'sin fecha de término',
  waiting: 'En espera de la respuesta: {{kind}} {{requestId}}, del {{date}}.',
  setBack:
    'El reloj de esta máquina está atrasado: muestra {{now}}, pero {{highest}} ya pasó, según esta estación o la fecha de la licencia. Cuenta la hora más reciente. Si el reloj está mal, ajústelo. Si está bien, este reloj o el del proveedor estuvo adelantado antes: pida la siguiente licencia, que corrige el registro.',
  ahead:
    'El reloj de esta máquina está muy adelantado: muestra {{now}}, pero la última hora confirmada es {{highest}}. Una sola lectura no detiene nada antes de {{from}}. Si el reloj está mal, ajústelo antes. Si está bien, cuenta a partir de entonces, y la licencia puede estar por vencer o vencida.',
  notRecorded:
    'Esta lectura no se pudo guardar en la carpeta de la estación. Hasta entonces el reloj vale como está y, si la máquina ya no coincide, la gracia se cuenta desde la emisión de la licencia. Ejecute softkey status una vez con un usuario que pueda escribir allí.',
  problems: 'Lo que falta aquí o no se puede usar',
  allSoftkeys: 'Todas las softkeys de esta estación (--softkey ID elige una)',
};

export const inspect: Catalog['inspect'] = {
  holds: 'es correcta, hecha con {{signer}} {{keyId}}',
  fails: 'no es correcta: {{title}}',
  unsigned: 'ninguna: el paquete en sí no se firma, sino cada documento que contiene',
  unread: 'El contenido no se puede leer.',
  unverified: 'sin verificar',
  content: 'Contenido',
  match: 'Comparación con esta máquina',
  inside: 'Dentro: {{name}}',
  good: 'en orden en esta máquina, ahora',
  whole: 'en orden',
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
  good: 'firma auténtica',
  ownKey: 'firma íntegra, hecha con la clave de la propia estación',
  several_one: '{{count}} documento, en orden',
  several_many: '{{count}} de documentos, todos en orden',
  several_other: '{{count}} documentos, todos en orden',
  bundle_one: 'un paquete no se firma; contiene {{count}} documento, en orden',
  bundle_many: 'un paquete no se firma; contiene {{count}} de documentos, en orden',
  bundle_other: 'un paquete no se firma; contiene {{count}} documentos, en orden',
  unsigned: 'sin firma',
  goodLicense: 'auténtica, para esta máquina, en plazo',
  goodLicenseOf: 'auténtica, para la máquina de {{file}}, en plazo',
  counted_one: '{{count}} archivo comprobado; con problema: {{bad}}.',
  counted_many: '{{count}} de archivos comprobados; con problema: {{bad}}.',
  counted_other: '{{count}} archivos comprobados; con problema: {{bad}}.',
};

export const journal: Catalog['journal'] = {
  intact_one: 'El diario está íntegro: {{count}} entrada, en una cadena sin fallos.',
  intact_many: 'El diario está íntegro: {{count}} de entradas, en una cadena sin fallos.',
  intact_other: 'El diario está íntegro: {{count}} entradas, en una cadena sin fallos.',
  empty: 'El diario está vacío.',
  broken: 'El diario está roto en la línea {{line}}: esa línea se modificó o faltan líneas antes de ella.',
  head: 'Último eslabón: {{head}}',
};

export const fieldFault: Catalog['fieldFault'] = {
  whole: 'el archivo en su conjunto',
  missing: 'falta {{path}}',
  unknown: '{{path}} no se conoce',
  misspelled: '{{path}} no se conoce; ¿quiso decir {{other}}?',
  object: '{{path}}: un grupo entre llaves, { … }',
  list: '{{path}}: una lista de {{from}} a {{to}} elementos',
  boolean: '{{path}}: true o false',
  integer: '{{path}}: un número entero de {{from}} a {{to}}',
  text: '{{path}}: un texto de {{from}} a {{to}} caracteres, entre comillas, en una sola línea',
  instant: '{{path}}: fecha y hora como 2026-11-22T13:58:00Z',
  base64: '{{path}}: base64 de la longitud correcta',
  oneOf: '{{path}}: uno de estos: {{other}}',
  productId: '{{path}}: el código de un producto, en mayúsculas, como SCADA-X',
  version: '{{path}}: una versión como 4.5, o nada',
  noneTwice: '{{path}}: cada nombre una sola vez',
  json: '{{path}} no es JSON',
  form: '{{path}} no está escrito como debe',
};

export const wayOut: Catalog['wayOut'] = {
  mail: 'por correo',
  stick: 'en una memoria USB',
  code: 'como código fotografiado',
  text: 'como texto',
  courier: 'en la carpeta de un mensajero',
  other: 'de otro modo',
};
