export const project = {
  title: 'O que vai rodar aqui?',
};
