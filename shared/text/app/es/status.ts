export const status = {
  title: '¿Tiene licencia esta máquina?',
};
