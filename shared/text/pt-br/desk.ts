import type { Catalog } from '../catalog.ts';

export const desk: Catalog['desk'] = {
  created: 'A central de {{name}} ({{vendor}}) está pronta em {{dir}}.',
  rootKey: 'Chave raiz pública',
  signingKey: 'Chave de assinatura',
  keySet: 'Conjunto de chaves',
  files: 'Arquivos',
  needsBuild:
    'Este programa foi gerado para outro fornecedor. Antes de emitir qualquer coisa, preencha {{profile}} (contato, produtos, termos padrão) e gere o seu programa com ele: npm run build -- --vendor-profile {{profile}}',
  backUp: 'faça backup desta pasta e guarde a frase-senha. Sem elas, nada mais poderá ser emitido.',
  handOut:
    'entregue o conjunto de chaves com as primeiras licenças: softkey desk keys --dir {{dir}} --out FILE',
  issued: 'Licença gravada: {{path}}',
  repeated:
    'Licença gravada de novo: {{path}}. Esta solicitação já tinha sido respondida; é a mesma licença.',
  newestWritten:
    'Licença gravada: {{path}}. É a mais nova desta softkey, tal como foi emitida; nada de novo foi emitido.',
  older:
    'Esta é uma licença antiga: número {{sequence}}, até {{until}}. A mais nova de {{softkeyId}} é a número {{newest}}, até {{newestUntil}}. Grave esta última: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  expired:
    'Esta licença, a número {{sequence}}, já venceu: {{until}}. O produto só funciona com ela enquanto durar a carência; depois disso, nenhuma máquina a importa.',
  sendNewest:
    'não envie este arquivo. Envie a licença mais nova: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  send: 'envie este arquivo de volta ao cliente, que o importa com: softkey import FILE',
  keysWritten: 'Conjunto de chaves gravado: {{path}}',
  keysSend: 'as estações o importam uma vez: softkey import FILE',
  keysChanged: 'O conjunto de chaves {{version}} está em vigor. Foi gravado em {{path}}.',
  keysBring:
    'a partir de agora ele acompanha cada licença. Faça um backup da central: as chaves dela são outras.',
  keyStates: 'Conjunto de chaves {{version}} de {{issuedAt}}',
  keyId: 'Chave',
  keyFrom: 'De',
  keyUntil: 'Até',
  keyState: 'Situação',
  softkeys_one: '{{count}} softkey emitida por {{vendor}}.',
  softkeys_many: '{{count}} de softkeys emitidas por {{vendor}}.',
  softkeys_other: '{{count}} softkeys emitidas por {{vendor}}.',
  story: 'O que aconteceu',
  storyUntil: 'até {{until}}',
  expiring_one: '{{count}} softkey vence em até {{within}} ou já está na carência.',
  expiring_many: '{{count}} de softkeys vencem em até {{within}} ou já estão na carência.',
  expiring_other: '{{count}} softkeys vencem em até {{within}} ou já estão na carência.',
  noneExpiring: 'Nenhuma softkey vence em até {{within}}.',
  orderCounted: 'Esta é a softkey {{number}} de {{quantity}} do pedido {{reference}}.',
  noOrders:
    'Nenhum pedido foi anotado ainda: softkey desk order add REFERENCE --customer NAME --quantity N --dir DIR',
  noOrder: 'Não há pedido {{reference}}, e nenhuma softkey foi emitida para ele.',
  issuedOf: 'Emitidas',
  neverAdded: 'nunca anotado',
  countOf: '{{number}} de {{quantity}}',
  searchNothing:
    'Nada foi encontrado para "{{text}}". Tente o começo de uma palavra: do host, do cliente, do pedido, do contato, do id da softkey ou da solicitação; ou cole um endereço MAC ou um UUID.',
  noSoftkeys: 'Esta central ainda não emitiu nenhuma softkey.',
  searchMore: 'há mais: o mesmo comando com --after {{softkeyId}}',
  searchCut: 'Há mais resultados do que os examinados. Digite mais.',
  suspicions: 'Vale investigar',
  intact_one: 'O livro de registro está íntegro: {{count}} evento, em uma cadeia sem falhas.',
  intact_many: 'O livro de registro está íntegro: {{count}} de eventos, em uma cadeia sem falhas.',
  intact_other: 'O livro de registro está íntegro: {{count}} eventos, em uma cadeia sem falhas.',
  broken:
    'O livro de registro está quebrado no evento {{line}}: ele foi alterado ou faltam eventos antes dele.',
  incomplete: 'O livro de registro está quebrado depois do evento {{count}}: {{part}}.',
  verifying: 'Lidos: {{read}}',
  verified_one:
    'Todo o livro de registro está íntegro: {{count}} evento em uma cadeia sem falhas até o fim guardado. Licenças com a assinatura desta central: {{licenses}}.',
  verified_many:
    'Todo o livro de registro está íntegro: {{count}} de eventos em uma cadeia sem falhas até o fim guardado. Licenças com a assinatura desta central: {{licenses}}.',
  verified_other:
    'Todo o livro de registro está íntegro: {{count}} eventos em uma cadeia sem falhas até o fim guardado. Licenças com a assinatura desta central: {{licenses}}.',
  notVerified_one: 'O livro de registro não está íntegro: {{count}} problema.',
  notVerified_many: 'O livro de registro não está íntegro: {{count}} de problemas.',
  notVerified_other: 'O livro de registro não está íntegro: {{count}} problemas.',
  moreProblems_one: 'e mais {{count}}',
  moreProblems_many: 'e mais {{count}}',
  moreProblems_other: 'e mais {{count}}',
  eventNumber: 'evento {{number}}',
  twoCopies:
    'não emita nada de nenhuma das cópias. Duas cópias deste livro de registro seguiram cada uma por si, e uma máquina pode ter uma softkey de cada uma: fique com a que mais emitiu e percorra o que a outra emitiu com softkey desk ledger --dir DIR --events.',
  orderAgain_one: 'O pedido {{reference}} já tem uma softkey: {{softkeyId}} para {{host}}.',
  orderAgain_many:
    'O pedido {{reference}} já tem {{count}} de softkeys. Uma delas é {{softkeyId}} para {{host}}.',
  orderAgain_other:
    'O pedido {{reference}} já tem {{count}} softkeys. Uma delas é {{softkeyId}} para {{host}}.',
  whichChecks: 'Verificações: {{checks}}.',
  emergencyWhy: 'Iniciada em {{began}}, por este motivo: {{reason}}',
  whichOther: 'A outra softkey: {{softkeyId}} para {{host}}.',
  notNeeded: '--allow {{words}} não foi necessário para esta solicitação e não fica anotado.',
  askDoubt: 'Emitir a licença mesmo assim? Digite sim ou não: ',
  yes: 'sim',
  askDate: 'A data de hoje, de um relógio de confiança (YYYY-MM-DD): ',
  shortPassphrase:
    'A frase-senha desta central é curta: quem copiar a pasta pode descobri-la em pouco tempo. Guarde bem todas as cópias da pasta.',
  readable:
    'Outros usuários deste computador podem ler {{file}}: quem o copiar pode testar frases-senha. Permita a leitura só ao dono: chmod 600',
  passphraseChanged: 'As chaves em {{dir}} estão trancadas com a nova frase-senha.',
  lockedAnew: 'Esta é a frase-senha de antes. As chaves em {{dir}} foram trancadas com ela de novo.',
  lockedHarder_one: 'Cada tentativa de adivinhá-la exige {{count}} vez o trabalho de antes.',
  lockedHarder_many: 'Cada tentativa de adivinhá-la exige {{count}} vezes o trabalho de antes.',
  lockedHarder_other: 'Cada tentativa de adivinhá-la exige {{count}} vezes o trabalho de antes.',
  oldCopies:
    'backups e cópias desta pasta ainda abrem com a frase-senha com que foram feitos. Faça um novo backup e destrua as cópias que outros possam ter. Se várias centrais usam este livro de registro, altere a frase-senha em cada pasta.',
  oldLock_one:
    'As chaves desta central estão trancadas como programas anteriores faziam: hoje uma tentativa exige {{count}} vez o trabalho. Tranque-as de novo, com a mesma frase-senha ou com outra: softkey desk passphrase --dir {{dir}}',
  oldLock_many:
    'As chaves desta central estão trancadas como programas anteriores faziam: hoje uma tentativa exige {{count}} vezes o trabalho. Tranque-as de novo, com a mesma frase-senha ou com outra: softkey desk passphrase --dir {{dir}}',
  oldLock_other:
    'As chaves desta central estão trancadas como programas anteriores faziam: hoje uma tentativa exige {{count}} vezes o trabalho. Tranque-as de novo, com a mesma frase-senha ou com outra: softkey desk passphrase --dir {{dir}}',
  askPassphrase: 'Frase-senha da central: ',
  askOperatorPassphrase: 'Frase-senha do operador {{operator}}: ',
  askNewPassphrase: 'Nova frase-senha para a central (pelo menos {{least}} caracteres): ',
  askAgain: 'Digite-a de novo: ',
  notTheSame: 'As duas frases-senha são diferentes.',
  revokedWritten:
    '{{softkeyId}} de {{host}} ({{customer}}) está revogada. Lista de revogação gravada: {{path}}',
  revokedAgain:
    '{{softkeyId}} de {{host}} ({{customer}}) já tinha sido revogada, em {{revokedAt}}. A lista de revogação mais nova foi gravada de novo: {{path}}',
  listWritten: 'Lista de revogação gravada: {{path}}',
  listNumber: 'Número da lista',
  listSoftkeys: 'Softkeys nela',
  revokedOn: 'Revogada em',
  reason: 'Motivo',
  listSend:
    'envie esta lista a todas as estações que têm a softkey e, de agora em diante, junto com cada licença. A estação obedece a ela depois de importá-la: softkey import FILE',
  replacedSend:
    'Com isto, a softkey {{softkeyId}} está revogada. Envie junto a lista de revogação, também à máquina que a tinha: softkey desk revocations --dir DIR --out FILE',
  recordedLicense:
    'Isto está feito e consta no livro de registro; só falta o arquivo. Grave-o com outro --out: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  recordedList:
    'A softkey {{softkeyId}} está revogada e a lista consta no livro de registro; só falta o arquivo dela. Grave-o com outro --out: softkey desk revocations --dir DIR --out FILE',
  revokedSince: 'revogada em {{date}}',
  processed_one: '{{count}} solicitação examinada.',
  processed_many: '{{count}} de solicitações examinadas.',
  processed_other: '{{count}} solicitações examinadas.',
  exchangeServes:
    'Responde às estações que trocam por este endereço. O que espera uma pessoa fica em {{folder}}; Ctrl-C encerra.',
  exchangeIssued: 'respondida        {{host}}   {{requestId}}',
  exchangeWaiting: 'para uma pessoa   {{host}}   {{requestId}}   {{code}}',
  exchangeRefused: 'recusada          {{host}}   {{requestId}}   {{code}}',
  exchangeCloned:
    'duas, uma chave   {{keyId}}   outro pacote com o mesmo número: uma cópia desta estação também envia',
  exchangeOlder:
    'mais antigo       {{keyId}}   um número que já houve: uma cópia, ou um backup que foi restaurado',
  exchangeAhead:
    'longe demais      {{keyId}}   um número muito acima do último: pode vir de uma cópia desta estação',
  batchAnswered: 'respondida        {{host}}   {{softkeyId}}, número {{sequence}}, até {{until}}',
  batchAgain: 'respondida antes  {{host}}   {{softkeyId}}, número {{sequence}}, até {{until}}',
  batchLeft: 'para uma pessoa   {{host}}   {{file}}',
  batchUnread: 'não lido          {{file}}',
  batchUnwritten: 'não gravado       {{file}}',
  batchCount: 'Respondidas: {{answered}}; respondidas antes: {{again}}; para uma pessoa: {{left}}.',
  batchTaken: 'Licenças que as estações informam ter: {{taken}}. Isso está agora no registro.',
  batchWould:
    'Nada foi gravado. Seriam respondidas: {{answered}}; respondidas antes: {{again}}; para uma pessoa: {{left}}.',
  batchStopped:
    'Parou aqui, porque uma resposta não pôde ser gravada. As licenças emitidas estão no registro. Quando for possível gravar na pasta, execute o mesmo comando de novo: cada uma recebe a mesma licença.',
  batchNoEnd: 'sem data de término',
  firstRequest:
    'É uma primeira solicitação, que cria uma nova softkey. Responda-a sozinha, ou todas elas com --first.',
  unknownOrder:
    'A central conhece pedidos, mas nenhum com o número, o cliente e o produto que esta primeira solicitação indica. Pergunte ao cliente a que pedido ela pertence e responda-a sozinha; ou adicione o pedido com softkey desk order add e execute o mesmo comando de novo.',
};

