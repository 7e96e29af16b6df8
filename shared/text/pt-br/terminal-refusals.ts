import type { Translated } from '../catalog.ts';
import type { terminalRefusals as english } from '../en/terminal-refusals.ts';

export const terminalRefusals: Translated<typeof english> = {
  ANSWER_NOT_TAKEN: {
    title: 'A resposta para esta máquina está lá e ainda não foi recebida: {{file}}.',
    hint: 'Receba-a primeiro: softkey courier apply DIR. Se depois disso quiser solicitar a próxima licença, recolha de novo.',
  },
  SEVERAL_MACHINES: {
    title: '{{file}} descreve duas máquinas diferentes; aqui só se pode usar uma. O que difere: {{differs}}.',
    hint: 'Salve o que foi coletado de cada máquina em um arquivo próprio e veja um de cada vez: softkey probe --dump FILE',
  },
  REQUEST_NAMES_HOST: {
    title: 'A solicitação feita antes diz o nome do host desta máquina.',
    hint: 'Ela é uma só enquanto espera, e leva o nome. Entregue-a como está, sem --no-names; ou faça outra e diga por quê: --new --reason TEXT --no-names',
  },
  FOLDER_EMPTY: {
    title: 'Não há nenhum arquivo na pasta {{file}}.',
    hint: 'Verifique se é a pasta certa. O pendrive está conectado e montado, e tudo foi copiado para ele?',
  },
  TOO_MUCH_AT_ONCE: {
    title: '{{file}} não foi lido: juntos, os arquivos de uma importação podem ter no máximo {{most}}.',
    hint: 'Importe o que ficou de fora rodando o comando outra vez.',
  },
  COURIER_NOT_WRITTEN: {
    title: '{{file}} não foi gravado: {{obstacle}}.',
    hint: 'Veja se é possível gravar no pendrive ou no compartilhamento: uma chave no pendrive e as permissões deste usuário. Ou indique outra pasta. Nada se perdeu, e o arquivo será o mesmo.',
  },
  DUMP_NOT_UNDERSTOOD: {
    title: 'Não é possível ler um dump deste tipo.',
    hint: 'Forneça a saída do dmidecode, a tabela SMBIOS bruta (/sys/firmware/dmi/tables/DMI), os arquivos de /sys/class/dmi/id (grep . /sys/class/dmi/id/*), a saída do systeminfo ou a de softkey probe --json, salva sem alterações.',
  },
  NO_REQUEST_THERE: {
    title: 'Não há solicitação de nenhuma máquina em {{file}}.',
    hint: 'Indique a pasta que o portador leva, ou um arquivo que softkey upgrade-request ou softkey prelicense gravou.',
  },
  NO_SCHEDULER: {
    title: 'Nenhum agendador aceitou a tarefa: systemd ou o Agendador de Tarefas do Windows.',
    hint: 'Execute o comando como root (no Windows: como administrador). Se a máquina tiver outro agendador, faça-o executar softkey check uma vez por dia. softkey schedule install --dry-run mostra o que systemd ou Windows receberiam.',
  },
  PORT_TAKEN: {
    title:
      'A porta {{port}} não pode ser usada aqui: outro programa a ocupa, ou este usuário não tem permissão.',
    hint: 'Escolha outra: com --port N ou no endereço de --exchange ou --listen. Sem nenhuma dessas opções, uma porta livre será usada.',
  },
  NOT_A_PARCEL: {
    title: 'O que chegou não é um pacote de uma troca do softkey.',
    hint: 'Outra coisa responde ali: outro servidor, ou uma página da rede que pede identificação. Confira o endereço; nada foi recebido, e a próxima execução tenta de novo.',
  },
  PARCEL_OTHER: {
    title: 'A resposta não foi feita para o que esta máquina enviou.',
    hint: 'Uma resposta antiga voltou, ou veio uma de outra máquina. Não se acredita em nada do que ela diz; as licenças se provam sozinhas. Se isso se repetir, avise quem cuida da rede e o fornecedor.',
  },
  PARCEL_OLDER: {
    title: 'O fornecedor já recebeu um pacote mais novo desta máquina do que este: o número {{counter}}.',
    hint: 'Esta máquina voltou a um estado anterior, ou uma cópia dela também funciona. A próxima execução continua a contar a partir dali. Se houver uma cópia, desligue-a e avise o fornecedor.',
  },
  PARCEL_CLONED: {
    title: 'O fornecedor já recebeu outro pacote com este número, {{counter}}, e a chave desta máquina.',
    hint: 'Uma cópia desta máquina também pede, ou esta máquina voltou a um estado anterior. Procure a cópia e desligue-a. A próxima execução continua a contar sozinha; o fornecedor foi avisado.',
  },
  PARCEL_AHEAD: {
    title:
      'Esta máquina contou os seus pacotes muito além do último que o fornecedor recebeu: o número {{counter}}.',
    hint: 'O arquivo exchange.json da pasta da estação foi alterado, ou vem de uma cópia desta máquina. A próxima execução continua sozinha a partir do número do fornecedor.',
  },
  EXCHANGE_NO_HOST: {
    title: 'O nome {{host}} não é conhecido aqui.',
    hint: 'Confira como está escrito e o serviço de nomes (DNS) desta máquina. Se só o proxy conhece esses nomes, informe-o: --proxy URL. A próxima execução tenta de novo.',
  },
  EXCHANGE_AWAY: {
    title: 'Não se alcança {{host}}: {{errno}}.',
    hint: 'Ou nada atende ali, ou a rede não deixa esta máquina passar. Quem cuida da rede precisa liberar: TCP de saída desta máquina para {{host}}. A próxima execução tenta de novo.',
  },
  EXCHANGE_SLOW: {
    title: '{{host}} não respondeu a tempo.',
    hint: 'A linha é lenta, ou um firewall descarta sem avisar o que não permite. A próxima execução tenta de novo.',
  },
  EXCHANGE_LOST: {
    title: 'A conexão com {{host}} foi interrompida: {{errno}}.',
    hint: 'Um firewall, um proxy ou o servidor a encerrou, ou o que atende ali não fala TLS. Nada se perdeu: a próxima execução tenta de novo.',
  },
  EXCHANGE_CERT_DATE: {
    title: 'O certificado de {{host}} não vale hoje: venceu, ou ainda não começou.',
    hint: 'Confira o relógio desta máquina. Se estiver certo, quem cuida de {{host}} precisa renovar o certificado. Nada foi enviado; a próxima execução tenta de novo.',
  },
  EXCHANGE_CERT_NAME: {
    title: 'O certificado que respondeu não é de {{host}}.',
    hint: 'Confira o endereço. Se estiver certo, outro servidor responde no lugar dele, ou falta este nome no certificado. Nada foi enviado; a próxima execução tenta de novo.',
  },
  EXCHANGE_CERT_UNKNOWN: {
    title: 'Ninguém em quem esta máquina confia assinou o certificado de {{host}}: {{errno}}.',
    hint: 'Se a planta abre o TLS no caminho, ou tem autoridade certificadora própria, informe o certificado dela: --ca FILE. Não há como dispensar a verificação. Nada foi enviado; a próxima execução tenta de novo.',
  },
  EXCHANGE_PROXY_LOGIN: {
    title: 'O proxy {{host}} pede um nome e uma senha, ou não aceita estes.',
    hint: 'Informe-os em HTTPS_PROXY ou em --proxy: http://NAME:PASSWORD@HOST:PORT. Sinais como @ e : em uma senha se escrevem %40 e %3A. Só a autenticação Basic é conhecida.',
  },
  EXCHANGE_PROXY_REFUSED: {
    title: 'O proxy {{host}} não deixa esta máquina passar: respondeu {{status}}.',
    hint: 'Quem cuida do proxy precisa permitir CONNECT ao endereço do fornecedor para esta máquina. A próxima execução tenta de novo.',
  },
  EXCHANGE_STATUS: {
    title: '{{host}} respondeu {{status}} ({{said}}) em vez de um pacote.',
    hint: '5xx e 429: o serviço do fornecedor está fora ou ocupado, e a próxima execução tenta de novo. 3xx e 404: confira o endereço; nenhum redirecionamento é seguido. Outros 4xx: diga ao fornecedor o que está aqui.',
  },
  RELAY_RUNS: {
    title: 'Outro retransmissor usa o depósito {{file}}: processo {{holder}}.',
    hint: 'Um depósito pertence a um só retransmissor. Encerre o outro, ou indique uma pasta própria: --dir STORE',
  },
  RELAY_FULL: {
    title: 'O retransmissor não tem lugar para outra estação.',
    hint: 'Ele guarda pacotes de no máximo {{stations}} estações e {{most}}. softkey relay status --dir STORE mostra de quais; o arquivo de uma estação que não existe mais pode ser removido de senders enquanto o retransmissor está parado. Ou inicie um segundo com um depósito próprio.',
  },
  RELAY_SILENT: {
    title:
      'O retransmissor {{host}} guarda o que esta máquina tem a dizer, e há uma semana não chega resposta do fornecedor: desde {{since}}.',
    hint: 'Veja lá: softkey relay status --dir STORE. A linha até o fornecedor caiu, ou ele retém respostas. As licenças continuam como são. Peça por outro caminho se o fim está perto: softkey courier collect DIR',
  },
};
