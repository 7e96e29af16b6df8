import type { Catalog } from '../catalog.ts';

export const kind: Catalog['kind'] = {
  'pre-license': 'prelicencia',
  license: 'licencia',
  'upgrade-request': 'solicitud de actualización',
  'key-set': 'conjunto de claves',
  'revocation-list': 'lista de revocación',
  'return-receipt': 'recibo de devolución',
  'station-report': 'informe de la estación',
  'courier-bundle': 'paquete de transporte',
};

export const signer: Catalog['signer'] = {
  station: 'la clave de la propia estación',
  'signing-key': 'la clave de firma del proveedor',
  'root-key': 'la clave raíz del proveedor',
  nobody: 'nadie',
};

export const state: Catalog['state'] = {
  active: 'vigente',
  expiring: 'por vencer',
  grace: 'en gracia',
  'not-yet-valid': 'sin iniciar',
  expired: 'vencida',
  'other-machine': 'otra máquina',
  revoked: 'revocada',
  unlicensed: 'sin licencia',
};

export const journalEvent: Catalog['journalEvent'] = {
  'station-created': 'estación creada',
  'pre-license-created': 'prelicencia creada',
  'license-imported': 'licencia importada',
  'key-set-imported': 'conjunto de claves importado',
  'revocation-list-imported': 'lista de revocación importada',
  'document-refused': 'documento rechazado',
  'upgrade-requested': 'actualización solicitada',
  'request-given-out': 'solicitud entregada',
  'machine-drifted': 'la máquina dejó de coincidir',
  'machine-matches-again': 'la máquina vuelve a coincidir',
  'clock-set-back': 'reloj atrasado',
  'clock-ahead': 'reloj muy adelantado, aún no aceptado',
  'emergency-grace': 'gracia de emergencia iniciada',
  'document-restored': 'documento recuperado',
  'store-repaired': 'carpeta de la estación reparada',
};

/** The details of a line in the journal or in the ledger, by their names. */
export const entryDetail: Catalog['entryDetail'] = {
  allowed: 'permitido: {{value}}',
  way: '{{value}}',
  on: 'el {{value}}',
  sequence: 'número {{value}}',
  version: 'número {{value}}',
  again: 'una vez más',
  keyId: 'clave {{value}}',
  signingKey: 'clave de firma {{value}}',
  since: 'desde {{value}}',
  began: 'desde {{value}}',
  highest: 'hora más reciente vista: {{value}}',
  highestTime: 'hora más reciente vista: {{value}}',
  rebasedTo: 'corregida a {{value}}',
  reading: 'el reloj mostraba {{value}}',
  ahead: 'el reloj mostraba {{value}}',
  lost: 'faltaba: {{value}}',
  brokenAt: 'roto en la línea {{value}}',
  entriesBefore: 'líneas antes de eso: {{value}}',
  aside: 'guardado como {{value}}',
  listNumber: 'lista {{value}}',
  returned: 'máquina anterior: {{value}}',
  claimed: 'fuera de uso, según el cliente',
  missing: 'desaparecida',
  revoked: 'revocadas: {{value}}',
  reference: 'pedido {{value}}',
  parted: 'iguales hasta el número {{value}}',
  newest: 'número más nuevo: {{value}}',
  drifted: 'cambió: {{value}}',
  changed: 'cambió: {{value}}',
  same: 'coincide: {{value}}',
  by: 'reconocida por: {{value}}',
  'version-1': 'la hizo un programa más antiguo',
  'long-ago': 'muchas solicitudes desde entonces',
  entries: 'líneas en el diario: {{value}}',
  seen: 'conocido antes: {{value}}',
  before: 'término anterior: {{value}}',
  expiresAt: 'término: {{value}}',
  termDays: 'días en los términos: {{value}}',
  checks: 'comprobaciones: {{value}}',
  reason: 'motivo: {{value}}',
  date: 'fecha escrita: {{value}}',
  clock: '{{value}}',
};

/** What is weak about a first request, in two or three words. */
export const weakness: Catalog['weakness'] = {
  'no-uuid': 'sin UUID de SMBIOS',
  'many-macs': 'muchos adaptadores de red',
  'checks-acknowledged': 'avisos confirmados',
};

/** Why the desk's clock was in doubt, in a few words. */
export const clockDoubt: Catalog['clockDoubt'] = {
  'before-ledger': 'reloj atrás del libro de registro',
  'long-silent': 'libro de registro sin uso por mucho tiempo',
  'before-request': 'reloj atrás de la solicitud',
};
