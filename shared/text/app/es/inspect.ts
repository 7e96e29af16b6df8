export const inspect = {
  title: '¿Qué hay en estos archivos?',
};
