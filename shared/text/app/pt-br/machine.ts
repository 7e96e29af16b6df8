export const machine = {
  title: 'Esta é a máquina certa?',
};
