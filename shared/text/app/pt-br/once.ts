export const once = {
  title: 'O pedido só pode ser feito uma vez',
};
