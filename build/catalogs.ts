import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { jsonExpression } from './json-expression.ts';

/**
 * Puts the catalogs into the program as JSON. A section is parsed when one of its texts is first asked for.
 */
export const catalogsAsJson: Plugin = {
  name: 'catalogs-as-json',
  load: {
    filter: { id: /\/shared\/text\/[\w-]+\/catalog\.ts$/ },
    handler: async (id) => {
      const catalogs: Record<string, object> = await import(pathToFileURL(id).href);
      return `${READ_ONCE}\n${Object.entries(catalogs).map(inSections).join('\n')}`;
    },
  },
};

const READ_ONCE = `function once(catalog, name, value) {
  Object.defineProperty(catalog, name, { value, enumerable: true });
  return value;
}`;

function inSections([name, catalog]: [string, object]): string {
  const sections = Object.entries(catalog).map(([section, texts]) => {
    const key = JSON.stringify(section);
    return `  get ${key}() { return once(this, ${key}, ${jsonExpression(texts)}); },`;
  });
  return `export const ${name} = {\n${sections.join('\n')}\n};`;
}
