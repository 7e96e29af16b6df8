import type { Catalog, Translated } from '../catalog.ts';
import type { refusals as english } from '../en/refusals.ts';

export const refusals: Translated<typeof english> = {
  BAD_UTF8: {
    title: 'O conteúdo do arquivo não é texto UTF-8 válido.',
    hint: 'O programa que gerou este arquivo tem um defeito. Peça ao remetente que o gere de novo com o softkey e o envie como anexo.',
  },
  CLOCK_SET_BACK: {
    title: 'O relógio desta máquina está atrasado: mostra {{now}}, mas {{highest}} já passou.',
    hint: 'Acerte o relógio e depois inicie a carência de emergência.',
  },
  CONFIRMATION_MISSING: {
    title: 'Nenhuma solicitação foi feita: o nome do host não foi confirmado.',
    hint: 'Se {{host}} é a máquina definitiva, confirme digitando o nome dela: --confirm {{host}}',
  },
  DAMAGED: {
    title: 'O arquivo foi danificado durante o envio.',
    hint: 'Obtenha-o de novo na origem, como anexo ou em um pendrive; não copie e cole o texto.',
  },
  DAY_NOT_POSSIBLE: {
    title: '{{day}} não pode ser: a solicitação foi feita em {{first}}, e hoje é {{last}}.',
    hint: 'Informe um dia entre os dois, YYYY-MM-DD, ou não informe o dia, se foi hoje.',
  },
  DISK_FAILED: {
    title: 'O disco ou pendrive não lê ou não grava corretamente ({{errno}}).',
    hint: 'Copie o que há nele para outro disco e mande verificar este (o cabo também). Depois execute o mesmo comando de novo. Nada ficou gravado pela metade.',
  },
  DISK_FULL: {
    title: 'O disco está cheio. Nada se perdeu.',
    hint: 'Libere espaço (1 MB basta) e execute o mesmo comando de novo.',
  },
  DOCUMENT_GONE: {
    title: 'Falta um documento que esta estação já tinha: {{file}}.',
    hint: 'Se softkey restore não tem cópia dele, importe esse arquivo de novo, ou um mais novo do mesmo tipo; se não tiver nenhum, peça-o ao fornecedor. Documentos mais antigos não são importados no lugar dele; o que ainda está aqui continua valendo.',
  },
  DUPLICATE_MEMBER: {
    title: 'O conteúdo do arquivo traz o mesmo campo duas vezes.',
    hint: 'Não use este arquivo: dois programas poderiam lê-lo de duas maneiras. Peça ao remetente que o gere de novo com o softkey.',
  },
  EMERGENCY_NOT_NEEDED: {
    title: 'A carência de emergência não foi iniciada: o produto funciona sem ela.',
    hint: 'Ela é para uma licença cuja carência também acabou, e cada licença a tem uma vez. softkey status diz até quando o produto funciona: peça já a próxima licença.',
  },
  EMERGENCY_UNCONFIRMED: {
    title: 'A carência de emergência não foi iniciada: precisa de um motivo e do nome desta máquina.',
    hint: 'Ela é dada uma vez por licença, e o fornecedor fica sabendo. Se o produto precisa continuar aqui, diga por quê e digite o nome: --reason "TEXT" --confirm {{host}}',
  },
  EMERGENCY_UNPROVED: {
    title: 'A carência de emergência não foi iniciada: nada aqui mostra se esta licença já a teve.',
    hint: 'O diário e o registro desta pasta se perderam, ou a licença foi pedida a partir de outra. Use essa, ou um backup dela; senão, é preciso a próxima licença. Ligue para o fornecedor.',
  },
  EMERGENCY_USED: {
    title: 'Esta licença já teve sua carência de emergência: de {{began}} a {{until}}.',
    hint: 'Cada licença a tem uma vez. É preciso a próxima licença: envie a solicitação de atualização e ligue para o fornecedor.',
  },
  EMPTY_FILE: {
    title: 'Este arquivo está vazio.',
    hint: 'Foi esvaziado no caminho ou nunca foi gravado. Peça que seja enviado de novo, como anexo.',
  },
  EXPIRED: {
    title:
      'A licença venceu em {{expiresAt}}, e o período de carência terminou (data considerada: {{judgedAt}}).',
    hint: 'Peça a próxima licença: softkey upgrade-request --out FILE. Envie esse arquivo ao fornecedor e importe a resposta. Se a data considerada não é a de hoje, acerte antes o relógio desta máquina.',
  },
  FILE_DENIED: {
    title: 'Este usuário não tem permissão para ler {{file}}.',
    hint: 'Execute o comando com um usuário que possa lê-lo (por exemplo, com sudo ou como administrador) ou copie o arquivo para um local permitido.',
  },
  FILE_HELD: {
    title: 'Um arquivo necessário está aberto em outro programa ({{errno}}).',
    hint: 'Feche o programa que o mantém aberto ou espere um momento (um antivírus o libera sozinho) e execute o mesmo comando de novo.',
  },
  FILE_MISSING: {
    title: 'Não existe o arquivo {{file}}.',
    hint: 'Confira o nome e a pasta. O pendrive está conectado e montado?',
  },
  FORGED: {
    title: 'A assinatura não é autêntica: este arquivo foi alterado ou feito por outra pessoa.',
    hint: 'Não use este arquivo. Peça-o de novo ao fornecedor e informe de onde veio este.',
  },
  HARDKEY_PLANNED: {
    title: 'Esta máquina recebe uma chave USB: ela não faz solicitação.',
    hint: 'Peça a hardkey ao fornecedor. Se esta máquina deve mesmo ter uma softkey, mude o papel dela no pedido, que agora é: {{role}}',
  },
  HOME_UNKNOWN: {
    title: 'Este usuário não tem pasta pessoal, então não há lugar para os registros da estação.',
    hint: 'Indique com --home DIR uma pasta em que você possa gravar, ou defina SOFTKEY_HOME.',
  },
  HOME_UNWRITABLE: {
    title: 'Este usuário não tem permissão para gravar na pasta da estação.',
    hint: 'Execute o comando com sudo (no Windows: como administrador) ou escolha com --home DIR uma pasta em que você possa gravar. Se o disco dela é só de leitura, mude isso antes.',
  },
  HOST_GONE: {
    title: 'O programa por trás desta página não responde ou foi reiniciado.',
    hint: 'Execute softkey serve nesta máquina (de novo) e abra o endereço que ele mostra. O que você digitou foi guardado.',
  },
  IDENTITY_DAMAGED: {
    title: 'A chave de identidade da estação está danificada ou não existe mais: {{file}}.',
    hint: 'Recoloque esse arquivo a partir de um backup da pasta da estação. Se não houver, a licença continua funcionando até o fim do prazo, e daqui não se pode pedir a próxima: escreva para o fornecedor com antecedência.',
  },
  INSIDE_REFUSED: {
    title: 'Documentos com problema neste pacote: {{bad}} de {{count}}.',
    hint: 'O comando softkey inspect FILE mostra o que há de errado com cada um. Se um documento estiver danificado ou falsificado, peça outro pacote a quem o fez; uma licença de outra máquina está em ordem naquela máquina.',
  },
  INTERNAL: {
    title: 'O programa falhou. O defeito é do programa, não dos seus arquivos.',
    hint: 'Execute o comando de novo com SOFTKEY_DEBUG=1 e envie ao suporte o que ele mostrar, com o comando digitado. Nada ficou gravado pela metade.',
  },
  IS_A_FOLDER: {
    title: '{{file}} é uma pasta, não um arquivo.',
    hint: 'Indique o arquivo que está dentro dela. Pastas inteiras são aceitas por softkey import, softkey inspect, softkey verify e softkey courier.',
  },
  JSON_INVALID: {
    title: '{{file}} não é um JSON correto. Linha {{line}}, coluna {{column}}: {{slip}}.',
    hint: 'Corrija esse ponto em um editor de texto, salve e execute o mesmo comando de novo. softkey help COMMAND mostra como é o arquivo.',
  },
  KEY_OUT_OF_DATE: {
    title: 'O arquivo é de {{issuedAt}}, quando a chave que o assina não estava em uso.',
    hint: 'Peça ao fornecedor que emita o arquivo de novo. Se isso acontece com todos os arquivos, peça o conjunto de chaves mais recente e importe-o antes.',
  },
  KEY_UNKNOWN: {
    title: 'O arquivo está assinado com uma chave que não é conhecida aqui ({{keyId}}).',
    hint: 'Importe antes o conjunto de chaves mais recente do fornecedor (um arquivo .key-set) e depois este arquivo. Se você não o tem, peça-o ao fornecedor.',
  },
  KEY_WITHDRAWN: {
    title: 'O arquivo está assinado com uma chave que o fornecedor retirou de uso ({{keyId}}).',
    hint: 'Peça ao fornecedor que emita este arquivo de novo com uma chave atual.',
  },
  LINK_OUTSIDE: {
    title: '{{file}} é um link que leva para fora da pasta em que está.',
    hint: 'Indique o arquivo para o qual o link aponta ou coloque uma cópia dele na pasta.',
  },
  MALFORMED: {
    title: 'O conteúdo do arquivo não está correto: {{fields}}',
    hint: 'O programa que gerou este arquivo tem um defeito ou é de outra versão. Peça ao remetente que atualize o softkey e gere o arquivo de novo.',
  },
  NETWORK_PATH: {
    title: '{{file}} está em um caminho de rede.',
    hint: 'Copie antes o arquivo para um disco local ou um pendrive.',
  },
  NEWER_GONE: {
    title:
      'Este arquivo é o número {{sequence}}, mais antigo que o número {{held}}, que esta estação já tinha e agora falta ou não pode ser usado.',
    hint: 'Importe o número {{held}}, ou um mais novo: procure no e-mail com que ele chegou e em um backup, ou peça ao fornecedor que o envie de novo. Nada foi alterado.',
  },
  NEWER_VERSION: {
    title: 'O arquivo foi gerado por uma versão mais nova do programa.',
    hint: 'Atualize o softkey nesta máquina e use o arquivo de novo. O arquivo não está danificado.',
  },
  NOTHING_INSIDE: {
    title: 'Não há documento softkey neste ZIP (arquivos nele: {{count}}).',
    hint: 'Veja se foram compactados os arquivos certos: um documento softkey termina em .license, .prelicense, .upgrade-request ou .courier-bundle.',
  },
  NOT_ALL_LOOKED_INTO: {
    title: 'Nem tudo neste arquivo pôde ser examinado.',
    hint: 'O que foi encontrado no restante é usado. Ele passa do que é descompactado (1.000 arquivos, 32 MB, quatro níveis de arquivos dentro de arquivos), ou uma parte danificada ou compactada de outra forma. Descompacte-o com o programa que o fez e informe os documentos softkey separadamente.',
  },
  NOT_A_FOLDER: {
    title: '{{file}} não é uma pasta.',
    hint: 'Indique a pasta no pendrive ou no compartilhamento, não um arquivo dentro dela.',
  },
  NOT_A_REGULAR_FILE: {
    title: '{{file}} não é um arquivo comum, e sim um dispositivo, um pipe ou um socket.',
    hint: 'Salve o conteúdo em um arquivo e indique esse arquivo, ou use - para ler da entrada padrão.',
  },
  NOT_A_SOFTKEY_FILE: {
    title: 'Não há nenhum documento softkey neste arquivo.',
    hint: 'Confira se é o arquivo certo: um documento softkey tem uma linha com -----BEGIN SOFTKEY …-----, ou é um texto que começa com SOFTKEY/.',
  },
  NOT_CANONICAL: {
    title: 'O conteúdo do arquivo não está escrito na única forma permitida.',
    hint: 'Não use este arquivo: ele não foi gerado pelo softkey. Peça ao remetente que o gere de novo com o softkey.',
  },
  NOT_UTF8: {
    title: 'O arquivo não está salvo como texto UTF-8.',
    hint: 'Se você o salvou com um editor, ou com > no PowerShell, salve-o de novo como UTF-8 (no Bloco de Notas: Salvar como, Codificação). Se não, obtenha o arquivo original de novo.',
  },
  NOT_YET_VALID: {
    title: 'A licença começa em {{notBefore}}; esse dia ainda não chegou.',
    hint: 'Confira a data e a hora desta máquina. Se estão certas, importe a licença agora: ela passa a valer nesse dia, e até lá vale a atual.',
  },
  NO_GUIDE: {
    title: '{{vendor}} não tem guia de virtualização neste programa.',
    hint: 'Pergunte ao fornecedor como o produto é licenciado no seu tipo de planta.',
  },
  NO_IDENTITY: {
    title:
      'Esta máquina não pode ser identificada: não foi possível ler nada a que uma softkey pudesse ser vinculada.',
    hint: 'Execute o comando com sudo ou como administrador. O softkey probe mostra o que não pôde ser lido, por quê e o que ajuda. Na central: peça ao cliente que faça a solicitação de novo desse modo. Para emitir a licença mesmo assim: --allow no-identity --operator NAME --reason TEXT',
  },
  NO_LICENSE: {
    title: 'Esta estação não tem nenhuma licença.',
    hint: 'Importe a licença que o fornecedor enviou: softkey import FILE. Se nenhuma chegou, o softkey status diz se já foi feita uma solicitação. Se não foi, faça-a: softkey prelicense',
  },
  NO_MAIL_PROGRAM: {
    title: 'Nenhum programa de e-mail pôde ser aberto nesta máquina.',
    hint: 'Salve o arquivo, leve-o a um computador com e-mail e anexe-o lá.',
  },
  NO_REQUEST_WAITS: {
    title: 'Nenhuma solicitação desta máquina aguarda resposta.',
    hint: 'O softkey status diz como está e o que fazer em seguida.',
  },
  OLDER_SEQUENCE: {
    title: 'Este arquivo é o número {{sequence}}; já está em uso um mais novo, o número {{held}}.',
    hint: 'Não é preciso fazer nada: o mais novo continua em uso. Se você esperava algo mais novo, peça-o ao fornecedor.',
  },
  ORDER_CHANGED: {
    title: 'Já foi feita uma solicitação, com outro pedido.',
    hint: 'Para gravar de novo a última solicitação, informe o pedido com que ela foi feita; uma anterior não é mais gravada. Se esse pedido estava errado, faça uma nova solicitação e diga por quê: --new --reason TEXT',
  },
  ORDER_INVALID: {
    title: 'O pedido está incompleto ou incorreto: {{fields}}',
    hint: 'Corrija o arquivo do pedido. O comando softkey help prelicense mostra como é um pedido.',
  },
  OTHER_MACHINE: {
    title: 'A licença é para outra máquina, {{host}}.',
    hint: 'Diferente aqui: {{changed}}. Importe-a em {{host}}. Se esta é essa máquina e ela foi movida ou refeita em definitivo, escreva para o fornecedor, que decide sobre uma licença para ela.',
  },
  OUTPUT_FAILED: {
    title: '{{file}} não foi gravado: {{obstacle}}.',
    hint: 'Execute o mesmo comando com outro --out: uma pasta, um nome novo ou - para a saída padrão. Nada se perdeu, e o documento será o mesmo.',
  },
  PARTS_MISSING: {
    title: 'Faltam partes do documento ({{kind}}): número {{missing}} de {{total}}.',
    hint: 'Leia ou cole também as partes que faltam, no mesmo arquivo; a ordem não importa. Ponha as imagens dos códigos em um ZIP.',
  },
  PREFLIGHT_FAILED: {
    title:
      'Nenhuma solicitação foi feita: esta máquina não passou em uma verificação obrigatória ({{checks}}).',
    hint: 'Veja o que falhou e como resolver, e tente de novo: softkey probe',
  },
  PREFLIGHT_UNSEEN: {
    title:
      'Nenhuma solicitação foi feita: ninguém confirmou ter visto o que as verificações encontraram ({{checks}}).',
    hint: 'Veja as verificações e resolva o que puder. O que restar precisa ser confirmado antes da solicitação: softkey probe',
  },
  PRINT_FAILED: {
    title: 'A página não foi impressa.',
    hint: 'Confira se há uma impressora configurada nesta máquina ou salve a página como arquivo PDF.',
  },
  REASON_MISSING: {
    title: 'Nenhuma solicitação foi feita: uma nova solicitação precisa de um motivo.',
    hint: 'Diga em poucas palavras por que a primeira solicitação não serve: --new --reason "TEXT". O motivo vai na solicitação.',
  },
  RECORD_LOST: {
    title: 'Um registro desta estação falta ou está danificado: {{file}}.',
    hint: 'A licença continua funcionando, e o registro recomeça do zero. Se alguém o apagou, recoloque-o a partir de um backup: o fornecedor percebe a lacuna na próxima solicitação de atualização.',
  },
  REVOKED: {
    title: 'O fornecedor revogou esta licença em {{revokedAt}}. Motivo: {{reason}}',
    hint: 'Ela não pode mais ser usada. Peça ao fornecedor uma nova licença e informe {{softkeyId}}.',
  },
  SEQUENCE_CONFLICT: {
    title: 'Há dois documentos diferentes com o mesmo número, {{sequence}}.',
    hint: 'Guarde os dois arquivos e envie-os ao fornecedor: um deles não deveria existir. O que chegou primeiro continua em uso.',
  },
  SEVERAL_DOCUMENTS: {
    title: 'Este arquivo contém vários documentos softkey; aqui só se pode usar um.',
    hint: 'Salve cada documento em um arquivo próprio. O comando softkey inspect FILE mostra o que há nele.',
  },
  SHARE_GONE: {
    title: 'A pasta de rede não responde mais ({{errno}}).',
    hint: 'Verifique se o servidor de arquivos está acessível e a pasta conectada e execute o mesmo comando de novo. Para a pasta da estação, um disco local é mais seguro.',
  },
  SOFTKEY_NOT_HELD: {
    title: 'Esta estação não tem a softkey {{softkeyId}}.',
    hint: 'Veja quais ela tem: softkey status',
  },
  STATION_KEY_OTHER: {
    title:
      'Esta pasta da estação não pode pedir a próxima licença: {{softkeyId}} foi solicitada com outra chave de estação, não com a daqui ({{file}}).',
    hint: 'A licença continua funcionando. Traga {{file}} da pasta da estação que fez a solicitação, ou de um backup dela. Se ele se perdeu de vez, escreva para o fornecedor bem antes do fim do prazo: sem essa chave não se pode pedir a próxima licença.',
  },
  STORE_CORRUPT: {
    title: 'Um arquivo na pasta da estação está danificado: {{file}}.',
    hint: 'Restaure a pasta a partir de um backup. Se não houver, mova esse arquivo para outro lugar e importe a licença de novo. O softkey status mostra o que restou.',
  },
  STORE_LOCKED: {
    title: 'Outro programa está usando a pasta da estação.',
    hint: 'Espere o outro softkey terminar e execute o mesmo comando de novo. Se nenhum estiver mais em execução, em nenhuma máquina e em nenhum contêiner que use esta pasta, apague nela o arquivo lock.',
  },
  SUMMARY_FALSE: {
    title: 'As linhas legíveis no início do arquivo não dizem o mesmo que o conteúdo assinado.',
    hint: 'Não confie nessas linhas: alguém as alterou. Peça o arquivo de novo ao fornecedor.',
  },
  SYSTEM_EXHAUSTED: {
    title: 'Esta máquina está sem memória ou não consegue abrir mais arquivos ({{errno}}).',
    hint: 'Feche outros programas e execute o mesmo comando de novo. Nada ficou gravado pela metade.',
  },
  SYSTEM_REFUSED: {
    title: 'O sistema operacional recusou uma operação necessária ({{errno}}).',
    hint: 'Execute o mesmo comando de novo. Se for recusado outra vez, use uma pasta em um disco local e informe ao suporte a palavra entre parênteses.',
  },
  TOO_DEEP: {
    title: 'O conteúdo do arquivo tem níveis demais.',
    hint: 'Não use este arquivo: nenhum programa softkey grava um conteúdo assim. Peça-o de novo ao fornecedor.',
  },
  TOO_LARGE: {
    title: 'O arquivo é grande demais: {{bytes}}, e o máximo é {{most}}.',
    hint: 'Confira se é o arquivo certo: um documento softkey costuma ter menos de 10 KB.',
  },
  TOO_MANY_DOCUMENTS: {
    title: 'O arquivo contém documentos demais: só os primeiros {{read}} foram lidos.',
    hint: 'Salve os outros em arquivos próprios ou em vários arquivos menores.',
  },
  TOO_MANY_FILES: {
    title: '{{file}} não foi aberto: é possível abrir no máximo {{most}} arquivos de uma vez.',
    hint: 'Abra-o separadamente ou solte a pasta inteira em Examinar arquivos, que aceita qualquer quantidade.',
  },
  UNREADABLE_SORT: {
    title: 'Isto é {{sort}}: não é possível ler dele um documento softkey.',
    hint: 'Peça o próprio arquivo, como foi salvo ou recebido: como anexo ou em um ZIP sem senha. De um código QR: uma captura de tela ou uma foto nítida, em PNG ou JPEG; ou o texto que um celular lê dele.',
  },
  USAGE: {
    title: 'O comando não foi entendido: {{problem}}',
    hint: '{{usage}}',
  },
  WRONG_KIND: {
    title: 'O arquivo contém: {{kind}}. Aqui se espera: {{expected}}.',
    hint: 'Use o arquivo onde ele serve: licenças são importadas pela estação, solicitações são respondidas pela central.',
  },
  WRONG_PRODUCT: {
    title: 'Este programa conhece {{products}}, e nenhum produto {{product}}.',
    hint: 'Confira a grafia no pedido ou peça ao fornecedor a licença do produto que roda nesta máquina.',
  },
  WRONG_VENDOR: {
    title: 'O arquivo é de outro fornecedor: {{vendor}}.',
    hint: 'Use-o com o programa desse fornecedor. Se você esperava uma licença do seu próprio fornecedor, peça-a a ele.',
  },
};

