import type { Catalog } from '../catalog.ts';

export const ledgerNote: Catalog['ledgerNote'] = {
  behind: 'La solicitud vino de una estación que aún no tiene la licencia más nueva.',
  drift: 'La máquina cambió, dentro de lo que se tolera; esta licencia la registra tal como está ahora.',
  'journal-went-back':
    'El diario de la estación no ha crecido desde la última solicitud: la máquina volvió a un estado anterior, por ejemplo a una instantánea, o esta es una copia de ella.',
  'journal-rewritten':
    'El diario de la estación no continúa el que la central conoce: se borró o se empezó de nuevo, o esta es una copia de la máquina que desde entonces funciona por su cuenta. Pregunte al cliente qué pasó antes de la siguiente actualización.',
  'journal-unproved':
    'La solicitud no prueba que el diario de la estación continúa el que la central conoce: la hizo un programa más antiguo, o hubo muchas solicitudes desde entonces. La siguiente podrá probarlo.',
  'time-went-back':
    'La hora más reciente vista por la estación retrocedió: la máquina volvió a un estado anterior y su reloj se atrasó.',
  'two-chains':
    'Dos copias de esta estación piden la softkey por turnos: una máquina y su clon, o una máquina que alterna entre instantáneas. Pregunte al cliente cuál de las dos se queda.',
  'key-reused':
    'La softkey de otra máquina tiene la misma clave de estación: una de las dos máquinas se copió de la otra.',
  'mac-shared':
    'La softkey de otra máquina tiene el mismo adaptador de red con otro UUID: se fijó una dirección a mano, o una de las dos máquinas se copió de la otra.',
  'no-uuid':
    'La máquina no tiene un UUID de SMBIOS que cuente: se la reconoce solo por su ID del sistema operativo y sus adaptadores.',
  'many-macs':
    'La solicitud nombra más de 8 adaptadores de red: cuantos más haya, más fácil es confundir otra máquina con esta.',
  'checks-acknowledged':
    'Las comprobaciones antes de la solicitud encontraron algo, y el técnico siguió adelante.',
  'check-allowed': 'Un operador permitió lo que la central rechaza por sí misma, con nombre y motivo.',
  'order-counted': 'La softkey es una de las que se pidieron.',
  'order-again': 'El mismo pedido ya se usó para la softkey de otra máquina.',
  'date-confirmed': 'El reloj de la central estaba en duda, y un operador confirmó la fecha.',
  'clock-ahead':
    'El reloj de la estación mostró una hora muy adelantada, que nada confirmó: pida al cliente que lo revise.',
  'emergency-grace':
    'La planta dejó funcionar el producto por la gracia de emergencia, cuando la licencia y su gracia habían terminado. Pregunte al cliente por qué la siguiente licencia llegó tarde.',
  'license-shortened': 'Esta licencia termina antes que la que reemplaza, como dicen los términos.',
  'early-extension':
    'A la licencia anterior le quedan más días que estos, y estos se suman a su fecha de término. Quien pide una y otra vez recibe un plazo cada vez: respóndala solo si el cliente también pagó este.',
  'end-kept':
    'Los días de los términos acabarían antes de lo que ya se concedió; por eso, la fecha de término no cambia. Para adelantarla, los términos tienen que decir "shorten": true.',
  'os-id-shared':
    'La softkey de otra máquina tiene el mismo ID del sistema operativo: las dos vienen de una plantilla que no se generalizó, o una se copió de la otra.',
  'other-machine':
    'Alguien pidió la siguiente licencia con la licencia y la clave de estación de esta softkey desde una máquina que no coincide con ella, y se rechazó. El evento dice qué difiere. Puede ser la misma máquina con otro adaptador de red, una copia de ella o su disco en otra máquina.',
};

export const ledgerEvent: Catalog['ledgerEvent'] = {
  'desk-restored': 'central restaurada de una copia de seguridad',
  'license-adopted': 'licencia adoptada',
  'license-taken': 'su estación tiene la licencia',
  'desk-created': 'central creada',
  'softkey-issued': 'softkey emitida',
  'softkey-replaced': 'softkey reemplazada',
  'station-rekeyed': 'nueva clave de estación',
  'list-renewed': 'lista de revocación firmada de nuevo',
  'key-added': 'clave de firma comenzada',
  'key-withdrawn': 'clave de firma retirada',
  'operator-added': 'operador agregado',
  'operator-removed': 'operador quitado',
  'operator-passphrase': 'operador con otra frase de contraseña',
  'policy-set': 'política fijada',
  'usual-terms-set': 'términos habituales fijados',
  'contact-set': 'contacto fijado',
  'contact-removed': 'contacto quitado',
  'backup-begun': 'copia de seguridad iniciada',
  'desk-passphrase': 'frase de contraseña de la central cambiada',
  'approval-asked': 'aprobación pedida',
  'approval-given': 'aprobado',
  'approval-denied': 'no aprobado',
  'approval-used': 'aprobación usada',
  'license-signed-anew': 'licencia firmada de nuevo',
  'softkey-revoked': 'softkey revocada',
  'license-upgraded': 'licencia actualizada',
  'request-refused': 'solicitud rechazada',
  'request-behind': 'solicitud atrasada respecto del registro',
  'machine-drifted': 'la máquina cambió',
  'journal-went-back': 'el diario retrocedió',
  'journal-rewritten': 'diario reescrito',
  'journal-unproved': 'diario no probado',
  'time-went-back': 'la hora más reciente retrocedió',
  'two-chains': 'dos copias se alternan',
  'station-key-reused': 'clave de estación repetida',
  'mac-shared': 'adaptador en dos máquinas',
  'weak-request': 'solicitud débil',
  'check-allowed': 'permitida por un operador',
  'order-added': 'pedido anotado',
  'order-counted': 'contada con su pedido',
  'order-again': 'pedido usado de nuevo',
  'date-confirmed': 'fecha confirmada',
  'clock-ahead': 'reloj muy adelantado',
  'emergency-grace': 'gracia de emergencia usada',
  'license-shortened': 'licencia acortada',
  'early-extension': 'extendida antes de tiempo',
  'end-kept': 'fecha de término mantenida',
  'os-id-shared': 'ID del sistema en dos máquinas',
};

