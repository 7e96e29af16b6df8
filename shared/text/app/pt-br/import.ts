export const importing = {
  title: 'Traga a resposta',
};