export const deskClock: Catalog['deskClock'] = {
  'before-ledger': 'o livro de registro foi escrito pela última vez depois disso, em',
  'long-silent': 'o livro de registro foi escrito pela última vez mais de 90 dias antes, em',
  'before-request': 'a solicitação foi feita mais de um dia depois disso, pelo relógio dela, em',
};

/** By what a machine is known again, beside its components. */
export const recognisedBy: Catalog['recognisedBy'] = {
  'station-key': 'chave da estação',
};

/** Refusals that are worded otherwise at the desk than at a station, or for another next step. */
export const deskRefusal = {
  wouldNeedApproval: {
    title: 'Isto precisa da aprovação de uma segunda pessoa: {{why}}.',
    hint: 'Nada foi pedido por este exame. O comando que responde pede: softkey desk issue FILE --dir DIR --operator NAME --out FILE; para uma solicitação de atualização, softkey desk upgrade FILE --dir DIR --operator NAME --out FILE. Então decide alguém com o papel approver, e depois disso a licença é emitida.',
  },
  otherRequest: {
    title:
      'A solicitação {{sequence}} foi respondida antes, e o que chegou agora com o mesmo ID é outra solicitação.',
    hint: 'Nada foi emitido. Cada solicitação de uma estação tem um ID próprio: compare as duas e peça ao cliente uma nova solicitação.',
  },
  otherLicense: {
    title: 'O livro de registro tem outra licença com o número {{sequence}}.',
    hint: 'Nada foi emitido nem recebido. Duas cópias desta central, ou um livro de registro restaurado, deram um número duas vezes: softkey desk ledger verify --dir DIR. Não responda a nenhuma solicitação desta softkey até saber qual cópia continua.',
  },
  mailClock: {
    title: 'O relógio desta central diz {{now}}, e {{clock}} {{seen}}.',
    hint: 'Nenhum e-mail foi escrito nem enviado. Acerte o relógio deste computador e execute de novo.',
  },
  otherMachine: {
    title:
      'A solicitação {{requestId}} vem de {{asking}}, que não coincide com a máquina para a qual a softkey {{softkeyId}} foi emitida, {{host}}.',
    hint: 'Diferente: {{changed}}. Igual: {{same}}. Nada foi emitido. Pergunte ao cliente se {{asking}} é uma cópia ou tomou o lugar de {{host}}: nos dois casos ela precisa de uma softkey própria, que se pede nela a partir de uma pasta da estação vazia (softkey prelicense com --home DIR). Se {{asking}} tomou o lugar dela, transfira a softkey: peça lá uma primeira solicitação e depois softkey desk rehost FILE --replaces {{softkeyId}} --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE. Isso fica anotado no livro de registro.',
  },
  otherAdapters: {
    title:
      'A solicitação {{requestId}} vem de {{asking}}, que não coincide com a máquina para a qual a softkey {{softkeyId}} foi emitida, {{host}}.',
    hint: 'Diferente: {{changed}}. Igual: {{same}}. Nada foi emitido. Em geral é a mesma máquina, e um adaptador de rede foi trocado ou recebeu outro endereço MAC: peça ao cliente que volte a pôr o endereço antigo nas configurações da máquina virtual e faça a solicitação de novo. Se for uma cópia, ela precisa de uma softkey própria, que se pede nela a partir de uma pasta da estação vazia (softkey prelicense com --home DIR). Isso fica anotado no livro de registro.',
  },
  sameKey: {
    title:
      'A estação que faz a solicitação tem a chave da softkey {{softkeyId}}, emitida em {{issuedAt}} para {{host}} ({{customer}}). Ela é reconhecida por {{by}}, e por mais nada.',
    hint: 'Pergunte ao cliente se a máquina mudou de vez. Motivo que consta na solicitação: {{again}}. Se ainda é a mesma máquina, ela já tem a softkey dela: a licença mais nova é a número {{sequence}}, até {{until}}; grave-a de novo com softkey desk license {{softkeyId}} --dir DIR --out FILE. Se a máquina foi transferida ou refeita de vez, ou é uma cópia, emita uma softkey própria: --allow station-key --operator NAME --reason TEXT. Isso fica anotado no livro de registro, e a softkey anterior serve até o fim da licença dela.',
  },
  requestAnswered: {
    title: 'A solicitação já foi respondida, com {{softkeyId}}, e não no lugar da softkey indicada.',
    hint: 'Nada foi emitido. Uma solicitação é respondida uma única vez. Para uma substituição, a estação faz outra, a partir da mesma pasta: softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE. A licença que ela recebeu: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  },
  alreadyReplaced: {
    title: 'A softkey {{softkeyId}} de {{host}} já foi substituída, por {{replacedBy}}.',
    hint: 'Uma softkey é substituída uma única vez. Se essa licença se perdeu: softkey desk license {{replacedBy}} --dir DIR --out FILE. Se a máquina mudar de novo, substitua essa: --replaces {{replacedBy}}',
  },
  sameMachine: {
    title:
      'A solicitação vem de {{asking}}, que é a máquina para a qual a softkey {{softkeyId}} foi emitida.',
    hint: 'Nada foi emitido. Uma softkey se transfere para outra máquina, e esta é a mesma. Se a estação perdeu a pasta dela: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE. Se o produto ou o cliente estava errado: softkey desk reissue FILE --replaces {{softkeyId}} --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  anotherMachine: {
    title:
      'A solicitação vem de {{asking}}, que não é a máquina para a qual a softkey {{softkeyId}} foi emitida, {{host}}.',
    hint: 'Nada foi emitido. Se a softkey deve ser transferida para lá: softkey desk rehost FILE --replaces {{softkeyId}} --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  otherProduct: {
    title: 'A solicitação pede {{asked}}, e a softkey {{softkeyId}} é para {{product}}.',
    hint: 'Nada foi emitido. Peça ao técnico uma solicitação com o produto {{product}}. Se {{asked}} foi comprado à parte, trata-se de uma softkey própria: softkey desk issue FILE --dir DIR --out FILE',
  },
  noSoftkey: {
    title: 'Não se conhece nenhuma softkey desta central para a máquina {{asking}}.',
    hint: 'Nada foi emitido. Se esta é a primeira solicitação dela: softkey desk issue FILE --dir DIR --out FILE. Se a softkey dela foi emitida para outra máquina: softkey desk rehost FILE --replaces SOFTKEY-ID --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  keyKept: {
    title: 'A estação de {{asking}} já tem a chave à qual a softkey {{softkeyId}} está vinculada.',
    hint: 'Nada foi emitido. Lá só falta a licença: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  },
  earlierKey: {
    title:
      'A estação de {{asking}} tem uma chave anterior da softkey {{softkeyId}}, que já está vinculada a outra.',
    hint: 'Nada foi emitido. Esta pasta da estação foi dada como perdida, e a máquina fez a solicitação a partir de uma nova; talvez tenha voltado de um backup. Só uma continua: pergunte ao cliente qual. Se é a nova, esta não serve mais. Se é esta, ela faz outra solicitação (softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE), que você responde com: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  revokedReplaced: {
    title: 'A softkey {{softkeyId}} de {{host}} foi revogada em {{revokedAt}}. Motivo: {{reason}}',
    hint: 'Nada foi emitido. {{replacedBy}} tomou o lugar dela; a licença mais nova: softkey desk license {{replacedBy}} --dir DIR --out FILE. É essa se ela é para esta mesma máquina. Se foi transferida e deve voltar a esta máquina: softkey desk rehost FILE --replaces {{replacedBy}} --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE. Se foi comprada uma softkey própria para esta máquina: softkey desk issue FILE --allow revoked --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  revoked: {
    title: 'A softkey {{softkeyId}} de {{host}} foi revogada em {{revokedAt}}. Motivo: {{reason}}',
    hint: 'Nada foi emitido. Envie ao cliente a lista de revogação, que diz isso: softkey desk revocations --dir DIR --out FILE. Se esta máquina deve voltar a funcionar, responda a uma primeira solicitação dela com: softkey desk reissue FILE --replaces {{softkeyId}} --allow revoked --dir DIR --operator NAME --reason TEXT --out FILE. Se foi comprada uma softkey própria para esta máquina: softkey desk issue FILE --allow revoked --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  revokedBefore: {
    title: 'A softkey {{softkeyId}} de {{host}} foi revogada em {{revokedAt}}. Motivo: {{reason}}',
    hint: 'Nada foi emitido. Ela foi revogada por esse motivo, e não porque outra tomou o lugar dela: verifique se o motivo ainda vale. Se uma máquina deve funcionar com ela mesmo assim, acrescente ao comando: --allow revoked. Isso fica anotado no livro de registro.',
  },
  otherHere: {
    title:
      'A máquina que faz a solicitação tem uma softkey própria: {{softkeyId}}, emitida em {{issuedAt}} para {{host}} ({{customer}}). Ela é reconhecida por {{by}}.',
    hint: 'Nada foi emitido nem revogado. Cada máquina tem uma única softkey. Se essa deve ficar, a licença mais nova dela é a número {{sequence}}, até {{until}}: softkey desk license {{softkeyId}} --dir DIR --out FILE. Se a outra deve tomar o lugar dela, revogue-a primeiro: softkey desk revoke {{softkeyId}} --dir DIR --operator NAME --reason TEXT --out FILE. Depois execute o mesmo comando de novo, com --allow revoked',
  },
  adoptOlder: {
    title:
      'O livro de registro tem uma licença de {{softkeyId}} mais nova que esta, que é a número {{sequence}}: a número {{otherSequence}}.',
    hint: 'Nada falta. Envie a mais nova: softkey desk license {{softkeyId}} --dir DIR --out FILE',
  },
  adoptAnswered: {
    title:
      'A solicitação que esta licença responde foi respondida de novo, com a número {{otherSequence}} de {{other}}.',
    hint: 'Uma máquina fica com uma softkey: envie-lhe aquela licença (softkey desk license {{other}} --dir DIR --out FILE). Esta termina por si.',
  },
  adoptOther: {
    title:
      'A máquina desta licença ({{host}}) tem outra softkey no livro de registro: {{other}}. Uma máquina tem uma só.',
    hint: 'Descubra com o cliente qual está em uso. Se for esta, revogue a outra e adote esta de novo: softkey desk revoke {{other}} --dir DIR --reason TEXT --operator NAME --out FILE. Se for a outra, deixe esta licença: ela termina por si.',
  },
  adoptTwoDesks: {
    title:
      'Esta licença foi emitida em {{issuedAt}}. A restauração perdeu o que foi emitido de {{backupAt}} a {{restoredAt}}, e não isto: outra cópia desta central a emitiu.',
    hint: 'Encontre essa cópia e pare-a: duas centrais dão duas softkeys a uma máquina. Depois assuma o que ela emitiu, uma a uma, com --allow {{allow}}. Isso fica anotado no livro de registro.',
  },
  adoptNever: {
    title:
      'Este livro de registro nunca foi restaurado e não conhece esta licença: outra cópia desta central a emitiu, ou a pasta foi reposta à mão.',
    hint: 'Procure outra cópia que ainda emite, e pare-a: duas centrais dão duas softkeys a uma máquina. Depois assuma a licença com --allow {{allow}}. Isso fica anotado no livro de registro.',
  },
  unknownSinceRestore: {
    title:
      'Esta central não conhece a softkey {{softkeyId}}, ou não esta licença dela. Foi restaurada em {{restoredAt}} de um backup de {{backupAt}}: o que foi emitido nesse intervalo falta.',
    hint: 'Se foi emitida então, traga-a de volta da solicitação ou do arquivo de licença, e repita o comando: softkey desk adopt FILE --dir DIR --operator NAME --reason TEXT. Se não, confira o id e a central (--dir).',
  },
  backupNotWritten: {
    title: '{{file}} não foi gravado: {{obstacle}}.',
    hint: 'Execute o mesmo comando de novo com outro FILE: um nome novo, ou uma pasta, em que o backup recebe o nome do fornecedor e da hora.',
  },
  withdrawnKey: {
    title:
      'A licença de {{host}} ({{softkeyId}}) foi assinada com a chave {{keyId}}, que esta central retirou: nenhuma estação a aceita mais.',
    hint: 'Peça a {{host}} mais uma primeira solicitação, softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE, e responda com a próxima licença da mesma softkey: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  noFolder: {
    title:
      'Não é possível criar a pasta {{dir}} para uma central: há outra coisa com esse nome, ou falta a pasta em que ela deve ficar.',
    hint: 'Indique outra pasta com --dir: uma nova dentro de uma pasta que exista, ou uma vazia. Nada foi criado.',
  },
  useIssue: {
    title: 'O arquivo contém: {{kind}}. Aqui se espera: {{expected}}.',
    hint: 'Esta é uma primeira solicitação. Use: softkey desk issue FILE --dir DIR --out FILE',
  },
  useUpgrade: {
    title: 'O arquivo contém: {{kind}}. Aqui se espera: {{expected}}.',
    hint: 'Esta é uma solicitação da próxima licença. Use: softkey desk upgrade FILE --dir DIR --out FILE',
  },
  useImport: {
    title: 'O arquivo contém: {{kind}}. Aqui se espera: {{expected}}.',
    hint: 'Uma licença é importada pela estação que a pediu: softkey import FILE. A central responde a solicitações; peça a solicitação ao cliente.',
  },
  otherDate: {
    title: 'A data {{typed}} não é a que o relógio desta central mostra: {{now}}.',
    hint: 'Confira um relógio de confiança. Se {{typed}} está certo, acerte o relógio deste computador e execute o mesmo comando de novo. Se foi um erro de digitação, digite a data de novo: --date YYYY-MM-DD',
  },
  requestAhead: {
    title: 'O relógio desta central diz {{now}}, e {{clock}} {{seen}}.',
    hint: 'Um dos dois relógios está errado: compare-os com um de confiança. Se este estiver errado, acerte-o. Se estiver certo, o relógio da máquina do cliente está adiantado: peça que o confira e confirme a data de hoje digitando-a: --date YYYY-MM-DD. Isso fica anotado no livro de registro.',
  },
};
