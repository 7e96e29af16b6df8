import type { Catalog } from '../catalog.ts';

export const backup: Catalog['backup'] = {
  written: 'Backup gravado: {{path}}',
  holds: 'O backup está íntegro, da primeira linha ao selo: {{path}}',
  keep: 'guarde-o em outra máquina, e a frase-senha longe dele. Verifique de vez em quando se está íntegro: softkey desk backup {{path}} --check',
  made: 'Feito',
  events: 'Eventos',
  licenses: 'Licenças',
  last: 'Última licença',
  nothing: 'nenhuma ainda',
  keys: {
    opened: 'A frase-senha abre as chaves dele.',
    locked:
      'As chaves dele estão lá, trancadas. Com --passphrase-file FILE se vê se uma frase-senha as abre.',
    public: 'As chaves dele são as do fornecedor de demonstração, que são públicas.',
  },
};

export const backupFlaw: Catalog['backupFlaw'] = {
  line: 'não está como uma central escreve',
  cut: 'o arquivo acaba cedo demais',
  keys: 'as chaves da central faltam ou estão danificadas',
  chain: 'o evento não continua o anterior',
  license: 'a licença não é uma que esta central assinou',
  contradiction: 'eventos e licenças se contradizem',
  revocation: 'o que foi revogado não é o que os eventos dizem',
  order: 'o que foi pedido não é o que os eventos dizem',
  end: 'o fim assinado não é o destes eventos',
  seal: 'o selo não confere: algo antes dele foi alterado',
};
