import type { Catalog } from '../catalog.ts';

export const nextStep: Catalog['nextStep'] = {
  nothing: 'nada a fazer agora. A partir de {{date}}, peça a próxima licença.',
  'nothing-ever': 'nada a fazer.',
  'wait-for-begin': 'aguarde até {{date}}. Se a data desta máquina estiver errada, acerte-a.',
  'make-request': 'faça a solicitação desta máquina, uma única vez, e envie-a para {{vendor}}.',
  'ask-for-next': 'faça hoje a solicitação de atualização e envie-a para {{vendor}}.',
  'import-answer':
    'envie para {{vendor}} a {{kind}} de {{date}}, se ainda não o fez. Quando tiver a resposta, importe-a.',
  'import-answer-given': 'a {{kind}} foi entregue em {{day}} {{way}}. Quando tiver a resposta, importe-a.',
  'send-again_one':
    'a {{kind}} de {{date}} está há {{count}} dia sem resposta: envie o mesmo arquivo de novo para {{vendor}} ou telefone. É uma só solicitação, não importa quantas vezes seja enviada.',
  'send-again_many':
    'a {{kind}} de {{date}} está há {{count}} de dias sem resposta: envie o mesmo arquivo de novo para {{vendor}} ou telefone. É uma só solicitação, não importa quantas vezes seja enviada.',
  'send-again_other':
    'a {{kind}} de {{date}} está há {{count}} dias sem resposta: envie o mesmo arquivo de novo para {{vendor}} ou telefone. É uma só solicitação, não importa quantas vezes seja enviada.',
  'send-again-given_one':
    'a {{kind}} de {{date}} foi entregue em {{day}} {{way}} e está há {{count}} dia sem resposta: envie o mesmo arquivo de novo para {{vendor}} ou telefone. É uma só solicitação, não importa quantas vezes seja enviada.',
  'send-again-given_many':
    'a {{kind}} de {{date}} foi entregue em {{day}} {{way}} e está há {{count}} de dias sem resposta: envie o mesmo arquivo de novo para {{vendor}} ou telefone. É uma só solicitação, não importa quantas vezes seja enviada.',
  'send-again-given_other':
    'a {{kind}} de {{date}} foi entregue em {{day}} {{way}} e está há {{count}} dias sem resposta: envie o mesmo arquivo de novo para {{vendor}} ou telefone. É uma só solicitação, não importa quantas vezes seja enviada.',
  'request-anew':
    'a máquina mudou depois que a {{kind}} de {{date}} foi feita, e uma resposta a ela não serviria aqui. Desfaça o que mudou. Se a mudança é definitiva, faça outra solicitação e informe o motivo.',
  'import-lost':
    'importe a licença que estava aqui, ou uma mais nova. Procure no e-mail com que ela chegou e em um backup, ou peça a {{vendor}} que a envie de novo. Não é preciso fazer outra solicitação.',
  'put-back':
    'desfaça antes de {{date}} o que mudou: {{components}}. Até lá o produto funciona com todos os direitos. Se esta máquina foi movida ou refeita em definitivo, escreva para {{vendor}} e peça que transfira a softkey para ela.',
  'put-back-stopped':
    'desfaça o que mudou: {{components}}. Se esta máquina foi movida ou refeita em definitivo, escreva para {{vendor}} e peça que transfira a softkey para ela.',
  'move-softkey':
    'esta é outra máquina, não a da licença. Para que o produto funcione aqui, escreva para {{vendor}} e peça que transfira a softkey: isso se combina com o fornecedor, não neste programa.',
  'allow-reading':
    'o que identifica esta máquina não pôde ser lido: {{components}}. Execute o programa como administrador; isso pode bastar.',
  'allow-writing':
    'execute o programa uma vez como um usuário que possa gravar na pasta da estação, para que o que foi visto fique anotado.',
  'call-vendor':
    'fale com {{vendor}}: a licença foi revogada. Se esta máquina deve funcionar, peça uma nova licença.',
  'set-clock':
    'acerte o relógio desta máquina. Se ele está certo agora e já esteve adiantado, peça a próxima licença: ela corrige o registro.',
  'set-clock-ahead': 'acerte o relógio desta máquina antes de {{date}}. Se ele está certo: {{step}}',
  'repair-home':
    'cuide do que falta na pasta da estação ou não pode ser usado: cada arquivo está na lista, com o que fazer.',
};
