export const machine = {
  title: '¿Es esta la máquina correcta?',
};
