import type { Translated } from '../catalog.ts';
import type { deskRefusals as english } from '../en/desk-refusals.ts';

export const deskRefusals: Translated<typeof english> = {
  ALREADY_ISSUED: {
    title:
      'Esta máquina já tem uma softkey: {{softkeyId}}, emitida em {{issuedAt}} para {{host}} ({{customer}}). Ela é reconhecida por {{by}}.',
    hint: 'Cada máquina recebe uma única softkey. A licença mais nova dela é a número {{sequence}}, até {{until}}. Se só a licença se perdeu, grave-a de novo: softkey desk license {{softkeyId}} --dir DIR --out FILE (o arquivo da solicitação {{requestId}}, dado a softkey {{command}}, também a grava). Se a máquina perdeu a pasta da estação e não há backup: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE. Se o produto ou o cliente estava errado: softkey desk reissue FILE --replaces {{softkeyId}} --dir DIR --operator NAME --reason TEXT --out FILE. Se a softkey de outra máquina deve ser transferida para esta: softkey desk rehost FILE --replaces SOFTKEY-ID --returned claimed --dir DIR --operator NAME --reason TEXT --out FILE. Se só o UUID SMBIOS coincide, duas máquinas podem ter recebido o mesmo: compare as duas.',
  },
  APPROVAL_DECIDED: {
    title: '{{approval}} já foi decidida, por {{operator}}.',
    hint: 'Nada foi alterado. Como está aparece com: softkey desk approvals --dir DIR',
  },
  APPROVAL_DENIED: {
    title: '{{operator}} não aprovou isto: {{reason}}',
    hint: 'Nada foi emitido nem alterado. Fale com {{operator}}. Exatamente isto pode ser pedido de novo depois de {{until}}; algo diferente pode ser pedido já.',
  },
  APPROVAL_UNKNOWN: {
    title: 'Nenhuma aprovação {{approval}} espera aqui.',
    hint: 'O que espera aparece com: softkey desk approvals --dir DIR. Uma aprovação vale 7 dias a partir do pedido, e uma vez; o mesmo comando, digitado de novo, pede outra.',
  },
  BACKUP_DAMAGED: {
    title: 'O backup {{file}} está danificado ou foi alterado, na linha {{line}}: {{flaw}}.',
    hint: 'Não o restaure. Pegue outra cópia dele, ou um backup mais antigo, e verifique esse: softkey desk backup FILE --check',
  },
  CHECK_FAILED: {
    title: 'A máquina não passou em uma verificação obrigatória antes da solicitação: {{checks}}.',
    hint: 'Peça ao cliente que corrija o problema e faça a solicitação de novo; softkey probe mostra como. Para emitir a licença mesmo assim, permita a verificação pelo nome: --allow CHECK --operator NAME --reason TEXT. Isso fica anotado no livro de registro.',
  },
  CONTACT_UNKNOWN: {
    title: 'Nenhum contato de {{customer}} é conhecido.',
    hint: 'Diga a quem escrever: softkey desk contact set NAME --address ADDRESS --dir DIR. Todos aparecem com: softkey desk contact show --dir DIR',
  },
  DESK_CLOCK: {
    title: 'O relógio desta central diz {{now}}, e {{clock}} {{seen}}.',
    hint: 'Confira um relógio de confiança. Se este estiver errado, acerte-o. Se estiver certo, confirme a data de hoje digitando-a: --date YYYY-MM-DD. Isso fica anotado no livro de registro.',
  },
  DESK_EXISTS: {
    title: 'Já existe uma central nesta pasta.',
    hint: 'Use-a como está ou indique outra pasta com --dir. Uma central existente nunca é sobrescrita: ela guarda as chaves de assinatura e o livro de registro.',
  },
  DESK_MISSING: {
    title: 'Não há nenhuma central nesta pasta.',
    hint: 'Indique a pasta da sua central com --dir ou crie uma central, uma única vez. Veja como: softkey help desk init',
  },
  DESK_OTHER_VENDOR: {
    title: 'Esta central é de outro fornecedor, não do fornecedor deste programa.',
    hint: 'Use o programa gerado com o perfil do fornecedor desta central ou indique a central certa com --dir.',
  },
  EXCHANGE_FULL: {
    title: 'Pacotes demais chegaram ao mesmo tempo: por enquanto a troca não recebe outro.',
    hint: 'Nada se perde: as estações voltam sozinhas. Se continuar, veja quem os envia e deixe um firewall ou um proxy reverso barrá-los.',
  },
  KEYS_CHANGED: {
    title: 'Outra pessoa alterou as chaves desta central nesse meio-tempo.',
    hint: 'Você não alterou nada. Pergunte quem mais trabalha nesta central; depois repita o comando com a frase-senha que a abre agora.',
  },
  KEYS_FULL: {
    title: 'O conjunto de chaves está cheio: {{most}}.',
    hint: 'Pergunte a quem dá suporte a este programa: uma chave mais antiga tem de sair, e com ela as licenças que assinou.',
  },
  KEYS_OLDER: {
    title:
      'As chaves desta pasta são mais antigas que o livro de registro: elas são o conjunto de chaves {{version}}, e o livro tem o conjunto {{newest}}.',
    hint: 'Se foram trocadas em outra central, ou esta pasta foi restaurada de um backup, copie keys.json de onde ele é mais novo. Se uma troca das chaves foi interrompida aqui, faça-a de novo: softkey desk keys rotate --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  KEYS_PUBLIC: {
    title: 'Esta central não tem frase-senha: as chaves do fornecedor de demonstração são públicas.',
    hint: 'Crie uma central própria: softkey desk init --dir DIR --vendor ID',
  },
  KEY_IN_USE: {
    title: 'A chave {{keyId}} assina as licenças de hoje.',
    hint: 'Comece outra primeiro: softkey desk keys rotate --dir DIR --operator NAME --reason TEXT --out FILE. Depois retire esta.',
  },
  KEY_NEEDED: {
    title:
      'A chave {{keyId}} assinou licenças que ainda valem (softkeys: {{count}}). Elas deixariam de valer nas estações assim que estas conhecessem o novo conjunto de chaves.',
    hint: 'Espere até que elas tenham a próxima licença, assinada por outra chave: softkey desk expiring mostra quais vencem e quando. Se outra pessoa tem a chave e não dá para esperar: --stop-licenses. A estação que parar faz então de novo uma primeira solicitação, softkey prelicense --order FILE --confirm HOSTNAME --new --reason TEXT --out FILE, que esta central responde com softkey desk rekey.',
  },
  KEY_NOT_OURS: {
    title: 'Esta central não tem a chave {{keyId}}.',
    hint: 'As chaves dela são mostradas por: softkey desk keys show --dir DIR',
  },
  LAST_OF_ROLE: {
    title: 'Ninguém mais teria o papel {{role}}, ou ninguém o tem ainda.',
    hint: 'Nada foi alterado. O último operador com o papel keys fica enquanto houver outros, e o último com o papel approver enquanto uma política pedir aprovações. Adicione antes outro: softkey desk operator add NAME --role ROLE --dir DIR',
  },
  LEDGER_AWAY: {
    title: 'O servidor com o livro de registro da central não está acessível: {{server}}.',
    hint: 'Nada se perdeu, e nada é emitido enquanto isso. Verifique se o servidor está em execução e se este computador chega até ele, e execute o mesmo comando de novo: o que já foi respondido recebe a mesma licença outra vez.',
  },
  LEDGER_CORRUPT: {
    title: 'O livro de registro da central está danificado: {{part}}.',
    hint: 'Não emita nada a partir dele. Faça uma cópia da pasta da central e restaure o último backup em uma pasta nova: softkey desk restore FILE --dir DIR',
  },
  LEDGER_LOCKED: {
    title: 'Outro programa está usando o livro de registro da central.',
    hint: 'Espere o outro softkey terminar nesta central e execute o mesmo comando de novo.',
  },
  LEDGER_LOGIN: {
    title: 'O servidor com o livro de registro da central não deixa esta central entrar: {{server}}.',
    hint: 'Coloque a senha em ~/.pgpass, legível só para você, ou na variável de ambiente PGPASSWORD; quem administra o servidor a conhece. O nome do usuário está em ledger.json.',
  },
  LEDGER_READ_ONLY: {
    title: 'O servidor com o livro de registro da central só deixa esta central ler: {{server}}.',
    hint: 'Talvez seja um servidor de reserva, ou o usuário não tenha permissão de gravar. Coloque em ledger.json o servidor em que se grava, ou fale com quem administra o servidor.',
  },
  MAIL_NOT_SENT: {
    title: 'O servidor de e-mail não aceitou a mensagem: {{mailCause}}.',
    hint: 'Nada se perde: o que espera é tentado de novo na próxima execução. Veja o mail.json e o que o servidor disse: softkey desk mail list --dir DIR. Se a causa passou, experimente: softkey desk mail test --to ADDRESS --dir DIR',
  },
  MAIL_NOT_SET_UP: {
    title: 'Esta central não sabe enviar e-mail: não há {{file}} na sua pasta.',
    hint: 'Escreva o arquivo, com host, port, security e sender; o guia da central mostra um. Depois experimente: softkey desk mail test --to ADDRESS --dir DIR',
  },
  MAIL_SETTINGS: {
    title: 'O mail.json não pode ser seguido: {{fields}}.',
    hint: 'Corrija o arquivo na pasta da central. security é tls, starttls ou none; um user precisa de uma senha, no arquivo que passwordFile nomeia ou em SOFTKEY_SMTP_PASSWORD, e não é enviado sem criptografia.',
  },
  MAY_BE_ANSWERED: {
    title:
      'Esta solicitação de {{host}} pode já ter sido respondida: esta central foi restaurada em {{restoredAt}} de um backup de {{backupAt}}, e não sabe o que foi emitido nesse intervalo.',
    hint: 'Se a máquina tem uma licença, peça ao cliente que a envie, ou uma solicitação de atualização, e traga-a de volta: softkey desk adopt FILE --dir DIR --operator NAME --reason TEXT. Só se ela com certeza não tem nenhuma, permita a solicitação pelo nome: --allow {{allow}} --operator NAME --reason TEXT. Isso fica anotado no livro de registro.',
  },
  NEEDS_APPROVAL: {
    title: 'Isto precisa da aprovação de uma segunda pessoa: {{why}}. Ela foi pedida como {{approval}}.',
    hint: 'Nada foi emitido nem alterado ainda. Outra pessoa, com o papel approver, decide antes de {{until}}: softkey desk approve {{approval}} --dir DIR --operator NAME. Depois digite exatamente o mesmo comando de novo; qualquer coisa diferente precisa de uma aprovação própria.',
  },
  NEEDS_A_PERSON: {
    title: 'Uma pessoa precisa olhar esta solicitação antes que ela seja respondida.',
    hint: 'Responda-a sozinha, com softkey desk issue FILE --dir DIR --out FILE ou softkey desk upgrade FILE --dir DIR --out FILE. O comando diz o que há para saber, e pergunta.',
  },
  NEW_PASSPHRASE_MISSING: {
    title: 'A central foi aberta, e nenhuma frase-senha nova foi informada.',
    hint: 'Coloque a nova frase-senha em um arquivo e indique-o com --new-passphrase-file FILE. Nada foi alterado.',
  },
  NOTHING_ENDS: {
    title: 'Não há nada a dizer de {{softkeyId}}: não tem fim, foi retirada, ou acabou há muito.',
    hint: 'O que termina em breve aparece com: softkey desk expiring --dir DIR',
  },
  NOTHING_REVOKED: {
    title: 'Esta central ainda não revogou nenhuma softkey; por isso não há lista de revogação.',
    hint: 'Para revogar uma: softkey desk revoke SOFTKEY-ID --dir DIR --reason TEXT --operator NAME --out FILE',
  },
  NOT_ADOPTABLE: {
    title: 'A licença número {{sequence}} de {{softkeyId}} ({{host}}) não entra no livro de registro.',
    hint: 'Veja o que o livro de registro tem da máquina: softkey desk search TEXT --dir DIR',
  },
  NOT_A_BACKUP: {
    title: '{{file}} não é um backup de uma central.',
    hint: 'Um backup é um arquivo só, feito com: softkey desk backup FILE --dir DIR. Uma cópia da pasta de uma central é usada como está, com --dir.',
  },
  NOT_CONFIRMED: {
    title: 'Nada foi emitido: a pergunta não foi respondida com sim.',
    hint: 'Execute o mesmo comando de novo quando tiver certeza.',
  },
  NOT_REPLACEABLE: {
    title: 'A softkey {{softkeyId}} não se substitui desta forma.',
    hint: 'Veja o que foi emitido para esta máquina: softkey desk ledger --dir DIR. O comando softkey help desk diz quando uma softkey é transferida, reemitida ou recebe uma nova chave de estação.',
  },
  OPERATOR_EXISTS: {
    title: 'Já existe um operador {{operator}}.',
    hint: 'Nada foi alterado. Quem trabalha nesta central aparece com: softkey desk operator list --dir DIR. Para outro papel, ou se a frase-senha foi esquecida, remova antes o operador: softkey desk operator remove NAME --operator NAME --dir DIR',
  },
  OPERATOR_MISSING: {
    title: 'Esta central tem operadores, e não foi informado qual deles está trabalhando.',
    hint: 'Diga quem você é com --operator NAME, ou defina SOFTKEY_OPERATOR. Quem trabalha nesta central aparece com: softkey desk operator list --dir DIR',
  },
  OPERATOR_UNKNOWN: {
    title: 'Esta central não tem o operador {{operator}}.',
    hint: 'Quem trabalha nesta central aparece com: softkey desk operator list --dir DIR. Quem tem o papel keys adiciona operadores: softkey desk operator add NAME --role ROLE --operator NAME --dir DIR',
  },
  OPERATOR_UNPROVED: {
    title: 'O operador {{operator}} tem uma frase-senha própria, e nenhuma foi informada.',
    hint: 'Coloque-a em um arquivo e indique-o com --operator-passphrase-file FILE, ou defina SOFTKEY_OPERATOR_PASSPHRASE.',
  },
  OPERATOR_WRONG: {
    title: 'Esta não é a frase-senha do operador {{operator}}.',
    hint: 'Confira maiúsculas e o layout do teclado. Ela não é a da central. Se foi esquecida, alguém com o papel keys remove o operador e o adiciona de novo.',
  },
  ORDER_EXISTS: {
    title: 'O pedido {{reference}} já foi anotado, com outro conteúdo: {{quantity}} para {{customer}}.',
    hint: 'Veja-o com: softkey desk order show REFERENCE --dir DIR. Se a partir de agora é outro, por exemplo porque se comprou mais, diga isso: --change',
  },
  ORDER_FULL: {
    title:
      'O pedido {{reference}} de {{customer}} já tem todas as suas softkeys: {{softkeys}} de {{quantity}}.',
    hint: 'Pergunte ao cliente. Se ele comprou mais, mude o pedido: softkey desk order add REFERENCE --customer NAME --quantity N --change --dir DIR. Para emitir esta mesmo assim, permita pelo nome: --allow {{allow}} --operator NAME --reason TEXT. Isso fica anotado no livro de registro.',
  },
  OWN_REQUEST: {
    title: 'Ninguém aprova o que pediu: {{operator}} pediu {{approval}}.',
    hint: 'Decide outra pessoa com o papel approver. Quem pode ser aparece com: softkey desk operator list --dir DIR',
  },
  PASSPHRASE_MISSING: {
    title: 'Uma central é protegida por uma frase-senha, e nenhuma foi informada.',
    hint: 'Coloque a frase-senha em um arquivo e indique-o com --passphrase-file FILE, ou defina SOFTKEY_PASSPHRASE.',
  },
  PASSPHRASE_SHORT: {
    title: 'A frase-senha é curta demais: precisa de pelo menos {{least}} caracteres.',
    hint: 'Escolha várias palavras sem relação entre si. Quem copiar a pasta da central pode descobrir uma frase curta em pouco tempo.',
  },
  PASSPHRASE_WRONG: {
    title: 'A frase-senha está errada.',
    hint: 'Confira maiúsculas, minúsculas e o layout do teclado. Sem a frase-senha, ninguém pode usar as chaves desta central.',
  },
  REVOCATIONS_FULL: {
    title: 'A lista de revogação está cheia, e todas as softkeys nela ainda poderiam funcionar.',
    hint: 'Nada foi alterado. Uma softkey sai da lista um ano depois do fim da última licença dela. Até lá, não responda a nenhuma solicitação de atualização desta softkey, para que ela termine por si.',
  },
  ROLE_MISSING: {
    title:
      'O operador {{operator}} não pode fazer isto: é preciso o papel {{needed}}, e {{operator}} tem {{role}}.',
    hint: 'Nada foi alterado. Peça a alguém que tenha esse papel: softkey desk operator list --dir DIR',
  },
  RUNTIME_TOO_OLD: {
    title: 'Este comando precisa de um Node.js mais novo do que o que o executa.',
    hint: 'Execute-o com o Node.js 24 ou mais novo. Os comandos da estação funcionam a partir do 22.12.',
  },
  SOFTKEY_UNKNOWN: {
    title: 'Esta central nunca emitiu a softkey {{softkeyId}}.',
    hint: 'Confira o ID, se esta é a central certa (--dir) e se o livro de registro dela está completo.',
  },
  STATION_KEY_CHANGED: {
    title:
      'A solicitação está assinada com uma chave de estação diferente daquela à qual esta softkey está vinculada.',
    hint: 'Pergunte ao cliente se a estação foi reinstalada ou se a pasta dela foi copiada para outra máquina. Uma estação reinstalada recupera a chave com a pasta dela a partir de um backup: identity.json. Se a pasta se perdeu de vez, peça uma primeira solicitação feita na nova e responda com: softkey desk rekey FILE --dir DIR --operator NAME --reason TEXT --out FILE',
  },
  TERMS_CONFLICT: {
    title: 'Esta solicitação já foi respondida com outros termos: {{fields}}. Nada foi alterado.',
    hint: 'Retire --terms, --days, --until e --from-end para obter de novo a mesma licença ({{softkeyId}}, sequência {{sequence}}). Outros termos vêm com a próxima solicitação de atualização.',
  },
  TERMS_INVALID: {
    title: 'Os termos estão incorretos: {{fields}}',
    hint: 'Corrija os termos, ou indique-os com --terms FILE se não havia nenhum. O comando softkey help desk issue mostra como são os termos.',
  },
  TOO_MANY_TRIES: {
    title: 'Houve frases-senha erradas demais.',
    hint: 'Nada foi alterado. A próxima tentativa vale a partir de {{until}}. Quem iniciar a página de novo pode tentar já.',
  },
};
