/** The page that goes with a stick, and what `softkey courier slip` says of it. */
export const slip = {
  title: 'Guia do portador',
  until: 'A licença vence',
  stops: 'O produto para',
  noEnd: 'ainda sem licença, ou sem data de término',
  what: 'Leva',
  go: 'Levar a',
  bring: 'O que fazer',
  carry:
    'Leve o pendrive com a pasta como está. Se ele se perder, esta página basta: os códigos acima são a solicitação inteira.',
  call: 'O fornecedor lê o código de conferência da solicitação; é o desta página.',
  back: 'Traga de volta o mesmo pendrive, com a resposta na mesma pasta.',
  import: 'Em {{host}}: softkey courier apply, seguido da pasta; ou solte a resposta na janela.',
  code: 'a solicitação inteira',
  part: 'parte {{number}} de {{total}}',
  written_one: 'Guia do portador gravada: {{path}}, {{count}} solicitação.',
  written_many: 'Guia do portador gravada: {{path}}, {{count}} de solicitações.',
  written_other: 'Guia do portador gravada: {{path}}, {{count}} solicitações.',
  leftOut_one: 'Mais {{count}} solicitação não tem página aqui: indique o arquivo dela à parte.',
  leftOut_many: 'Mais {{count}} de solicitações não têm página aqui: indique os arquivos delas à parte.',
  leftOut_other: 'Mais {{count}} solicitações não têm página aqui: indique os arquivos delas à parte.',
  print: 'abra-a em um navegador, imprima e junte ao pendrive.',
};
