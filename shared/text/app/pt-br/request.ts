export const request = {
  title: 'Envie este arquivo ao fornecedor',
};
