export const match = {
  weights: { decides: 'decide', counts: 'conta', evidence: 'não decide' },
  deciding: 'O que faz a licença reconhecer a máquina',
  evidence: 'Também visto; não decide',
  other: 'outro',
  nothing: 'Nenhum dos lados mostra algo que se possa comparar.',
  cures: {
    'as-administrator':
      'Abra “Esta máquina” e deixe o programa pedir os direitos de administrador, ou inicie o programa como administrador.',
    'os-id-back':
      'Se foi de propósito, faça a solicitação de atualização. Se não foi, traga o ID antigo de um backup (Linux: /etc/machine-id).',
  },
};
