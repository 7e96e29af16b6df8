import type { Catalog } from '../catalog.ts';

export const desk: Catalog['desk'] = {
  created: 'La central de {{name}} ({{vendor}}) está lista en {{dir}}.',
  rootKey: 'Clave raíz pública',
  signingKey: 'Clave de firma',
  keySet: 'Conjunto de claves',
  files: 'Archivos',
  needsBuild:
    'Este programa se generó para otro proveedor. Antes de emitir nada, complete {{profile}} (contacto, productos, términos por omisión) y genere su programa con él: npm run build -- --vendor-profile {{profile}}',
  backUp:
    'haga una copia de seguridad de esta carpeta y guarde la frase de contraseña. Sin ellas no se podrá emitir nada más.',
  handOut:
    'entregue el conjunto de claves con sus primeras licencias: softkey desk keys --dir {{dir}} --out FILE',
  issued: 'Licencia escrita: {{path}}',
  repeated:
    'Licencia escrita de nuevo: {{path}}. Esta solicitud ya se había respondido; es la misma licencia.',
  newestWritten:
    'Licencia escrita: {{path}}. Es la más nueva de esta softkey, tal como se emitió; no se emitió nada nuevo.',
  older:
    'Esta es una licencia antigua: número {{sequence}}, hasta {{until}}. La más nueva de {{softkeyId}} es la número {{newest}}, hasta {{newestUntil}}. Escriba esa: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  expired:
    'Esta licencia, la número {{sequence}}, ya venció: {{until}}. El producto solo funciona con ella mientras dure la gracia; después, ninguna máquina la importa.',
  sendNewest:
    'no envíe este archivo. Envíe la licencia más nueva: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  send: 'envíe este archivo de vuelta al cliente, que lo importa con: softkey import FILE',
  keysWritten: 'Conjunto de claves escrito: {{path}}',
  keysSend: 'las estaciones lo importan una vez: softkey import FILE',
  keysChanged: 'El conjunto de claves {{version}} está en vigor. Se escribió en {{path}}.',
  keysBring:
    'desde ahora acompaña a cada licencia. Haga una copia de seguridad de la central: sus claves son otras.',
  keyStates: 'Conjunto de claves {{version}} del {{issuedAt}}',
  keyId: 'Clave',
  keyFrom: 'Desde',
  keyUntil: 'Hasta',
  keyState: 'Estado',
  softkeys_one: '{{count}} softkey emitida por {{vendor}}.',
  softkeys_many: '{{count}} de softkeys emitidas por {{vendor}}.',
  softkeys_other: '{{count}} softkeys emitidas por {{vendor}}.',
  story: 'Qué ocurrió',
  storyUntil: 'hasta {{until}}',
  expiring_one: '{{count}} softkey vence en un plazo de {{within}} o ya está en su período de gracia.',
  expiring_many: '{{count}} de softkeys vencen en un plazo de {{within}} o ya están en su período de gracia.',
  expiring_other: '{{count}} softkeys vencen en un plazo de {{within}} o ya están en su período de gracia.',
  noneExpiring: 'Ninguna softkey vence en un plazo de {{within}}.',
  orderCounted: 'Esta es la softkey {{number}} de {{quantity}} del pedido {{reference}}.',
  noOrders:
    'Todavía no se anotó ningún pedido: softkey desk order add REFERENCE --customer NAME --quantity N --dir DIR',
  noOrder: 'No hay ningún pedido {{reference}}, y no se emitió ninguna softkey para él.',
  issuedOf: 'Emitidas',
  neverAdded: 'nunca anotado',
  countOf: '{{number}} de {{quantity}}',
  searchNothing:
    'No se encontró nada para "{{text}}". Pruebe con el comienzo de una palabra: del host, del cliente, del pedido, del contacto, del id de la softkey o de la solicitud; o pegue una dirección MAC o un UUID.',
  noSoftkeys: 'Esta central todavía no ha emitido ninguna softkey.',
  searchMore: 'hay más: el mismo comando con --after {{softkeyId}}',
  searchCut: 'Hay más resultados de los que se examinaron. Escriba más.',
  suspicions: 'Conviene investigar',
  intact_one: 'El libro de registro está íntegro: {{count}} evento, en una cadena sin fallos.',
  intact_many: 'El libro de registro está íntegro: {{count}} de eventos, en una cadena sin fallos.',
  intact_other: 'El libro de registro está íntegro: {{count}} eventos, en una cadena sin fallos.',
  broken: 'El libro de registro está roto en el evento {{line}}: se modificó o faltan eventos antes de él.',
  incomplete: 'El libro de registro está roto después del evento {{count}}: {{part}}.',
  verifying: 'Leídos: {{read}}',
  verified_one:
    'Todo el libro de registro está íntegro: {{count}} evento en una cadena sin fallos hasta el final guardado. Licencias con la firma de esta central: {{licenses}}.',
  verified_many:
    'Todo el libro de registro está íntegro: {{count}} de eventos en una cadena sin fallos hasta el final guardado. Licencias con la firma de esta central: {{licenses}}.',
  verified_other:
    'Todo el libro de registro está íntegro: {{count}} eventos en una cadena sin fallos hasta el final guardado. Licencias con la firma de esta central: {{licenses}}.',
  notVerified_one: 'El libro de registro no está íntegro: {{count}} problema.',
  notVerified_many: 'El libro de registro no está íntegro: {{count}} de problemas.',
  notVerified_other: 'El libro de registro no está íntegro: {{count}} problemas.',
  moreProblems_one: 'y {{count}} más',
  moreProblems_many: 'y {{count}} más',
  moreProblems_other: 'y {{count}} más',
  eventNumber: 'evento {{number}}',
  twoCopies:
    'no emita nada desde ninguna de las copias. Dos copias de este libro de registro siguieron cada una por su cuenta, y una máquina puede tener una softkey de cada una: quédese con la que más emitió y repase lo que emitió la otra con softkey desk ledger --dir DIR --events.',
  orderAgain_one: 'El pedido {{reference}} ya tiene una softkey: {{softkeyId}} para {{host}}.',
  orderAgain_many:
    'El pedido {{reference}} ya tiene {{count}} de softkeys. Una de ellas es {{softkeyId}} para {{host}}.',
  orderAgain_other:
    'El pedido {{reference}} ya tiene {{count}} softkeys. Una de ellas es {{softkeyId}} para {{host}}.',
  whichChecks: 'Comprobaciones: {{checks}}.',
  emergencyWhy: 'Iniciada el {{began}}, por este motivo: {{reason}}',
  whichOther: 'La otra softkey: {{softkeyId}} para {{host}}.',
  notNeeded: '--allow {{words}} no hizo falta para esta solicitud y no queda anotado.',
  askDoubt: '¿Emitir la licencia de todos modos? Escriba sí o no: ',
  yes: 'sí',
  askDate: 'La fecha de hoy, de un reloj de confianza (YYYY-MM-DD): ',
  shortPassphrase:
    'La frase de contraseña de esta central es corta: quien copie la carpeta puede descubrirla en poco tiempo. Guarde bien todas las copias de la carpeta.',
  readable:
    'Otros usuarios de este equipo pueden leer {{file}}: quien lo copie puede probar frases de contraseña. Permita la lectura solo a su dueño: chmod 600',
  passphraseChanged: 'Las claves en {{dir}} están cerradas con la nueva frase de contraseña.',
  lockedAnew: 'Esta es la frase de contraseña de antes. Las claves en {{dir}} se cerraron con ella de nuevo.',
  lockedHarder_one: 'Cada intento de adivinarla exige {{count}} vez el trabajo de antes.',
  lockedHarder_many: 'Cada intento de adivinarla exige {{count}} veces el trabajo de antes.',
  lockedHarder_other: 'Cada intento de adivinarla exige {{count}} veces el trabajo de antes.',
  oldCopies:
    'las copias de seguridad y demás copias de esta carpeta se abren todavía con la frase de contraseña con que se hicieron. Haga una copia de seguridad nueva y destruya las copias que otros puedan tener. Si varias centrales usan este libro de registro, cambie la frase de contraseña en cada carpeta.',
  oldLock_one:
    'Las claves de esta central están cerradas como lo hacían programas anteriores: hoy un intento exige {{count}} vez el trabajo. Ciérrelas de nuevo, con la misma frase de contraseña o con otra: softkey desk passphrase --dir {{dir}}',
  oldLock_many:
    'Las claves de esta central están cerradas como lo hacían programas anteriores: hoy un intento exige {{count}} veces el trabajo. Ciérrelas de nuevo, con la misma frase de contraseña o con otra: softkey desk passphrase --dir {{dir}}',
  oldLock_other:
    'Las claves de esta central están cerradas como lo hacían programas anteriores: hoy un intento exige {{count}} veces el trabajo. Ciérrelas de nuevo, con la misma frase de contraseña o con otra: softkey desk passphrase --dir {{dir}}',
  askPassphrase: 'Frase de contraseña de la central: ',
  askOperatorPassphrase: 'Frase de contraseña del operador {{operator}}: ',
  askNewPassphrase: 'Nueva frase de contraseña para la central (al menos {{least}} caracteres): ',
  askAgain: 'Escríbala otra vez: ',
  notTheSame: 'Las dos frases de contraseña son distintas.',
  revokedWritten:
    '{{softkeyId}} de {{host}} ({{customer}}) está revocada. Lista de revocación escrita: {{path}}',
  revokedAgain:
    '{{softkeyId}} de {{host}} ({{customer}}) ya se había revocado, el {{revokedAt}}. La lista de revocación más nueva se escribió de nuevo: {{path}}',
  listWritten: 'Lista de revocación escrita: {{path}}',
  listNumber: 'Número de la lista',
  listSoftkeys: 'Softkeys en ella',
  revokedOn: 'Revocada el',
  reason: 'Motivo',
  listSend:
    'envíe esta lista a todas las estaciones que tienen la softkey y, de ahora en adelante, con cada licencia. La estación la cumple en cuanto la importa: softkey import FILE',
  replacedSend:
    'Con esto, la softkey {{softkeyId}} queda revocada. Envíe también la lista de revocación, incluso a la máquina que la tenía: softkey desk revocations --dir DIR --out FILE',
  recordedLicense:
    'Esto está hecho y consta en el libro de registro; solo falta el archivo. Escríbalo con otro --out: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  recordedList:
    'La softkey {{softkeyId}} está revocada y la lista consta en el libro de registro; solo falta su archivo. Escríbalo con otro --out: softkey desk revocations --dir DIR --out FILE',
  revokedSince: 'revocada el {{date}}',
  processed_one: '{{count}} solicitud examinada.',
  processed_many: '{{count}} de solicitudes examinadas.',
  processed_other: '{{count}} solicitudes examinadas.',
  exchangeServes:
    'Responde a las estaciones que intercambian por esta dirección. Lo que espera a una persona está en {{folder}}; Ctrl-C lo detiene.',
  exchangeIssued: 'respondida        {{host}}   {{requestId}}',
  exchangeWaiting: 'para una persona  {{host}}   {{requestId}}   {{code}}',
  exchangeRefused: 'rechazada         {{host}}   {{requestId}}   {{code}}',
  exchangeCloned:
    'dos, una clave    {{keyId}}   otro paquete con el mismo número: también envía una copia de esta estación',
  exchangeOlder:
    'más antiguo       {{keyId}}   un número que ya hubo: una copia, o una copia de seguridad restaurada',
  exchangeAhead:
    'demasiado lejos   {{keyId}}   un número muy por encima del último: puede venir de una copia de esta estación',
  batchAnswered: 'respondida        {{host}}   {{softkeyId}}, número {{sequence}}, hasta {{until}}',
  batchAgain: 'respondida antes  {{host}}   {{softkeyId}}, número {{sequence}}, hasta {{until}}',
  batchLeft: 'para una persona  {{host}}   {{file}}',
  batchUnread: 'no leído          {{file}}',
  batchUnwritten: 'no escrito        {{file}}',
  batchCount: 'Respondidas: {{answered}}; respondidas antes: {{again}}; para una persona: {{left}}.',
  batchTaken: 'Licencias que las estaciones informan tener: {{taken}}. Eso está ahora en el registro.',
  batchWould:
    'No se escribió nada. Se responderían: {{answered}}; respondidas antes: {{again}}; para una persona: {{left}}.',
  batchStopped:
    'Se detuvo aquí, porque no se pudo escribir una respuesta. Las licencias emitidas están en el registro. Cuando se pueda escribir en la carpeta, ejecute el mismo comando otra vez: cada una recibe la misma licencia.',
  batchNoEnd: 'sin fecha de término',
  firstRequest:
    'Es una primera solicitud, que crea una softkey nueva. Respóndala por separado, o todas con --first.',
  unknownOrder:
    'La central conoce pedidos, pero ninguno con el número, el cliente y el producto que nombra esta primera solicitud. Pregunte al cliente a qué pedido pertenece y respóndala por separado; o agregue su pedido con softkey desk order add y ejecute el mismo comando otra vez.',
};

