import type { Catalog } from '../catalog.ts';

export const people: Catalog['people'] = {
  nobody:
    'Esta central no tiene operadores: quien conoce su frase de contraseña puede hacerlo todo. El primero tiene el papel keys: softkey desk operator add NAME --role keys --dir DIR',
  operator: 'Operador',
  role: 'Papel',
  since: 'Desde',
  addedBy: 'Agregado por',
  added: '{{operator}} trabaja en esta central desde ahora, con el papel {{role}}.',
  removed: '{{operator}} ya no trabaja en esta central.',
  passphrase: '{{operator}} tiene otra frase de contraseña desde ahora.',
};

export const role: Catalog['role'] = {
  read: 'read (lectura)',
  clerk: 'clerk (atención)',
  approver: 'approver (aprobación)',
  keys: 'keys (claves)',
};
