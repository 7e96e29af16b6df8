import type { Catalog } from '../catalog.ts';

export const backup: Catalog['backup'] = {
  written: 'Backup gravado: {{path}}',
  holds: 'O backup está íntegro, da primeira linha ao selo: {{path}}',
  keep: 'guarde-o em outra máquina, e a frase-senha longe dele. Verifique de vez em quando se está íntegro: softkey desk backup {{path}} --check',
  exported: 'Gravado, com tudo o que o livro de registro tem desta softkey: {{path}}',
  lookInto: 'examine os documentos dela com: softkey inspect {{path}}',
  restored: 'A central está restaurada em {{dir}}.',
  unknown:
    'Este livro de registro não sabe o que foi emitido, revogado ou pedido depois de {{since}}. Primeiras solicitações feitas antes de agora são recusadas até que uma pessoa olhe.',
  oneDesk:
    'cuide para que nenhuma outra cópia desta central continue: duas centrais dão duas softkeys a uma máquina.',
  adoptLost:
    'traga de volta o que foi emitido desde então, de arquivos de licença ou solicitações de atualização: softkey desk adopt FILE --dir DIR --operator NAME --reason TEXT',
  revokeAgain:
    'revogue de novo o que foi revogado desde então: softkey desk revoke. A próxima lista de revogação tem um número acima de {{number}}, para que toda estação a aceite.',
  wasRestored:
    'Este livro de registro foi restaurado em {{at}} de um backup de {{since}}. O que foi emitido ou revogado nesse intervalo falta, a não ser que tenha sido adotado ou revogado de novo.',
  adopted: 'Adotada no livro de registro: {{softkeyId}}, número {{sequence}}, de {{host}} ({{customer}}).',
  adoptedBefore:
    'O livro de registro já a tem: {{softkeyId}}, número {{sequence}}, de {{host}} ({{customer}}). Nada foi alterado.',
  goOn: 'responda à solicitação de atualização dela, se houver: softkey desk upgrade FILE --dir DIR --out FILE',
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
