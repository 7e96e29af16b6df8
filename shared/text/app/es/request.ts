export const request = {
  title: 'Envíe este archivo al proveedor',
};
