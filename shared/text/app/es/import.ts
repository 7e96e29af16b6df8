export const importing = {
  title: 'Traiga la respuesta',
};
