import type { Catalog } from '../catalog.ts';

export const receive: Catalog['receive'] = {
  usual: 'como de costume    {{host}}   {{file}}',
  unusual: 'incomum            {{host}}   {{file}}',
  answered: 'respondida antes   {{host}}   {{file}}',
  refused: 'recusada           {{host}}   {{file}}',
  asks: 'Pede',
  first: 'uma nova softkey, para {{product}}',
  upgrade: 'a próxima licença de {{softkeyId}}, {{product}}; tem a de número {{sequence}}, até {{until}}',
  upgradeUnread: 'a próxima licença de uma softkey; a licença contida na solicitação não pode ser lida',
  asked: 'Pedida em',
  askedBy: '{{moment}}, por {{person}}',
  again: 'Pedida de novo',
  checks: 'Verificações',
  checksPassed: 'todas passaram ({{number}})',
  checkFailed: '{{check}}: falhou',
  checkUnknown: '{{check}}: não pôde ser verificado',
  checkAcknowledged: '{{said}}; o técnico continuou',
  grants: 'Receberia',
  given: 'Recebeu',
  grant: 'número {{sequence}}, de {{from}} até {{until}}',
  license: '{{softkeyId}}, número {{sequence}}, até {{until}}',
  total:
    'Solicitações: {{requests}}. Como de costume: {{usual}}; incomuns: {{unusual}}; respondidas antes: {{answered}}; recusadas: {{refused}}; não lidas: {{unread}}. Nada foi gravado.',
};