export const deskClock: Catalog['deskClock'] = {
  'before-ledger': 'el libro de registro se escribió por última vez después de eso, el',
  'long-silent': 'el libro de registro se escribió por última vez más de 90 días antes, el',
  'before-request': 'la solicitud se hizo más de un día después de eso, según su propio reloj, el',
};

/** By what a machine is known again, beside its components. */
export const recognisedBy: Catalog['recognisedBy'] = {
  'station-key': 'clave de la estación',
};

/** Refusals that are worded otherwise at the desk than at a station, or for another next step. */
export const deskRefusal = {
  wouldNeedApproval: {
    title: 'Esto necesita la aprobación de una segunda persona: {{why}}.',
    hint: 'Este examen no pidió nada. El comando que responde la pide: softkey desk issue FILE --dir DIR --operator NAME --out FILE; para una solicitud de actualización, softkey desk upgrade FILE --dir DIR --operator NAME --out FILE. Entonces decide alguien con el rol approver, y después se emite la licencia.',
  },
  otherRequest: {
    title:
      'La solicitud {{sequence}} se respondió antes, y lo que llegó ahora con el mismo ID es otra solicitud.',
    hint: 'No se emitió nada. Cada solicitud de una estación tiene un ID propio: compare las dos y pida al cliente una solicitud nueva.',
  },
  otherLicense: {
    title: 'El libro de registro tiene otra licencia con el número {{sequence}}.',
    hint: 'No se emitió ni se incorporó nada. Dos copias de esta central, o un libro de registro restaurado, dieron un número dos veces: softkey desk ledger verify --dir DIR. No responda a ninguna solicitud de esta softkey hasta saber qué copia continúa.',
  },
  mailClock: {
    title: 'El reloj de esta central dice {{now}}, y {{clock}} {{seen}}.',
    hint: 'No se escribió ni se envió ningún correo. Ajuste el reloj de este equipo y ejecútelo de nuevo.',
  },
  otherMachine: {
    title:
      'La solicitud {{requestId}} viene de {{asking}}, que no coincide con la máquina para la que se emitió la softkey {{softkeyId}}, {{host}}.',
    hint: 'Lo que difiere: {{changed}}. Lo que coincide: {{same}}. No se emitió nada. Pregunte al cliente si {{asking}} es una copia o tomó el lugar de {{host}}: en ambos casos necesita una softkey propia, que se pide en ella desde una carpeta de la estación vacía (softkey prelicense con --home DIR). Si {{asking}} tomó su lugar, transfiera la softkey: pida allí una primera solicitud y luego softkey desk rehost FILE --replaces {{softkeyId}} --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE. Queda anotado en el libro de registro.',
  },
  otherAdapters: {
    title:
      'La solicitud {{requestId}} viene de {{asking}}, que no coincide con la máquina para la que se emitió la softkey {{softkeyId}}, {{host}}.',
    hint: 'Lo que difiere: {{changed}}. Lo que coincide: {{same}}. No se emitió nada. Por lo general es la misma máquina, y un adaptador de red se cambió o recibió otra dirección MAC: pida al cliente que vuelva a poner la dirección anterior en la configuración de la máquina virtual y haga la solicitud de nuevo. Si es una copia, necesita una softkey propia, que se pide en ella desde una carpeta de la estación vacía (softkey prelicense con --home DIR). Queda anotado en el libro de registro.',
  },
  sameKey: {
    title:
      'La estación que hace la solicitud tiene la clave de la softkey {{softkeyId}}, emitida el {{issuedAt}} para {{host}} ({{customer}}). Se la reconoce por {{by}}, y por nada más.',
    hint: 'Pregunte al cliente si la máquina cambió de forma definitiva. Motivo que consta en la solicitud: {{again}}. Si sigue siendo la misma máquina, ya tiene su softkey: su licencia más nueva es la número {{sequence}}, hasta {{until}}; escríbala de nuevo con softkey desk license {{softkeyId}} --dir DIR --out FILE. Si la máquina se trasladó o se rehízo de forma definitiva, o es una copia, emita una softkey propia: --allow station-key --operator NAME --reason TEXT. Queda anotado en el libro de registro, y la softkey anterior sirve hasta el fin de su licencia.',
  },
  requestAnswered: {
    title: 'La solicitud ya se respondió, con {{softkeyId}}, y no en lugar de la softkey indicada.',
    hint: 'No se emitió nada. Una solicitud se responde una sola vez. Para un reemplazo, la estación hace otra, desde la misma carpeta: softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE. La licencia que recibió: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  },
  alreadyReplaced: {
    title: 'La softkey {{softkeyId}} de {{host}} ya se reemplazó, por {{replacedBy}}.',
    hint: 'Una softkey se reemplaza una sola vez. Si esa licencia se perdió: softkey desk license {{replacedBy}} --dir DIR --out FILE. Si la máquina cambia otra vez, reemplace esa: --replaces {{replacedBy}}',
  },
  sameMachine: {
    title:
      'La solicitud viene de {{asking}}, que es la máquina para la que se emitió la softkey {{softkeyId}}.',
    hint: 'No se emitió nada. Una softkey se transfiere a otra máquina, y esta es la misma. Si la estación perdió su carpeta: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE. Si el producto o el cliente estaba mal: softkey desk reissue FILE --replaces {{softkeyId}} --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  anotherMachine: {
    title:
      'La solicitud viene de {{asking}}, que no es la máquina para la que se emitió la softkey {{softkeyId}}, {{host}}.',
    hint: 'No se emitió nada. Si la softkey debe transferirse allí: softkey desk rehost FILE --replaces {{softkeyId}} --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  otherProduct: {
    title: 'La solicitud pide {{asked}}, y la softkey {{softkeyId}} es para {{product}}.',
    hint: 'No se emitió nada. Pida al técnico una solicitud con el producto {{product}}. Si {{asked}} se compró aparte, es una softkey propia: softkey desk issue FILE --dir DIR --out FILE',
  },
  noSoftkey: {
    title: 'No se conoce ninguna softkey de esta central para la máquina {{asking}}.',
    hint: 'No se emitió nada. Si esta es su primera solicitud: softkey desk issue FILE --dir DIR --out FILE. Si su softkey se emitió para otra máquina: softkey desk rehost FILE --replaces SOFTKEY-ID --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  keyKept: {
    title: 'La estación de {{asking}} ya tiene la clave a la que está vinculada su softkey {{softkeyId}}.',
    hint: 'No se emitió nada. Allí solo falta la licencia: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  },
  earlierKey: {
    title:
      'La estación de {{asking}} tiene una clave anterior de la softkey {{softkeyId}}, que ya está vinculada a otra.',
    hint: 'No se emitió nada. Esta carpeta de la estación se dio por perdida, y su máquina hizo la solicitud desde otra nueva; quizá volvió de una copia de seguridad. Sigue una sola: pregunte al cliente cuál. Si es la nueva, esta ya no sirve. Si es esta, haga en ella otra solicitud (softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE), que usted responde con: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  revokedReplaced: {
    title: 'La softkey {{softkeyId}} de {{host}} se revocó el {{revokedAt}}. Motivo: {{reason}}',
    hint: 'No se emitió nada. {{replacedBy}} tomó su lugar; su licencia más nueva: softkey desk license {{replacedBy}} --dir DIR --out FILE. Es esa si es para esta misma máquina. Si se transfirió y debe volver a esta máquina: softkey desk rehost FILE --replaces {{replacedBy}} --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE. Si para esta máquina se compró una softkey propia: softkey desk issue FILE --allow revoked --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  revoked: {
    title: 'La softkey {{softkeyId}} de {{host}} se revocó el {{revokedAt}}. Motivo: {{reason}}',
    hint: 'No se emitió nada. Envíe al cliente la lista de revocación, que lo dice: softkey desk revocations --dir DIR --out FILE. Si esta máquina debe funcionar otra vez, responda a una primera solicitud suya con: softkey desk reissue FILE --replaces {{softkeyId}} --allow revoked --dir DIR --operator NAME --reason TEXT --out FILE. Si para esta máquina se compró una softkey propia: softkey desk issue FILE --allow revoked --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  revokedBefore: {
    title: 'La softkey {{softkeyId}} de {{host}} se revocó el {{revokedAt}}. Motivo: {{reason}}',
    hint: 'No se emitió nada. Se revocó por ese motivo, y no porque otra tomara su lugar: averigüe si el motivo sigue en pie. Si una máquina debe funcionar con ella de todos modos, agregue al comando: --allow revoked. Queda anotado en el libro de registro.',
  },
  otherHere: {
    title:
      'La máquina que hace la solicitud tiene una softkey propia: {{softkeyId}}, emitida el {{issuedAt}} para {{host}} ({{customer}}). Se la reconoce por {{by}}.',
    hint: 'No se emitió ni se revocó nada. Cada máquina tiene una sola softkey. Si esa debe seguir, su licencia más nueva es la número {{sequence}}, hasta {{until}}: softkey desk license {{softkeyId}} --dir DIR --out FILE. Si la otra debe tomar su lugar, revóquela primero: softkey desk revoke {{softkeyId}} --dir DIR --operator NAME --reason TEXT --out FILE. Después ejecute el mismo comando de nuevo, con --allow revoked',
  },
  adoptOlder: {
    title:
      'El libro de registro tiene una licencia de {{softkeyId}} más nueva que esta, que es la número {{sequence}}: la número {{otherSequence}}.',
    hint: 'No falta nada. Envíe la más nueva: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  },
  adoptAnswered: {
    title:
      'La solicitud que responde esta licencia se respondió otra vez, con la número {{otherSequence}} de {{other}}.',
    hint: 'Una máquina se queda con una softkey: envíele esa licencia (softkey desk license {{other}} --dir DIR --out FILE). Esta termina por sí sola.',
  },
  adoptOther: {
    title:
      'La máquina de esta licencia ({{host}}) tiene otra softkey en el libro de registro: {{other}}. Una máquina tiene una sola.',
    hint: 'Averigüe con el cliente cuál está en uso. Si es esta, revoque la otra y adopte esta de nuevo: softkey desk revoke {{other}} --dir DIR --reason TEXT --operator NAME --out FILE. Si es la otra, deje esta licencia: termina por sí sola.',
  },
  adoptTwoDesks: {
    title:
      'Esta licencia se emitió el {{issuedAt}}. La restauración perdió lo que se emitió del {{backupAt}} al {{restoredAt}}, y no esto: otra copia de esta central la emitió.',
    hint: 'Busque esa copia y deténgala: dos centrales dan dos softkeys a una máquina. Después asuma lo que emitió, una por una, con --allow {{allow}}. Esto queda anotado en el libro de registro.',
  },
  adoptNever: {
    title:
      'Este libro de registro nunca fue restaurado y no conoce esta licencia: otra copia de esta central la emitió, o la carpeta se repuso a mano.',
    hint: 'Busque otra copia que todavía emita, y deténgala: dos centrales dan dos softkeys a una máquina. Después asuma la licencia con --allow {{allow}}. Esto queda anotado en el libro de registro.',
  },
  unknownSinceRestore: {
    title:
      'Esta central no conoce la softkey {{softkeyId}}, o no esta licencia de ella. Fue restaurada el {{restoredAt}} de una copia de seguridad del {{backupAt}}: lo que se emitió en ese intervalo falta.',
    hint: 'Si se emitió entonces, recupérela de la solicitud o del archivo de licencia, y repita el comando: softkey desk adopt FILE --dir DIR --operator NAME --reason TEXT. Si no, compruebe el id y la central (--dir).',
  },
  backupNotWritten: {
    title: '{{file}} no se escribió: {{obstacle}}.',
    hint: 'Ejecute el mismo comando otra vez con otro FILE: un nombre nuevo, o una carpeta, en la que la copia de seguridad lleva el nombre del proveedor y la hora.',
  },
  withdrawnKey: {
    title:
      'La licencia de {{host}} ({{softkeyId}}) se firmó con la clave {{keyId}}, que esta central retiró: ninguna estación la acepta ya.',
    hint: 'Pida a {{host}} una vez más una primera solicitud, softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE, y respóndala con la siguiente licencia de la misma softkey: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  noFolder: {
    title:
      'No se puede crear la carpeta {{dir}} para una central: hay otra cosa con ese nombre, o falta la carpeta en la que debe estar.',
    hint: 'Indique otra carpeta con --dir: una nueva dentro de una carpeta que exista, o una vacía. No se creó nada.',
  },
  useIssue: {
    title: 'El archivo contiene: {{kind}}. Aquí se espera: {{expected}}.',
    hint: 'Esta es una primera solicitud. Use: softkey desk issue FILE --dir DIR --out FILE',
  },
  useUpgrade: {
    title: 'El archivo contiene: {{kind}}. Aquí se espera: {{expected}}.',
    hint: 'Esta es una solicitud de la siguiente licencia. Use: softkey desk upgrade FILE --dir DIR --out FILE',
  },
  useImport: {
    title: 'El archivo contiene: {{kind}}. Aquí se espera: {{expected}}.',
    hint: 'Una licencia la importa la estación que la pidió: softkey import FILE. La central responde solicitudes; pida la solicitud al cliente.',
  },
  otherDate: {
    title: 'La fecha {{typed}} no es la que muestra el reloj de esta central: {{now}}.',
    hint: 'Mire un reloj de confianza. Si {{typed}} es correcta, ponga en hora el reloj de este equipo y ejecute el mismo comando otra vez. Si fue un error al escribir, escriba la fecha de nuevo: --date YYYY-MM-DD',
  },
  requestAhead: {
    title: 'El reloj de esta central dice {{now}}, y {{clock}} {{seen}}.',
    hint: 'Uno de los dos relojes está mal: compárelos con uno de confianza. Si este está mal, póngalo en hora. Si está bien, el reloj de la máquina del cliente va adelantado: pida que lo revisen y confirme la fecha de hoy escribiéndola: --date YYYY-MM-DD. Esto queda anotado en el libro de registro.',
  },
};
