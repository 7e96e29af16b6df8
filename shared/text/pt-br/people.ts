import type { Catalog } from '../catalog.ts';

export const people: Catalog['people'] = {
  nobody:
    'Esta central não tem operadores: quem conhece a frase-senha dela pode fazer tudo. O primeiro tem o papel keys: softkey desk operator add NAME --role keys --dir DIR',
  operator: 'Operador',
  role: 'Papel',
  since: 'Desde',
  addedBy: 'Adicionado por',
  added: '{{operator}} trabalha nesta central a partir de agora, com o papel {{role}}.',
  removed: '{{operator}} não trabalha mais nesta central.',
  passphrase: '{{operator}} tem outra frase-senha a partir de agora.',
};

export const role: Catalog['role'] = {
  read: 'read (leitura)',
  clerk: 'clerk (atendimento)',
  approver: 'approver (aprovação)',
  keys: 'keys (chaves)',
};