/**
 * The same codes where the next step is another one: something odd is found in a home, in the place of one of
 * its parts; or a license is for another machine, and this machine has its own.
 */
export const homeRefusals: Catalog['homeRefusal'] = {
  lock: {
    title: 'A pasta da estação não pode ser bloqueada: o que está em {{file}} não é um bloqueio.',
    hint: 'Apague {{file}} na pasta da estação e execute o mesmo comando de novo. Não há nada necessário nele.',
  },
  record: {
    title: 'Um registro desta estação não pode ser lido, porque há outra coisa no lugar dele: {{file}}.',
    hint: 'A licença continua funcionando, e o registro recomeça do zero. Se você sabe quem pôs aquilo ali, recoloque {{file}} a partir de um backup: o fornecedor vê a lacuna na próxima solicitação de atualização.',
  },
  documents: {
    title: 'Há outra coisa no lugar onde a pasta da estação guarda os documentos: {{file}}.',
    hint: 'Tire-a dali e recoloque a pasta {{file}} a partir de um backup da pasta da estação. Se não houver, importe as licenças de novo: softkey import FILE',
  },
  document: {
    title: 'O arquivo está danificado, ou não é um documento desta estação.',
    hint: 'Importe-o de novo, do e-mail com que ele veio ou de um backup: isso substitui o arquivo. Se não o tiver, peça-o ao fornecedor. Se ele não for desta estação, tire-o dali.',
  },
  identity: {
    title: 'A chave de identidade da estação está danificada ou não existe mais: {{file}}.',
    hint: 'Recoloque esse arquivo a partir de um backup da pasta da estação. Se não houver, faça a solicitação de novo e diga por quê: softkey prelicense com --new --reason TEXT. O arquivo danificado fica guardado ao lado, com outro nome. Se o fornecedor já respondeu a uma solicitação anterior desta máquina, lá uma pessoa decide.',
  },
  home: {
    title: 'O que foi indicado como pasta da estação não é uma pasta: {{file}}.',
    hint: 'Indique com --home DIR, ou com SOFTKEY_HOME, uma pasta em que você possa gravar; sem nenhum dos dois vale a pasta de sempre.',
  },
  neighbour: {
    title: 'A licença é de outra máquina, {{host}}.',
    hint: 'Importe-a em {{host}}. Aqui não há nada errado: esta máquina tem a própria licença, {{own}}.',
  },
};

/** Refusals of a file that call for another next step than their code does. */
export const fileRefusals: Catalog['fileRefusal'] = {
  otherName: {
    title: 'O nome do arquivo {{file}} não está em UTF-8, por isso não se pode abri-lo pelo nome.',
    hint: 'Renomeie-o, com letras e números, e execute o mesmo comando de novo. Ou passe o conteúdo em vez do nome: - < FILE',
  },
};
