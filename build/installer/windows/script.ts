import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { LANGUAGES, type Language } from '../../../shared/text/language.ts';
import { icons } from '../../icons/made-icons.ts';
import { CLI_FOLDER, FILE_TYPES, type FileType, type PackageNames } from '../names.ts';
import { fileTypeName, installerTexts } from '../texts.ts';

interface Contents {
  readonly app: string;
  readonly names: PackageNames;
  readonly out: string;
}

/** As NSIS calls them. */
const NSIS_LANGUAGES: { readonly [L in Language]: string } = {
  en: 'ENGLISH',
  'pt-BR': 'PORTUGUESEBR',
  es: 'SPANISH',
};
/** Windows refuses them in the names of files. */
const NOT_IN_FILE_NAMES = /[<>:"/\\|?*]/g;
const LONGEST_FOLDER = 80;

/**
 * What setup.nsi includes: the names, the texts, and the program's files one by one, so that nothing else is
 * ever removed.
 */
export function packageScript(contents: Contents): string {
  const files = filesIn(contents.app);
  return [
    '; Written by build/installer/windows/script.ts.',
    ...definitions(contents, files),
    ...macro('INSTALL_FILES', installing(contents.app, files)),
    ...macro('REMOVE_FILES', removing(files)),
    ...macro(
      'FOR_EACH_FILE_TYPE ACTION',
      FILE_TYPES.map((type) => fileType(type, contents.names)),
    ),
    ...macro('TEXTS', LANGUAGES.flatMap(texts)),
    '',
  ].join('\n');
}

function definitions({ app, names, out }: Contents, files: readonly string[]): string[] {
  const bytes = files.reduce((sum, file) => sum + statSync(join(app, file)).size, 0);
  const values: Record<string, string> = {
    ID: names.id,
    APP_ID: names.appId,
    PRODUCT: names.product,
    TITLE: names.title,
    TITLE_IN_DIALOGS: names.title.replaceAll('&', '&&'),
    FOLDER: folderName(names.title),
    CLI_FOLDER,
    VENDOR: names.vendor,
    CONTACT: names.contact,
    VERSION: names.version,
    VERSION_IN_NUMBERS: `${names.version.replace(/[^\d.].*$/, '')}.0`,
    KIBIBYTES: String(Math.ceil(bytes / 1024)),
    ICON: join(icons, 'app.ico'),
    OUT: out,
  };
  return Object.entries(values).map(([name, value]) => `!define ${name} ${quoted(value)}`);
}

function installing(app: string, files: readonly string[]): string[] {
  return files.flatMap((file) => [
    `SetOutPath ${inFolder(dirname(file))}`,
    `File ${quoted(join(app, file))}`,
  ]);
}

function removing(files: readonly string[]): string[] {
  const folders = new Set(files.map((file) => dirname(file)).filter((folder) => folder !== '.'));
  for (const folder of folders) if (dirname(folder) !== '.') folders.add(dirname(folder));
  const deepestFirst = [...folders].sort().reverse();
  return [
    ...files.map((file) => `Delete ${inFolder(file)}`),
    ...deepestFirst.map((folder) => `RMDir ${inFolder(folder)}`),
  ];
}

function fileType({ kind, ending, mime }: FileType, { appId }: PackageNames): string {
  const values = [`.${ending}`, mime, `${appId}.${kind}`, `${kind}.ico`].map(quoted);
  return `!insertmacro \${ACTION} ${values.join(' ')} "$(${nameOfText(kind)})"`;
}

function texts(language: Language): string[] {
  const { summary, running, notForAll, windowsTooOld, removalFailed, confirmRemoval, homeStays } =
    installerTexts(language);
  const all: Record<string, string> = {
    SUMMARY: summary,
    RUNNING: running,
    NOT_FOR_ALL: notForAll,
    WINDOWS_TOO_OLD: windowsTooOld,
    REMOVAL_FAILED: removalFailed,
    CONFIRM_REMOVAL: confirmRemoval,
    HOME_STAYS: homeStays,
    ...Object.fromEntries(FILE_TYPES.map(({ kind }) => [nameOfText(kind), fileTypeName(kind, language)])),
  };
  return Object.entries(all).map(
    ([name, text]) => `LangString ${name} \${LANG_${NSIS_LANGUAGES[language]}} ${quoted(text)}`,
  );
}

function nameOfText(kind: FileType['kind']): string {
  return `NAME_OF_${kind.toUpperCase().replaceAll('-', '_')}`;
}

function macro(signature: string, lines: readonly string[]): string[] {
  return [`!macro ${signature}`, ...lines.map((line) => `  ${line}`), '!macroend'];
}

/** With slashes, in an order that does not depend on the file system. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

function folderName(title: string): string {
  return title
    .replaceAll(NOT_IN_FILE_NAMES, '-')
    .slice(0, LONGEST_FOLDER)
    .replace(/[. ]+$/, '');
}

function inFolder(path: string): string {
  return path === '.' ? '"$INSTDIR"' : `"$INSTDIR\\${quoted(path.replaceAll('/', '\\')).slice(1)}`;
}

/** A string of NSIS, in which a dollar is written twice. A definition cannot hold a quotation mark. */
function quoted(text: string): string {
  return `"${text.replaceAll('$', () => '$$').replaceAll('"', "'")}"`;
}
