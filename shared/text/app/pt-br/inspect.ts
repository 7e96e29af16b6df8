export const inspect = {
  title: 'O que há nestes arquivos?',
};
