export const match = {
  weights: { decides: 'decide', counts: 'cuenta', evidence: 'no decide' },
  deciding: 'Cómo reconoce la licencia a la máquina',
  evidence: 'También visto; no decide',
  other: 'otro',
  nothing: 'Ninguno de los lados muestra algo que se pueda comparar.',
  cures: {
    'as-administrator':
      'Abra “Esta máquina” y deje que el programa pida los derechos de administrador, o inicie el programa como administrador.',
    'os-id-back':
      'Si fue a propósito, haga la solicitud de actualización. Si no, recupere el ID antiguo de una copia de seguridad (Linux: /etc/machine-id).',
  },
};