/** How a softkey stands, in a list of the desk. */
export const softkeyState: Catalog['softkeyState'] = {
  'not-yet': 'empieza después',
  'in-term': 'vigente',
  'in-grace': 'en período de gracia',
  over: 'vencida',
  revoked: 'revocada',
  replaced: 'reemplazada',
};

/** What a signing key is for. */
export const keyState = {
  signs: 'firma licencias',
  ended: 'terminada; lo que firmó vale',
  withdrawn: 'retirada; nada de lo que firmó vale',
} as const;

/** Why a softkey is about to end. */
export const expiringCause: Catalog['expiringCause'] = {
  'not-asked': 'nadie la pidió',
  refused: 'se rechazó su solicitud',
  'waiting-for-approval': 'espera una aprobación, o que se emita después de ella',
  'not-known-applied': 'emitida, sin constancia de que se importó',
};

/** What of a desk is damaged, behind a colon. */
export const expiringCalendar: Catalog['expiringCalendar'] = {
  ends: '{{customer}}: {{product}} en {{host}} vence',
  more: '{{softkeyId}} vence el {{date}}: {{cause}}.',
  moreOfOrder: '{{softkeyId}}, pedido {{reference}}, vence el {{date}}: {{cause}}.',
};

export const ledgerPart: Catalog['ledgerPart'] = {
  database: 'la base de datos está dañada o no es un libro de registro',
  'database-lost': 'falta ledger.sqlite, el registro de lo que se emitió',
  license: 'se alteró una licencia o una solicitud',
  chain: 'un evento no continúa el anterior',
  event: 'un evento y las licencias se contradicen',
  end: 'faltan los últimos eventos',
  'end-lost': 'falta ledger-end.json, que dice hasta dónde llegó',
  'end-damaged': 'ledger-end.json se alteró, o lo firmó otra central',
  'keys-lost': 'falta keys.json, que firma las licencias',
  keys: 'keys.json está dañado',
  'keys-odd': 'keys.json no es un archivo, sino una carpeta, una tubería o un enlace que sale de la central',
  'database-odd':
    'ledger.sqlite, o algo junto a él, no es un archivo, sino una carpeta, una tubería o un enlace',
  'end-odd':
    'ledger-end.json no es un archivo, sino una carpeta, una tubería o un enlace que sale de la central',
  'place-odd': 'ledger.json no es un archivo, sino una carpeta, una tubería o un enlace fuera de la central',
  'place-damaged': 'ledger.json no dice dónde está el libro de registro',
};

/** What speaks against the desk's clock, before a time. */

export const ledgerProblem: Catalog['ledgerProblem'] = {
  database: 'la base de datos está dañada',
  'event-changed': 'el evento fue cambiado después de escrito',
  'event-moved': 'el evento está en otro lugar que el suyo',
  'events-missing': 'faltan eventos antes de este',
  'other-chain':
    'el evento no continúa el anterior: uno de los dos fue reescrito, o viene de otra copia del libro de registro',
  'license-missing': 'falta la licencia que se emitió',
  'license-changed': 'la licencia o su solicitud no es lo que se emitió, o la firma está mal',
  'license-unrecorded': 'una licencia que ningún evento dice que se emitió',
  revocation: 'lo que fue revocado o reemplazado no es lo que dicen los eventos',
  order: 'lo que se pidió no es lo que dicen los eventos',
  marks: 'su máquina no sería reconocida y recibiría una segunda softkey',
  found: 'aquello por lo que se buscan las softkeys no es lo que dicen sus licencias',
  people: 'operadores, políticas o aprobaciones no se encuentran como los tienen los eventos',
  filed: 'lo que se consulta de solicitudes, softkeys o restauraciones no es lo que tienen los eventos',
  'key-set': 'el conjunto de claves más nuevo no es lo que dicen los eventos',
  end: 'faltan los últimos eventos',
  'end-lost': 'falta ledger-end.json, que dice hasta dónde llegó el registro',
  'end-damaged': 'ledger-end.json fue cambiado, o lo firmó otra central',
  forked: 'el final guardado en otro lugar es de otro evento: dos copias del registro siguieron',
  'behind-kept-end':
    'el final guardado en otro lugar está más adelante: el registro fue restaurado a antes de él',
};
