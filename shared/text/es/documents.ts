import type { Catalog } from '../catalog.ts';

export const kind: Catalog['kind'] = {
  'pre-license': 'prelicencia',
  license: 'licencia',
  'upgrade-request': 'solicitud de actualización',
  'key-set': 'conjunto de claves',
  'revocation-list': 'lista de revocación',
  'return-receipt': 'recibo de devolución',
  'courier-bundle': 'paquete de transporte',
};

export const signer: Catalog['signer'] = {
  station: 'la clave de la propia estación',
  'signing-key': 'la clave de firma del proveedor',
  'root-key': 'la clave raíz del proveedor',
  nobody: 'nadie',
};

export const state: Catalog['state'] = {
  active: 'activa',
  expiring: 'por vencer',
  grace: 'en gracia',
  'not-yet-valid': 'sin comenzar',
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
  'machine-drifted': 'la máquina dejó de coincidir',
  'machine-matches-again': 'la máquina vuelve a coincidir',
  'clock-set-back': 'reloj atrasado',
  'clock-ahead': 'reloj muy adelantado, aún no aceptado',
  'store-repaired': 'carpeta de la estación reparada',
};
