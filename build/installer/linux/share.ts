import { FILE_TYPES, type PackageNames } from '../names.ts';
import { fileTypeName, installerTexts, translated } from '../texts.ts';

/**
 * How the desktops of Linux learn of a program: the files of freedesktop.org, by their paths from the root.
 */
export function desktopFiles(names: PackageNames): Record<string, string> {
  return {
    [`usr/share/applications/${names.id}.desktop`]: desktopEntry(names),
    [`usr/share/mime/packages/${names.id}.xml`]: mimeTypes(names),
    [`usr/share/metainfo/${componentId(names)}.metainfo.xml`]: metainfo(names),
  };
}

/** Where the program lies. */
export function programFolder({ id }: PackageNames): string {
  return `opt/${id}`;
}

function desktopEntry(names: PackageNames): string {
  const value = (text: string) => text.replaceAll('\\', '\\\\');
  const { summary } = installerTexts('en');
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${value(names.title)}`,
    `Comment=${value(summary)}`,
    ...translated(installerTexts).map(
      ({ language, text }) => `Comment[${language.replace('-', '_')}]=${value(text.summary)}`,
    ),
    `Exec=/${programFolder(names)}/${names.id} %F`,
    `Icon=${names.id}`,
    'Terminal=false',
    'Categories=Utility;',
    `MimeType=${FILE_TYPES.map(({ mime }) => `${mime};`).join('')}`,
    // The name under which Electron's windows appear, as package.json's `desktopName` says.
    `StartupWMClass=${names.id}`,
    '',
  ].join('\n');
}

function mimeTypes({ id }: PackageNames): string {
  const types = FILE_TYPES.flatMap(({ kind, ending, mime }) => [
    `  <mime-type type="${mime}">`,
    `    <comment>${xml(fileTypeName(kind, 'en'))}</comment>`,
    ...translated((language) => fileTypeName(kind, language)).map(
      ({ language, text }) => `    <comment xml:lang="${language.replace('-', '_')}">${xml(text)}</comment>`,
    ),
    '    <sub-class-of type="text/plain"/>',
    `    <icon name="${id}-${kind}"/>`,
    `    <glob pattern="*.${ending}"/>`,
    '  </mime-type>',
  ]);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    ...types,
    '</mime-info>',
    '',
  ].join('\n');
}

function metainfo(names: PackageNames): string {
  const { summary, description } = installerTexts('en');
  const others = translated(installerTexts);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<component type="desktop-application">',
    `  <id>${componentId(names)}</id>`,
    '  <metadata_license>MIT</metadata_license>',
    '  <project_license>MIT</project_license>',
    `  <name>${xml(names.title)}</name>`,
    `  <summary>${xml(summary)}</summary>`,
    ...others.map(({ language, text }) => `  <summary xml:lang="${language}">${xml(text.summary)}</summary>`),
    `  <developer id="${componentId(names)}"><name>${xml(names.vendor)}</name></developer>`,
    '  <description>',
    `    <p>${xml(description)}</p>`,
    ...others.map(({ language, text }) => `    <p xml:lang="${language}">${xml(text.description)}</p>`),
    '  </description>',
    `  <launchable type="desktop-id">${names.id}.desktop</launchable>`,
    `  <icon type="stock">${names.id}</icon>`,
    '  <categories><category>Utility</category></categories>',
    `  <provides>${FILE_TYPES.map(({ mime }) => `<mediatype>${mime}</mediatype>`).join('')}</provides>`,
    '  <content_rating type="oars-1.1"/>',
    `  <releases><release version="${names.version}" date="${names.date}"/></releases>`,
    '</component>',
    '',
  ].join('\n');
}

/** AppStream wants a domain backwards. A vendor profile has none, and `.invalid` is nobody's. */
function componentId({ id }: PackageNames): string {
  return `invalid.${id.replaceAll('-', '_')}`;
}

function xml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
