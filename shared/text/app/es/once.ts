export const once = {
  title: 'La solicitud solo se puede hacer una vez',
};
