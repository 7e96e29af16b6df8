import type { Catalog } from '../catalog.ts';

export const command: Catalog['command'] = {
  probe: {
    summary: 'mostrar o que identifica esta máquina',
    more: 'Os IDs aparecem abreviados; nunca saem da máquina às claras. Com --dump, as leituras vêm de um arquivo: a saída do dmidecode (inteira, em parte ou com -q), uma tabela SMBIOS bruta, os arquivos de /sys/class/dmi/id, a saída do systeminfo ou a de softkey probe --json. O que houver em volta é ignorado.\n\nAbaixo das leituras estão as verificações antes de uma solicitação e o que uma migração, uma restauração ou um clone fariam com a softkey.',
  },
  advise: {
    summary: 'planejar uma arquitetura: licenças necessárias, conselhos, um desenho',
    more: 'Responda com opções ou com um arquivo JSON (--answers); o que você não informar conta como não, ou como não sabido. Em um terminal, sem nenhuma resposta, as perguntas são feitas uma a uma. O hipervisor é o desta máquina, a menos que você indique outro.\n\nTipos de hipervisor: vmware, hyperv, kvm, qemu, virtualbox, xen, nutanix, parallels, bhyve, physical, unknown.\nTipos de redundância: none, hot-standby.',
  },
  prelicense: {
    summary: 'fazer a única solicitação de uma softkey para esta máquina',
    more: 'Uma softkey é emitida uma única vez por máquina; por isso, execute o comando somente na máquina definitiva. Executá-lo outra vez grava de novo a mesma solicitação.\n\nUm pedido é um arquivo JSON:\n{"product": "E3-SERVER", "customer": {"name": "…", "contact": "…"},\n "architecture": {"hypervisor": "VMware", "ha": false, "ft": false,\n  "redundancy": "none", "role": "…"}, "reference": "…"}\nredundancy é "none" ou "hot-standby"; role, contact e reference podem ser "".\n\nNo lugar do arquivo, --product e --customer com o que mais se souber; em um terminal, e sem nenhum deles, o pedido é perguntado.\n\nSe não for possível tirar arquivos desta máquina, --qr mostra a solicitação como código QR para um celular, e --text a imprime como texto para colar em um chat ou e-mail.\n\n--dry-run mostra as verificações que valeriam para a solicitação e não cria nada: nem chave, nem solicitação. Não precisa de --out nem de --confirm.',
  },
  import: {
    summary: 'verificar e guardar licenças, conjuntos de chaves e listas de revogação',
    more: 'Vários arquivos de uma vez, em qualquer ordem, até e-mails inteiros, ou uma pasta, por exemplo um pendrive. Um arquivo ruim nunca esconde os bons; o código de saída é 1 se algum foi recusado.\n\nEntre vários arquivos ou em uma pasta, as licenças de outras máquinas não são uma falha: cada uma ocupa uma linha e nada dela entra no diário. O que está em uma pasta e não é documento softkey, ou é uma solicitação, fica como está.',
  },
  restore: {
    summary: 'recolocar documentos que faltam ou estão danificados, a partir das cópias',
    more: 'De cada softkey são copiadas as últimas três licenças ao lado dos documentos, e o conjunto de chaves e a lista de revogação em vigor. Onde um arquivo da pasta da estação falta ou está danificado, a cópia toma o lugar dele. --dry-run só mostra o que voltaria.\n\nUma licença mais antiga não volta no lugar da mais nova: para voltar a outros termos, peça outra licença ao fornecedor.',
  },
  status: {
    summary: 'mostrar se esta máquina está licenciada e até quando',
    more: 'O código de saída é 0 quando há licença (ativa, quase vencida ou em carência) e 3 quando não há.',
  },
  check: {
    summary: 'informar a um sistema de monitoramento (Nagios, Zabbix, Icinga) a situação da licença',
    more: 'Uma linha na saída padrão, com os dias restantes como número; o código de saída é 0 OK, 1 WARNING, 2 CRITICAL ou 3 UNKNOWN. WARNING: a licença vence em menos de --warn dias, ou há algo a fazer nesta máquina, como acertar o relógio. CRITICAL: ela vence em menos de --crit dias, está em carência ou não funciona. UNKNOWN: não foi possível saber, ou a linha de comando estava errada.\n\nSe esta máquina tem licenças de vários produtos, vale a pior delas; --softkey ID olha uma só.',
  },
  calendar: {
    summary: 'gravar as datas da softkey como arquivo de calendário (.ics)',
    more: 'Os eventos são: pedir a próxima licença, a licença vence, o produto para. Cada um avisa 30, 15 e 7 dias e 1 dia antes. Grave um novo arquivo depois de cada importação: o programa de calendário atualiza os eventos que já tem.',
  },
  'upgrade-request': {
    summary: 'solicitar a próxima licença desta softkey',
    more: 'A solicitação leva a licença atual, esta máquina como está agora e o último elo do diário.\n\nSe não for possível tirar arquivos desta máquina, --qr mostra a solicitação como código QR para um celular, e --text a imprime como texto para colar em um chat ou e-mail.',
  },
  emergency: {
    summary: 'deixar o produto funcionar por mais 7 dias, uma vez, quando licença e carência acabaram',
    more: 'Para uma planta que não pode parar porque a próxima licença atrasou. Cada licença a tem uma vez. Precisa de um motivo e do nome desta máquina, ambos digitados; a estação anota isso em dois lugares, e a próxima solicitação de atualização o diz ao fornecedor.\n\nNão serve para uma licença revogada, nem para outra máquina, nem enquanto o relógio está atrasado. Se nada pode ser anotado na pasta da estação, nada é dado.',
  },
  'given-out': {
    summary: 'anotar que a solicitação foi entregue, quando e como',
    more: 'Ninguém aqui pode ver se o fornecedor tem a solicitação. Depois que se anota como e quando ela saiu, o softkey status conta a partir daí os dias sem resposta. Anote cada vez que a entregar.\n\nMeios: mail (e-mail), stick (pendrive), code (código QR fotografado), text (colada em um chat ou e-mail), courier (na pasta de um portador; softkey courier collect anota isso por si), other (outro).',
  },
  'courier collect': {
    summary: 'colocar a solicitação desta máquina na pasta que o portador leva',
    more: 'DIR é uma pasta em um pendrive ou compartilhamento. Cada máquina tem ali um arquivo seu, para que todas possam gravar ao mesmo tempo; ele leva a solicitação da próxima licença (ou a que está aguardando, sem mudança) e diz qual licença foi recebida. O fornecedor responde com o mesmo nome. Depois: softkey courier show DIR.\n\nUma resposta que está ali e não foi recebida nunca é sobrescrita.',
  },
  'courier apply': {
    summary: 'receber da pasta do portador a resposta para esta máquina',
    more: 'Recebe o que é para esta máquina, seja qual for o nome do arquivo, e diz de cada outra licença, em uma linha, para qual máquina ela é. O código de saída é 0 se a própria foi recebida ou se nada ali é para esta máquina, e 1 também se um arquivo ali está danificado. No lugar da resposta fica um breve relatório, que diz ao fornecedor que a licença foi recebida.',
  },
  'courier show': {
    summary: 'mostrar quem solicitou, quem tem resposta e quem falta na pasta do portador',
    more: 'Funciona em qualquer máquina. Primeiro vêm aquelas cuja licença vence antes; * é a máquina à sua frente. Falta uma máquina de uma rodada anterior que não solicitou enquanto outras solicitaram.',
  },
  'courier slip': {
    summary: 'gravar uma página para imprimir que acompanha o pendrive',
    more: 'PATH é a pasta que um portador leva, ou um arquivo com uma solicitação. Para cada máquina cuja solicitação está ali, a página tem a solicitação em códigos para fotografar, o código de conferência, a máquina, o endereço do fornecedor, o que trazer de volta e até quando. Sem --out ela é gravada na pasta em que você está.',
  },
  exchange: {
    summary: 'solicitar a próxima licença e recebê-la, sem ninguém, por uma pasta compartilhada ou pela rede',
    more: 'Para uma máquina que ninguém atende, executado pelo agendador da máquina (softkey schedule install --exchange DIR). Recebe de DIR a resposta para esta máquina, como softkey courier apply, e põe ali o arquivo dela, como softkey courier collect: com uma solicitação quando resta um terço da licença, ou antes, se os termos do fornecedor o dizem. O fornecedor responde na mesma pasta, quando quiser. Execute quantas vezes quiser: nada é solicitado duas vezes.\n\nDiz o que é novo, e nada de outras máquinas. O código de saída é 1 se a pasta não está ali ou se uma resposta foi recusada.\n\nCom https://HOST no lugar de DIR, a mesma rodada passa pela rede: um acesso ao fornecedor, de dentro desta máquina para fora, e nada atende aqui. --ca FILE indica uma autoridade da planta, --proxy URL ou HTTPS_PROXY um proxy. Não se confia nada ao servidor: as licenças se provam sozinhas, e o fornecedor assina o que diz.',
  },
  'relay run': {
    summary: 'repassar pacotes entre as estações e o fornecedor, para estações que não podem sair da rede',
    more: 'As estações o chamam como chamariam o fornecedor (softkey exchange https://RELAY) e são atendidas na hora, com o que há no depósito: a resposta do fornecedor a exatamente este pacote, ou a palavra de que ele está guardado. Ele mesmo chama o fornecedor, e tenta para sempre. Não tem chave e não faz licenças: quem tomar conta dele pode reter, e nada mais.\n\nADDRESS é HOST:PORT, ou :PORT para todos os endereços, com TLS por --tls-cert e --tls-key. Sem eles só se atende um endereço de loopback, para um proxy reverso. --ca e --proxy são para o caminho até o fornecedor. O depósito guarda os dois últimos pacotes de cada estação com as respostas: no máximo 500 estações e 64 MB. Pode ser perdido: as estações enviam de novo.',
  },
  'relay status': {
    summary:
      'mostrar que estações estiveram em um retransmissor, o que espera e quando o fornecedor foi alcançado',
    more: 'Lê o depósito, também enquanto o retransmissor funciona. Quem está calada há mais tempo vem primeiro. Os nomes são os que as estações dão a si mesmas; as horas são as do retransmissor.',
  },
  watch: {
    summary: 'receber licenças que são colocadas em uma pasta',
    more: 'DIR é examinada a cada poucos segundos, sem confiar em eventos. Um arquivo é recebido quando ficou igual em dois exames e está inteiro: a linha END está ali e a verificação confere. Então ele é movido para a pasta taken em DIR; o que é recusado vai para a pasta refused, com o motivo ao lado em um texto. O que é para outras máquinas e o que não é documento softkey fica onde está.\n\nCom --once, examina duas vezes e termina, para o agendador de tarefas; o código de saída é 1 se algo foi recusado. Com --keep, nada é gravado em DIR, para uma pasta somente leitura ou atrás de um diodo de dados; o que foi recusado é dito uma vez. Se a pasta some, como um pendrive ou um compartilhamento, o programa espera por ela.',
  },
  'schedule install': {
    summary: 'fazer a máquina verificar sua licença todo dia e renová-la ou observar uma pasta sozinha',
    more: 'Grava timers do systemd ou tarefas do Agendador do Windows, que rodam sem ninguém conectado e sem senha guardada e recuperam uma execução perdida: softkey check todo dia; com --exchange DIR, softkey exchange DIR a cada hora; e com --watch DIR, softkey watch DIR --once a cada 15 minutos. No lugar de DIR, --exchange aceita https://HOST, com --ca FILE e --proxy URL. Uma verificação CRITICAL faz sua unidade falhar.\n\nComo root ou administrador, valem para a máquina; um usuário comum recebe timers próprios. --dry-run mostra os arquivos e não muda nada. --program PATH indica o programa a executar, se este não tiver um caminho estável.',
  },
  'schedule remove': {
    summary: 'remover o que softkey schedule install criou',
    more: 'Nada mais é removido: uma unidade que outro programa ou uma pessoa gravou fica.',
  },
  'schedule show': {
    summary: 'mostrar o que está agendado nesta máquina',
    more: 'Uma linha para cada arquivo ou tarefa: se está ali.',
  },
  inspect: {
    summary: 'mostrar tudo o que há em um arquivo e se a assinatura confere',
    more: 'Serve para qualquer documento softkey, mesmo de outra máquina ou danificado; de uma pasta, para cada arquivo que contenha um. Nada é guardado nem alterado.\n\nCom --compare OTHER aparecem só as diferenças entre dois documentos: campo por campo e, das máquinas, componente por componente.',
  },
  verify: {
    summary: 'verificar arquivos e pastas de licenças, uma linha por arquivo',
    more: 'Um arquivo está OK quando é autêntico, é para esta máquina (ou para a máquina de uma pré-licença, --machine) e está no prazo. O código de saída é 1 se algum não estiver.',
  },
  explain: {
    summary: 'dizer o que significa um código de uma mensagem e o que fazer',
    more: 'Toda recusa tem um código, por exemplo OTHER_MACHINE: ele aparece nas listas de softkey verify e import e nos resultados de --json. O que estava na própria mensagem, como o nome do arquivo, fica em aberto aqui.',
  },
  completion: {
    summary: 'deixar o shell completar o que se digita depois de softkey',
    more: 'SHELL é bash, zsh, fish ou powershell. No bash: source <(softkey completion bash). No zsh: source <(softkey completion zsh). No fish: softkey completion fish | source. No PowerShell: softkey completion powershell | Out-String | Invoke-Expression. Ponha essa linha no arquivo que o shell lê ao iniciar, como ~/.bashrc, ~/.zshrc ou $PROFILE.',
  },
  'support-package': {
    summary: 'gravar um arquivo com o que o suporte pede',
    more: 'O arquivo tem o estado das licenças, as leituras da máquina com valores encurtados, o diário, os nomes e tamanhos dos arquivos da pasta da estação e seus documentos. É um texto, e softkey inspect o abre. Nele não há segredo nem id inteiro da máquina.\n\nO que sai da máquina é listado antes. Em um terminal, pede-se confirmação; fora dele, --yes diz que você concorda. docs/privacy.md lista todos os arquivos.',
  },
  journal: {
    summary: 'mostrar o diário desta estação e se ele está íntegro',
    more: 'Cada linha leva o hash da anterior; assim, nota-se uma linha alterada ou que falte. O código de saída é 1 se a cadeia estiver quebrada.',
  },
  serve: {
    summary: 'mostrar o aplicativo como página local, para uma máquina sem área de trabalho',
    more: 'Mostra um endereço para um navegador nesta máquina ou na outra ponta de um túnel SSH. O endereço contém um código aleatório: quem o tiver pode usar esta estação como você. Só o endereço de loopback é atendido; acessos vindos de outras páginas ou por outros nomes são recusados. O programa para sozinho quando ninguém o usa por algum tempo, ou com Ctrl-C.',
  },
  demo: {
    summary: 'mostrar um exemplo completo nesta máquina, da solicitação à atualização',
    more: 'Tudo acontece em uma pasta temporária, que fica para você explorar. Suas softkeys não são tocadas.',
  },
  'desk init': {
    summary: 'criar a central de emissão do fornecedor',
    more: 'Cria a chave raiz, a primeira chave de assinatura e um livro de registro vazio, tudo na pasta de --dir. As chaves ficam protegidas por uma frase-senha; com --demo são as chaves públicas do fornecedor de demonstração e não precisam dela. Faça backup da pasta: sem as chaves, nada pode ser emitido.',
  },
  'desk issue': {
    summary: 'responder a uma pré-licença com uma licença',
    more: 'Uma única vez por máquina. A mesma solicitação recebe de novo a mesma licença. Sem termos, a licença dura o que o perfil do fornecedor diz.\n\nOs pontos fracos da solicitação são mostrados antes e ficam anotados no livro de registro. A solicitação de uma máquina à qual nenhuma softkey pode ser vinculada, ou que não passou em uma verificação obrigatória, é recusada, a menos que um operador a permita.\n\nOs termos são um arquivo JSON, com todos os membros opcionais:\n{"notBefore": "2026-11-22T00:00:00Z", "termDays": 60, "graceDays": 15,\n "matching": "standard", "shorten": false,\n "entitlements": [{"name": "tags", "kind": "limit", "value": 5000}]}\n"matching" é "standard", "strict" (outro sistema operacional é outra máquina) ou "lenient" (também só pelo ID do sistema). Em uma atualização, "shorten": true permite que a próxima licença termine antes da que ela substitui.',
  },
  'desk upgrade': {
    summary: 'responder a uma solicitação de atualização com a próxima licença',
    more: 'Uma atualização é uma licença completa, com sequência maior. A mesma solicitação recebe de novo a mesma licença. Com "shorten": true nos termos, a próxima licença pode terminar antes da que ela substitui, para corrigir um engano.',
  },
  'desk receive': {
    summary: 'examinar as solicitações que chegaram, antes de responder a qualquer uma',
    more: 'Podem ser indicados arquivos, e-mails e outros contêineres, pacotes, e pastas com tudo o que há nelas, como em softkey desk process. De cada solicitação é dito quem pede e o quê, o código de conferência para comparar com o do cliente, o resultado das verificações na máquina, o que é incomum, qual licença ela receberia agora e o comando que a responde.\n\nNada é gravado, nem no livro de registro nem ao lado dos arquivos. O código de saída é 0 quando todas as solicitações seriam respondidas, e 1 quando algo seria recusado ou não pôde ser lido.',
  },
  'desk process': {
    summary:
      'responder às solicitações de um pendrive, de uma pasta ou de um e-mail inteiro, e deixar o resto para uma pessoa',
    more: 'Podem ser indicados arquivos, e-mails e outros contêineres, pacotes, e pastas com tudo o que há nelas. Uma solicitação de atualização é respondida quando nada fala contra; com --first, também as primeiras solicitações. O que a mesa recusaria, ou comentaria para que alguém olhe antes, fica e é indicado, com o comando que o responde sozinho; nada é permitido aqui.\n\nAs respostas voltam como arquivos de uma pasta de courier: com o nome que o arquivo da estação tem, ou com o da própria estação, na mesma pasta ou em --out. softkey courier apply DIR as importa lá. Execute de novo quando quiser: o que foi respondido recebe de novo a mesma licença.\n\nO código de saída é 0 quando todas as solicitações foram respondidas, e 1 quando algo ficou.',
  },
  'desk license': {
    summary: 'gravar de novo a licença mais nova de uma softkey',
    more: 'Para o cliente que perdeu a licença e para uma pasta da estação que precisa ser refeita. O arquivo é, byte por byte, a última licença emitida, tirada do livro de registro; nada de novo é emitido e a frase-senha não é necessária. softkey desk ledger lista os IDs das softkeys.',
  },
  'desk rehost': {
    summary: 'transferir uma softkey para outra máquina',
    more: 'FILE é a primeira solicitação da máquina nova. Ela recebe uma softkey própria, com o que foi comprado e até o dia que já tinha sido concedido; a softkey antiga é revogada no mesmo ato. As duas coisas ficam no livro de registro, ou nenhuma. Produto, cliente e pedido não mudam; os termos podem dizer outra coisa sobre dias e direitos. Uma softkey é substituída uma única vez.',
  },
  'desk reissue': {
    summary: 'substituir na mesma máquina uma softkey que estava errada',
    more: 'Para um produto, cliente ou pedido errado. FILE é mais uma primeira solicitação da mesma máquina, com o pedido certo (softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE). Ela recebe uma nova softkey até o dia que já tinha sido concedido; a errada é revogada no mesmo ato.',
  },
  'desk rekey': {
    summary: 'permitir que continue uma máquina que perdeu a pasta da estação',
    more: 'FILE é a primeira solicitação feita na nova pasta, na mesma máquina. Ela recebe a próxima licença da softkey que já tem, vinculada à nova chave de estação; com a chave anterior não se pede mais nada. O resto não muda. Do mesmo modo continua uma máquina cuja licença foi assinada com uma chave retirada.',
  },
  'desk revoke': {
    summary: 'revogar uma softkey',
    more: 'Todas as licenças dela deixam de valer, em toda estação que importar a lista de revogação que este comando grava. A lista é completa: a mais nova substitui as anteriores, e o número dela só cresce. Repetir o comando grava de novo a lista mais nova e não altera nada. O motivo está na lista, então os clientes o leem; ele tem no máximo 200 caracteres.',
  },
  'desk revocations': {
    summary: 'gravar a lista de revogação mais nova, para entregar às estações',
    more: 'A lista cita toda softkey que foi revogada e ainda poderia funcionar. Não é preciso frase-senha.',
  },
  'desk ledger': {
    summary: 'mostrar todas as softkeys emitidas por esta central e se o registro está íntegro',
    more: 'A softkey emitida por último está em primeiro lugar. Com --events são todos os eventos, na ordem. O código de saída é 1 se a cadeia de eventos estiver quebrada.',
  },
  'desk order add': {
    summary: 'anotar o que foi pedido: quantas softkeys, e por quem',
    more: 'A partir daí a emissão conta as softkeys deste pedido e recusa uma além da quantidade, até que um operador permita: --allow order. Sem --product o pedido é para qualquer produto. Pedidos que nunca foram anotados não são contados. Softkeys revogadas ou substituídas não contam.',
  },
  'desk order show': {
    summary: 'mostrar o que foi pedido e quantas softkeys foram emitidas',
    more: 'Com uma referência é esse pedido; sem ela, todos. Não é preciso frase-senha.',
  },
  'desk contact set': {
    summary: 'dizer a quem esta central escreve quando licenças de um cliente terminam',
    more: 'O que não é dado fica como estava; no início é inglês, UTC e arquivos à mão. NAME é o nome como está nas licenças; maiúsculas e espaços não contam. A um cliente que renova por um retransmissor só se escreve onde isso não funcionou.',
  },
  'desk contact show': {
    summary: 'mostrar a quem esta central escreve, de um cliente ou de todos',
    more: 'Não é preciso frase-senha.',
  },
  'desk contact remove': {
    summary: 'não escrever mais a ninguém de um cliente',
    more: 'E-mails que esperam não são mais enviados. Que houve um contato fica no livro de registro.',
  },
  'desk mail run': {
    summary: 'escrever e enviar os e-mails devidos, uma vez',
    more: 'Para um temporizador, a cada hora. 30, 15, 7, 3 e 1 dias antes de um fim, no seu dia, no primeiro dia da carência e no último, cada contato recebe um e-mail sobre todas as softkeys que terminam nesse dia; licenças já emitidas vão anexas. Um e-mail está no livro de registro antes de ser enviado, e é enviado de novo, o mesmo, até o servidor aceitá-lo ou até ele não ser mais verdade. Não é preciso frase-senha. O código de saída é 1 onde o servidor não pode ser usado ou recusa um e-mail.\n\nO mail.json na pasta da central diz como: host, port, security (tls, starttls ou none), user, passwordFile, ca, sender, replyTo, unsubscribe e timeoutSeconds. A senha pode estar em SOFTKEY_SMTP_PASSWORD.',
  },
  'desk mail list': {
    summary: 'mostrar a caixa de saída: o que espera, o que foi enviado ou recusado, e por quê',
    more: 'Os e-mails dos últimos 60 dias, o mais novo por último. Não é preciso frase-senha.',
  },
  'desk mail preview': {
    summary: 'mostrar o e-mail sobre uma softkey como o contato o receberia',
    more: 'Nada é enviado nem anotado. --out FILE grava um arquivo que programas de e-mail abrem (.eml), e --out - o imprime.',
  },
  'desk mail test': {
    summary: 'enviar um e-mail, para ver se chega',
    more: 'Não diz nada de nenhum cliente, e não está na caixa de saída.',
  },
  'desk search': {
    summary: 'encontrar softkeys por host, cliente, pedido, contato, id, nome de arquivo, MAC ou UUID',
    more: 'TEXT é um texto como as pessoas o dizem, ou o seu começo: maiúsculas, acentos e o que fica entre as palavras não contam. Também é parte do id de uma softkey ou de uma solicitação, o nome de um dos nossos arquivos, ou um endereço MAC ou UUID colado em qualquer grafia. A softkey emitida por último vem primeiro; sem TEXT são todas. Não é preciso frase-senha.',
  },
  'desk ledger verify': {
    summary: 'verificar todo o registro, evento por evento e licença por licença',
    more: 'A cadeia de eventos até o fim guardado, a assinatura de cada licença, o que foi revogado e aquilo pelo que as máquinas são reconhecidas. O que está errado é citado com evento, data e softkey, e o código de saída é 1. Com --end o registro é comparado com uma cópia de ledger-end.json guardada em outro lugar: ela revela um registro que foi restaurado, ou uma de duas cópias que seguiram cada uma por si. Não é preciso a frase-senha.',
  },
  'desk show': {
    summary: 'mostrar uma softkey e tudo o que aconteceu com ela',
    more: 'O que foi emitido e até quando, o que foi notado e quem decidiu o quê, na ordem. Nenhuma senha é necessária.',
  },
  'desk export': {
    summary: 'gravar em um arquivo tudo o que o livro de registro tem de uma softkey',
    more: 'Para um cliente que pergunta o que se sabe, para o suporte, e para quem tem de julgar uma disputa. A história dela em palavras, os eventos como estão no livro, o conteúdo de cada solicitação byte a byte, o pedido, e como documentos cada licença, a lista de revogação se ela foi revogada, e o conjunto de chaves: softkey inspect e softkey verify os abrem a partir do arquivo. Sem --out, vai para a saída padrão; em uma pasta, recebe o nome da softkey. FILE ainda não pode existir. Nada é emitido, e nenhuma frase-senha é necessária.',
  },
  'desk expiring': {
    summary: 'mostrar quais softkeys vencem em breve, por cliente, e por quê',
    more: 'Aparecem as que vencem dentro dos dias de --within e as que estão na carência. A causa é que ninguém pediu, que a última solicitação foi recusada, que a próxima licença espera uma aprovação, ou que a próxima licença foi emitida e a estação talvez ainda tenha a anterior: ela diz qual tem com seu próximo arquivo no pendrive, com sua próxima troca, ou quando faz outra solicitação. Com --ics, cada vencimento é um dia em um calendário que avisa 14 e 3 dias antes; abra um arquivo novo a cada semana, e o calendário move o que tem. Nenhuma senha é necessária.',
  },
  'desk serve': {
    summary: 'abrir a página do atendimento: solicitações, softkeys e o que vence em breve, em um navegador',
    more: 'Mostra um endereço para um navegador neste computador. O endereço contém um código aleatório: quem o tiver pode usar esta central como você. Só o endereço de loopback é atendido; acessos vindos de outras páginas ou por outros nomes são recusados. O que a página faz, os outros comandos da central fazem, pelas mesmas regras. Se a central tem operadores, cada um entra na página, a não ser que um seja indicado aqui para toda ela. Sem --passphrase-file e SOFTKEY_PASSPHRASE, a página pede a frase-senha; a chave que ela abre fica na memória até que você bloqueie a central ali ou o programa termine. O programa para sozinho quando ninguém o usa por algum tempo, ou com Ctrl-C.\n\nCom --exchange ADDRESS não há página: ali se responde às estações que trocam pela rede (softkey exchange URL), pelas regras de softkey desk process, até o programa ser encerrado. O que elas deixam a uma pessoa fica em exchange/waiting da central, como um portador traz; responde-se com softkey desk issue ou softkey desk process, e a estação recebe na próxima execução. ADDRESS é HOST:PORT, ou :PORT para todos os endereços; TLS com --tls-cert e --tls-key. Sem eles só um endereço de loopback é atendido, para um proxy reverso. --first responde também às primeiras solicitações, de quem quer que alcance o endereço, mas só para um pedido que a central conhece, indicado com o cliente e o produto dele, enquanto restar uma softkey. GET /v1/health diz 200 enquanto uma licença puder ser emitida.',
  },
  'desk keys': {
    summary: 'gravar o conjunto de chaves do fornecedor, para entregar às estações',
    more: 'As estações o importam uma vez, antes da primeira licença ou junto com ela.',
  },
  'desk keys rotate': {
    summary: 'iniciar uma nova chave de assinatura',
    more: 'A chave anterior termina, e o segredo dela é esquecido; as licenças que ela assinou continuam boas. As estações precisam do novo conjunto de chaves: ele acompanha cada licença e cada resposta em uma pasta de um portador, e import aceita os dois. Várias centrais sobre um mesmo livro de registro precisam receber o novo keys.json antes de continuar; até lá elas recusam (KEYS_OLDER).',
  },
  'desk keys show': {
    summary: 'mostrar as chaves de assinatura e qual delas assina',
    more: 'Não é preciso frase-senha.',
  },
  'desk keys withdraw': {
    summary: 'retirar uma chave de assinatura que outra pessoa pode ter',
    more: 'Nada do que a chave assinou vale mais em uma estação que conhece o novo conjunto de chaves, seja qual for a data. Inicie antes outra chave (desk keys rotate), e deixe as softkeys receberem a próxima licença; enquanto valem licenças que a chave assinou, isto é recusado. O que está no livro de registro continua registrado.',
  },
  'desk operator add': {
    summary: 'adicionar alguém que trabalha nesta central',
    more: 'Assim que uma central tem um operador, cada comando que grava no livro de registro dela exige --operator NAME e a frase-senha própria desse operador, e o que é gravado leva o nome dele. Papéis: clerk responde a solicitações e cuida dos pedidos; approver também, e aprova o que outros pedem; keys muda as chaves de assinatura e os operadores; read não muda nada. O primeiro operador tem o papel keys. A nova frase-senha é pedida duas vezes, ou é a primeira linha de --new-passphrase-file; quem a recebeu de outra pessoa a troca: softkey desk operator passphrase.',
  },
  'desk operator list': {
    summary: 'mostrar quem trabalha nesta central',
    more: 'Não é preciso frase-senha.',
  },
  'desk operator remove': {
    summary: 'fazer com que alguém não trabalhe mais nesta central',
    more: 'O que o operador fez continua registrado. O último com o papel keys fica enquanto houver outros. A frase-senha da central é outra coisa: se alguém que a conhecia saiu, troque-a com softkey desk passphrase.',
  },
  'desk operator passphrase': {
    summary: 'trocar a frase-senha do operador que trabalha',
    more: 'A antiga é provada primeiro. A frase-senha em si não é guardada em lugar nenhum: o livro de registro tem a metade pública de uma chave feita a partir dela.',
  },
  'desk policy set': {
    summary: 'dizer o que esta central não faz sem uma segunda pessoa',
    more: 'Uma política é de um produto (--product) ou de todos; as duas valem. O que ela não deixa passar é recusado (NEEDS_APPROVAL) e espera por quem aprova: o que --approval nomeia, e o que passa de um número. O que não é dado fica como estava; none tira uma regra. Os números: softkeys emitidas em 24 horas, também as que tomam o lugar de outras, e transferências de uma softkey em 365 dias. Antes alguém precisa ter o papel approver.',
  },
  'desk policy show': {
    summary: 'mostrar o que esta central não faz sem uma segunda pessoa',
    more: 'Não é preciso frase-senha.',
  },
  'desk terms set': {
    summary: 'dizer o que as licenças de um produto recebem quando nada mais é dito',
    more: 'Os dias, a carência, a comparação e os direitos de --terms FILE, com --days ou --no-end e --grace no lugar do que está nele. São ditos por inteiro: o que falta é como o perfil do fornecedor diz para todo produto. Uma primeira licença recebe tudo isso; uma atualização, só os dias, pois o que foi concedido continua concedido. As licenças já emitidas ficam como estão. Um operador precisa do papel keys, e uma política para people segura a mudança.',
  },
  'desk terms show': {
    summary: 'mostrar o que as licenças de cada produto recebem quando nada mais é dito',
    more: 'Não é preciso frase-senha.',
  },
  'desk terms remove': {
    summary: 'tirar os termos habituais de um produto: ele recebe os de todo outro produto',
    more: 'As licenças já emitidas ficam como estão.',
  },
  'desk approvals': {
    summary: 'mostrar o que espera por uma aprovação',
    more: 'Cada uma com o que exatamente seria feito, quem pediu e até quando vale. Não é preciso frase-senha.',
  },
  'desk approve': {
    summary: 'aprovar o que outra pessoa pediu, ou não',
    more: 'Para operadores com o papel approver, e nunca para quem pediu. Uma aprovação é de exatamente o que foi pedido: os bytes da solicitação, os termos, o motivo e o modo. O mesmo comando, digitado de novo pelo mesmo operador, passa então uma vez. Uma aprovação vale 7 dias a partir do pedido, enquanto quem aprovou tiver o papel e a mesma frase-senha. Com --deny o mesmo é recusado por esse tempo (APPROVAL_DENIED).',
  },
  'desk passphrase': {
    summary: 'trancar as chaves da central com outra frase-senha',
    more: 'A frase-senha antiga abre as chaves antes que a nova seja pedida. Só a tranca muda: chaves, conjunto de chaves e licenças ficam como estão. Com a frase-senha de antes, a tranca é refeita, tão difícil de adivinhar quanto este programa a faz. Se o comando for interrompido, a frase-senha antiga ou a nova abre a central; nunca nenhuma das duas.',
  },
  'desk backup': {
    summary: 'gravar uma central inteira em um arquivo, ou verificar um arquivo desses',
    more: 'O livro de registro como está em um momento, com um fim assinado, as chaves sob a sua frase-senha, o conjunto de chaves e o perfil do fornecedor. Outras centrais podem emitir enquanto isso. FILE ainda não pode existir; se for uma pasta, o backup recebe o nome do fornecedor e da hora. Com --check o arquivo é lido do começo ao fim e nada é restaurado: não precisa de central nem de frase-senha; com uma frase-senha, diz também se ela abre as chaves. Para restaurar: softkey desk restore.',
  },
  'desk restore': {
    summary: 'fazer uma central a partir de um backup, em uma pasta vazia',
    more: 'FILE é verificado do começo ao fim antes que algo seja gravado, e a frase-senha precisa abrir as chaves dele. A pasta de --dir é nova ou vazia; uma restauração interrompida é concluída pelo mesmo comando. Com --ledger o livro de registro vai para um servidor, onde quer que estivesse. O livro de registro anota que foi restaurado: não sabe o que foi emitido e revogado depois do backup. Por isso licenças e listas de revogação seguem com números bem acima, e primeiras solicitações de antes são recusadas até que uma pessoa olhe. Não deixe nenhuma outra cópia da central continuar. softkey desk adopt traz de volta o que se perdeu.',
  },
  'desk adopt': {
    summary: 'trazer uma licença de volta a um livro de registro restaurado de antes dela',
    more: 'FILE é uma licença que esta central assinou, ou uma solicitação de atualização que mostra uma. A partir daí a máquina é conhecida e não recebe uma segunda softkey. A mesma licença outra vez não muda nada. O que a restauração não pode ter perdido foi emitido por outra cópia desta central, e é recusado até --allow two-desks. O que foi revogado depois do backup precisa ser revogado de novo.',
  },
};
