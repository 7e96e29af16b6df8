import type { Catalog } from '../catalog.ts';

export const kind: Catalog['kind'] = {
  'pre-license': 'pré-licença',
  license: 'licença',
  'upgrade-request': 'solicitação de atualização',
  'key-set': 'conjunto de chaves',
  'revocation-list': 'lista de revogação',
  'return-receipt': 'recibo de devolução',
  'courier-bundle': 'pacote de transporte',
};

export const signer: Catalog['signer'] = {
  station: 'a chave da própria estação',
  'signing-key': 'a chave de assinatura do fornecedor',
  'root-key': 'a chave raiz do fornecedor',
  nobody: 'ninguém',
};

export const state: Catalog['state'] = {
  active: 'ativa',
  expiring: 'quase vencida',
  grace: 'em carência',
  'not-yet-valid': 'não começou',
  expired: 'vencida',
  'other-machine': 'outra máquina',
  revoked: 'revogada',
  unlicensed: 'sem licença',
};

export const journalEvent: Catalog['journalEvent'] = {
  'station-created': 'estação criada',
  'pre-license-created': 'pré-licença criada',
  'license-imported': 'licença importada',
  'key-set-imported': 'conjunto de chaves importado',
  'revocation-list-imported': 'lista de revogação importada',
  'document-refused': 'documento recusado',
  'upgrade-requested': 'atualização solicitada',
  'machine-drifted': 'a máquina deixou de corresponder',
  'machine-matches-again': 'a máquina voltou a corresponder',
  'clock-set-back': 'relógio atrasado',
  'clock-ahead': 'relógio muito adiantado, ainda não aceito',
  'store-repaired': 'pasta da estação reparada',
};
