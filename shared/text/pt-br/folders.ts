import type { Catalog } from '../catalog.ts';

export const courier: Catalog['courier'] = {
  written: 'Gravado: {{path}}',
  unchanged: 'Já está ali, sem mudança: {{path}}',
  notReported: 'A licença foi recebida. Não foi possível anotar isso na pasta: {{problem}}',
  noAnswer: 'Ainda não há resposta para esta máquina em {{dir}}.',
  asks: 'solicita',
  reports: 'recebeu',
  license: 'licença {{softkeyId}}, número {{sequence}}',
  carry: 'leve ou envie a pasta inteira a {{vendor}}. Quando voltar: softkey courier apply {{dir}}',
  revoked: 'revogada',
  namesHost:
    'A solicitação que espera diz o nome desta máquina, {{host}}: foi assinada antes e não é alterada.',
  askedEarly:
    'A licença de {{softkeyId}} vale até {{end}}, e havia tempo de solicitar até {{from}}. O fornecedor responde mesmo assim. Com --due, só se solicita o que está no prazo.',
  hasTime:
    'Nada foi solicitado para {{softkeyId}}: a licença vale até {{end}}, e {{from}} é cedo o bastante. Se o portador não voltar até lá, repita sem --due.',
  asMuch: 'softkey status. O arquivo pode seguir viagem: diz ao fornecedor que a licença foi recebida',
  none: 'Nenhuma máquina tem arquivo aqui ainda. Em cada máquina: softkey courier collect {{dir}}',
  machine: 'Máquina',
  product: 'Produto',
  asked: 'Solicitou',
  answered: 'Respondida',
  taken: 'Recebida',
  ends: 'Fim da licença',
  isAsked: 'Ainda sem resposta: {{hosts}}',
  isAnswered: 'Com resposta, ainda a receber ali com softkey courier apply: {{hosts}}',
  isMissing: 'Falta, não solicitou desta vez: {{hosts}}',
  endsFirst: 'Termina primeiro: {{host}}, em {{date}}',
  allTaken: 'Todas as máquinas receberam sua licença.',
  problem: 'Não pode ser usado: {{file}}',
};

export const exchange: Catalog['exchange'] = {
  asks: 'Solicitou a próxima licença',
  asksFirst: 'Solicitou uma licença',
  waits: 'Espera a resposta a',
  renews: 'A licença de {{softkeyId}} vale até {{end}}. A próxima é solicitada sozinha a partir de {{from}}.',
  nothing: 'Não há nada a solicitar.',
  refused: 'Recusada pelo fornecedor',
  atVendor: 'Espera uma pessoa no fornecedor',
  takesIt: 'nada a fazer: a resposta é recebida na próxima execução, quando estiver em {{dir}}',
};

export const watch: Catalog['watch'] = {
  watching: 'Observando {{dir}}, um exame a cada {{seconds}} s. Ctrl-C encerra.',
  moved: '{{file}} agora é {{to}}',
  notMoved: '{{file}} fica onde está: {{problem}}',
  waiting: 'Ainda não está inteiro, será examinado de novo: {{files}}',
  nothing: 'Nada de novo em {{dir}}.',
  trouble: '{{problem}} Tentando de novo até funcionar.',
  back: '{{dir}} está ali de novo.',
  reason: 'softkey recusou {{file}} em {{time}}:',
};

export const schedule: Catalog['schedule'] = {
  there: 'agendado',
  notThere: 'não está ali',
  proxyNotInJob:
    'A senha de HTTPS_PROXY não é escrita na tarefa, pois todo usuário desta máquina pode lê-la: dê-a à tarefa como mostra docs/guides/network.md; sem isso, a tarefa não usa o proxy.',
  onlyLoggedIn:
    'Estes timers rodam só enquanto você está conectado. Um administrador pode mudar isso: sudo loginctl enable-linger USER',
};

/** Um retransmissor entre as estações e o fornecedor. */
export const relay = {
  serves: 'Atende as estações neste endereço e repassa o que enviam a {{host}}. Ctrl-C encerra.',
  handedOn:
    'Entregue ao retransmissor {{host}}, que o tem desde {{since}}. A resposta é recebida por uma das próximas execuções.',
  isHeld: 'O retransmissor {{host}} o tem desde {{since}}, ainda sem resposta.',
  lastWord: 'Ele informa: última palavra do fornecedor em {{time}}.',
  noWord: 'Ele informa: ainda nenhuma palavra do fornecedor.',
  why: 'O que o separa do fornecedor agora: {{problem}}',
  reached: 'Fornecedor alcançado',
  problem: 'Não alcançado desde',
  clock: 'Relógio do fornecedor',
  waiting: 'Pacotes à espera',
  size: 'Tamanho do depósito',
  never: 'nunca',
  ahead: '{{seconds}} s à frente deste',
  behind: '{{seconds}} s atrás deste',
  contact: 'Esteve aqui',
  state: 'Seu pacote',
  answered: 'respondido',
  waitsSince: 'espera desde {{time}} {{problem}}',
  nobody: 'Nenhuma estação esteve aqui ainda.',
} as const;
