import type { OpenedKind } from '../../shared/document/kinds.ts';
import type { Language } from '../../shared/text/language.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { CATALOGS } from '../../shared/text/texts.ts';

/**
 * What an installer, a menu or a software center says. Kept out of the program's catalogs, because the
 * program itself never needs it.
 */
export interface InstallerTexts {
  /** One line, without the product's name and a full stop, as AppStream wants it. */
  readonly summary: string;
  readonly description: string;
  readonly running: string;
  readonly notForAll: string;
  readonly windowsTooOld: string;
  readonly removalFailed: string;
  readonly confirmRemoval: string;
  readonly homeStays: string;
}

const HOMES = String.raw`%ProgramData%\Softkey Desk, %LOCALAPPDATA%\Softkey Desk`;

const TEXTS: { readonly [L in Language]: InstallerTexts } = {
  en: {
    summary: 'Request, import and renew software licenses without a network',
    description:
      'Licenses this virtual machine: makes its one request, imports the license, shows until when it runs, and asks for the next one. Everything travels as small signed files; no network is needed.',
    running:
      'The program is running. Close it, on every user’s desktop, then try again. Nothing was changed.',
    notForAll: 'What is for all users takes administrator rights. Nothing was changed.',
    windowsTooOld: 'This program needs Windows 10 or newer, 64 bit.',
    removalFailed: 'The version that is installed could not be removed.',
    confirmRemoval: 'The program will be removed from this folder.',
    homeStays: `Licenses, requests and the identity of this machine stay where they are (${HOMES}), so that a new installation goes on with them. Without them, the license of this machine is lost.`,
  },
  'pt-BR': {
    summary: 'Solicite, importe e renove licenças de software sem rede',
    description:
      'Licencia esta máquina virtual: faz sua única solicitação, importa a licença, mostra até quando ela vale e pede a próxima. Tudo viaja em pequenos arquivos assinados; nenhuma rede é necessária.',
    running:
      'O programa está em execução. Feche-o na área de trabalho de todos os usuários e tente novamente. Nada foi alterado.',
    notForAll: 'O que é para todos os usuários exige direitos de administrador. Nada foi alterado.',
    windowsTooOld: 'Este programa requer o Windows 10 ou mais novo, de 64 bits.',
    removalFailed: 'A versão instalada não pôde ser removida.',
    confirmRemoval: 'O programa será removido desta pasta.',
    homeStays: `As licenças, as solicitações e a identidade desta máquina ficam onde estão (${HOMES}), para que uma nova instalação continue com elas. Sem elas, a licença desta máquina se perde.`,
  },
  es: {
    summary: 'Solicite, importe y renueve licencias de software sin red',
    description:
      'Licencia esta máquina virtual: hace su única solicitud, importa la licencia, muestra hasta cuándo vale y pide la siguiente. Todo viaja en pequeños archivos firmados; no hace falta ninguna red.',
    running:
      'El programa está en ejecución. Ciérrelo en el escritorio de todos los usuarios e inténtelo de nuevo. No se cambió nada.',
    notForAll: 'Lo que es para todos los usuarios requiere derechos de administrador. No se cambió nada.',
    windowsTooOld: 'Este programa requiere Windows 10 o posterior, de 64 bits.',
    removalFailed: 'No se pudo quitar la versión instalada.',
    confirmRemoval: 'El programa se quitará de esta carpeta.',
    homeStays: `Las licencias, las solicitudes y la identidad de esta máquina quedan donde están (${HOMES}), para que una nueva instalación siga con ellas. Sin ellas, la licencia de esta máquina se pierde.`,
  },
};

export function installerTexts(language: Language): InstallerTexts {
  return TEXTS[language];
}

/** What a file manager calls a document: "License (Softkey)". */
export function fileTypeName(kind: OpenedKind, language: Language): string {
  const name = CATALOGS[language].kind[kind];
  return `${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)} (Softkey)`;
}

/** A text in the languages other than English; English needs no language tag. */
export function translated<T>(text: (language: Language) => T): { language: Language; text: T }[] {
  return LANGUAGES.filter((language) => language !== 'en').map((language) => ({
    language,
    text: text(language),
  }));
}
