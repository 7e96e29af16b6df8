export const status = {
  title: 'Esta máquina está licenciada?',
};
