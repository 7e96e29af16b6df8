import type { Catalog } from '../catalog.ts';

export const noticeMail: Catalog['noticeMail'] = {
  subject: '{{customer}}: {{headline}}',
  before_one: 'La licencia de {{count}} máquina termina el {{date}}',
  before_other: 'Las licencias de {{count}} máquinas terminan el {{date}}',
  before_many: 'Las licencias de {{count}} de máquinas terminan el {{date}}',
  today_one: 'La licencia de {{count}} máquina termina hoy, {{date}}',
  today_other: 'Las licencias de {{count}} máquinas terminan hoy, {{date}}',
  today_many: 'Las licencias de {{count}} de máquinas terminan hoy, {{date}}',
  grace_one: 'La licencia de {{count}} máquina terminó, y su producto se detiene el {{graceDate}}',
  grace_other: 'Las licencias de {{count}} máquinas terminaron, y sus productos se detienen el {{graceDate}}',
  grace_many:
    'Las licencias de {{count}} de máquinas terminaron, y sus productos se detienen el {{graceDate}}',
  lastDay_one: 'El producto en {{count}} máquina se detiene hoy, {{graceDate}}',
  lastDay_other: 'Los productos en {{count}} máquinas se detienen hoy, {{graceDate}}',
  lastDay_many: 'Los productos en {{count}} de máquinas se detienen hoy, {{graceDate}}',
  issued_one: 'Una licencia nueva para {{count}} máquina espera ser importada',
  issued_other: 'Licencias nuevas para {{count}} máquinas esperan ser importadas',
  issued_many: 'Licencias nuevas para {{count}} de máquinas esperan ser importadas',
  inDays_one: 'Falta {{count}} día.',
  inDays_other: 'Faltan {{count}} días.',
  inDays_many: 'Faltan {{count}} de días.',
  afterwards: 'Después los productos funcionan todavía hasta {{graceEnd}}, y luego ya no.',
  noGrace: 'Después los productos ya no funcionan.',
  issuedFor: 'La licencia anterior termina el {{date}}. Importada la nueva, no hay nada más que hacer.',
  machine: 'Máquina',
  product: 'Producto',
  order: 'Pedido',
  until: 'Hasta ({{zone}})',
  how: 'Situación',
  toDo: 'Qué hacer',
  vendor: 'Preguntas: {{vendor}}, {{contact}}',
  because: 'Recibe este correo porque {{vendor}} tiene su dirección para las licencias de {{customer}}.',
  unsubscribe: 'No más recordatorios: {{url}}',
  calendar: '{{product}} en {{host}}: la licencia termina',
};

export const noticeCause: Catalog['noticeCause'] = {
  'not-asked': 'no ha llegado de ella ninguna solicitud de la próxima licencia',
  refused: 'su solicitud fue rechazada; escríbanos',
  'waiting-for-approval': 'su solicitud llegó y la estamos revisando',
  'not-known-applied': 'su próxima licencia fue emitida',
};

export const noticeRelayCause: Catalog['noticeRelayCause'] = {
  'not-asked': 'no se renovó sola: no ha llegado ninguna solicitud suya por el retransmisor',
  refused: 'no se renovó sola: su solicitud fue rechazada; escríbanos',
  'waiting-for-approval': 'no se renovó sola: estamos revisando su solicitud',
  'not-known-applied': 'su próxima licencia fue emitida, y no ha informado que la tiene',
};

export const noticeSteps: Catalog['noticeSteps'] = {
  manual1:
    'En cada una de estas máquinas, pida la próxima licencia en Softkey o con este comando: softkey upgrade-request --out FILE',
  manual2: 'Envíe los archivos a {{contact}}. Un correo puede llevar varios.',
  manual3: 'Importe los archivos que vuelvan, cada uno en su máquina: softkey import FILE',
  relay1:
    'Mire si el retransmisor tiene línea hasta nosotros, y cuándo supo de cada máquina por última vez: softkey relay status --dir STORE',
  relay2:
    'En cada una de estas máquinas, mire qué dijo la última ejecución, y ejecútela una vez más: softkey exchange URL',
  relay3:
    'Si eso no ayuda, lleve archivos: softkey upgrade-request --out FILE en la máquina, y el archivo a {{contact}}.',
  inPart:
    'Donde arriba dice que la siguiente licencia fue emitida, su archivo va adjunto: llévelo a esa máquina e impórtelo allí, softkey import FILE. Los pasos que siguen son para las demás máquinas.',
  issued1: 'Lleve los archivos adjuntos a las máquinas que les dan nombre.',
  issued2: 'Importe cada uno allí, en Softkey o con este comando: softkey import FILE',
  issued3: 'Mire si aparece la nueva fecha: softkey status',
};

export const mailBox: Catalog['mailBox'] = {
  noContact: 'Todavía no se escribe a nadie: softkey desk contact set NAME --address ADDRESS --dir DIR',
  address: 'Dirección',
  language: 'Idioma',
  zone: 'Zona horaria',
  way: 'Vía',
  removed: 'De {{customer}} ya no se escribe a nadie; era {{address}}.',
  ran: 'Escritos: {{written}}. Enviados: {{sent}}. En espera: {{waiting}}. Ya no necesarios: {{givenUp}}.',
  problem:
    'El servidor de correo no se pudo usar: {{cause}}. Lo que espera se intenta de nuevo en la próxima ejecución.',
  failed: 'Rechazados para siempre: {{number}}. Cuáles, aparece con: softkey desk mail list --dir DIR',
  undelivered:
    'No entregados, porque el servidor los aplazó hasta que hubo algo más nuevo que decir: {{number}}. Para ver cuáles: softkey desk mail list --dir DIR',
  withoutContact: 'Sus licencias terminan, y no tienen contacto: {{customers}}.',
  setContact: 'Diga a quién escribir: softkey desk contact set NAME --address ADDRESS --dir DIR',
  empty: 'No se escribió ningún correo en los últimos 60 días.',
  written: 'Escrito',
  subject: 'Asunto',
  state: 'Estado',
  nextTry: 'Próximo intento',
  to: 'Para',
  tested: 'El servidor de correo aceptó un mensaje para {{address}}: {{answer}}',
  previewWritten: 'Guardado: {{path}}. No se envió nada.',
  testSubject: 'Prueba: correo de la central de licencias de {{vendor}}',
  testText:
    'El correo de esta central llega. Mire en sus cabeceras si SPF, DKIM y DMARC pasan. No hay nada que hacer.',
};

export const contactWay: Catalog['contactWay'] = {
  manual: 'archivos a mano',
  relay: 'por un retransmisor',
};

export const mailState: Catalog['mailState'] = {
  queued: 'espera',
  sent: 'enviado',
  failed: 'rechazado',
  'given-up': 'ya no necesario',
  undelivered: 'no entregado',
};

export const mailCause: Catalog['mailCause'] = {
  unreachable: 'no se alcanza, o la conexión se cortó',
  silent: 'no respondió a tiempo',
  tls: 'sin cifrado, o con un certificado que no es el suyo',
  login: 'no acepta el usuario y la contraseña',
  sender: 'no acepta nada de este remitente',
  later: 'dice que se intente más tarde',
  refused: 'no acepta este mensaje o esta dirección',
  overtaken: 'hay algo más nuevo que decir, o ya nada',
};
