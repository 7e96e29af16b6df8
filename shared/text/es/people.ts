import type { Catalog } from '../catalog.ts';

export const people: Catalog['people'] = {
  nobody:
    'Esta central no tiene operadores: quien conoce su frase de contraseña puede hacerlo todo. El primero tiene el rol keys: softkey desk operator add NAME --role keys --dir DIR',
  operator: 'Operador',
  role: 'Rol',
  since: 'Desde',
  addedBy: 'Agregado por',
  added: '{{operator}} trabaja en esta central desde ahora, con el rol {{role}}.',
  removed: '{{operator}} ya no trabaja en esta central.',
  passphrase: '{{operator}} tiene otra frase de contraseña desde ahora.',
  noPolicy: 'Esta central no tiene políticas: los operadores hacen lo que corresponde a su rol.',
  everyProduct: 'todos los productos',
  softkeysADay: 'Softkeys al día',
  rehostsAYear: 'Transferencias al año',
  needsApproval: 'Necesita aprobación',
  noApproval: 'Nada espera una aprobación.',
  askedBy: 'pedida por {{operator}}, {{at}}; vale hasta {{until}}',
  because: 'a causa de: {{causes}}',
  pending: 'nadie decidió todavía',
  given: 'aprobada por {{operator}}',
  denied: 'no aprobada por {{operator}}: {{reason}}',
  decide:
    'otra persona, con el rol approver, decide: softkey desk approve APPROVAL-ID --dir DIR --operator NAME, o --deny --reason TEXT',
  typeAgain: '{{operator}} escribe exactamente el mismo comando de nuevo, hasta {{until}}. Pasa una vez.',
};

export const role: Catalog['role'] = {
  read: 'read (lectura)',
  clerk: 'clerk (atención)',
  approver: 'approver (aprobación)',
  keys: 'keys (claves)',
};

export const approvalCause: Catalog['approvalCause'] = {
  issue: 'primera licencia',
  upgrade: 'siguiente licencia',
  rehost: 'transferencia de una softkey',
  reissue: 'softkey emitida de nuevo',
  rekey: 'nueva clave de estación',
  revoke: 'revocación',
  order: 'pedido',
  keys: 'claves de firma',
  people: 'operadores y políticas',
  'beyond-order': 'más allá del pedido',
  'softkeys-a-day': 'softkeys al día',
  'rehosts-a-year': 'transferencias al año',
  nothing: 'nada',
};

export const policyWord = { 'no-limit': 'sin límite' };

export const deskDetail: Catalog['deskDetail'] = {
  backupAt: 'copia de seguridad del {{value}}',
  licensesFrom: 'las licencias siguen por encima del número {{value}}',
  listsFrom: 'las listas siguen por encima del número {{value}}',
  takenAt: 'recibida el {{value}}, según el reloj de la estación',
  otherSoftkeyId: 'otra softkey: {{value}}',
  otherHost: 'otra máquina: {{value}}',
  otherRequestId: 'otra solicitud: {{value}}',
  otherSequence: 'su número: {{value}}',
  softkeys: 'softkeys de este pedido: {{value}}',
  stationKeyChanged: 'otra clave de estación',
  operator: 'operador: {{value}}',
  weak: '{{value}}',
  customer: 'cliente: {{value}}',
  name: '{{value}}',
  role: 'rol: {{value}}',
  approval: 'aprobación: {{value}}',
  why: 'a causa de: {{value}}',
  until: 'hasta {{value}}',
  does: '{{value}}',
  softkeysADay: 'softkeys al día: {{value}}',
  rehostsAYear: 'transferencias al año: {{value}}',
  approvalFor: 'necesita aprobación: {{value}}',
  approvalForBefore: 'hoy la necesita: {{value}}',
  softkeysADayBefore: 'hoy softkeys al día: {{value}}',
  rehostsAYearBefore: 'hoy transferencias al año: {{value}}',
  quantity: 'cantidad: {{value}}',
  entitlements: 'derechos: {{value}}',
  noEnd: 'sin fin',
  graceDays: 'días de gracia: {{value}}',
  matching: 'comparación: {{value}}',
};

/** What licenses of a product get where nothing else is said. */
export const usualTerms = {
  days: 'Días',
  graceDays: 'Gracia',
  matching: 'Comparación',
  everyProduct: 'cualquier otro producto',
  itself: 'el producto',
  openEnds:
    'Valen desde la próxima licencia. Lo que se concedió sigue concedido: una actualización solo toma de aquí los días.',
} as const;
