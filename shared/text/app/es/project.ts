export const project = {
  title: '¿Qué funcionará aquí?',
};
