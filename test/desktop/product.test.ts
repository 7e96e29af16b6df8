import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/setup/paths.mjs';

const app = join(root, 'out/desktop');
const text = (name: string) => readFileSync(join(app, name), 'utf8');
const names = globSync('**/*', { cwd: app }).map((name) => name.replaceAll('\\', '/'));
const scripts = names.filter((name) => /\.[cm]js$/.test(name));
/** systeminformation asks for these where they are installed, and does without. */
const OPTIONAL = ['macos-temperature-sensor', 'osx-temperature-sensor'];

describe('the built desktop app', () => {
  it('is what its package.json says', () => {
    const own = JSON.parse(text('package.json'));
    const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(own).toEqual({
      name: project.name,
      productName: project.productName,
      version: project.version,
      description: project.description,
      author: project.author,
      license: project.license,
      type: 'module',
      main: 'main.mjs',
    });
  });

  it('needs nothing but Electron and its Node', () => {
    const asking = /^(?:import|export)\b[^"\n]*"([^"./][^"]*)";$|\brequire\("([^"./][^"]*)"\)/gm;
    const wanted = scripts.flatMap((name) =>
      [...text(name).matchAll(asking)].map(([, one, other]) => one ?? other ?? ''),
    );
    const others = wanted.filter(
      (name) => !isBuiltin(name) && name !== 'electron' && !OPTIONAL.includes(name),
    );
    expect(others).toEqual([]);
    expect(wanted).toContain('electron');
  });

  it('has a preload that asks for Electron’s part of a sandbox only, in one file', () => {
    expect([...text('preload.cjs').matchAll(/\brequire\(([^)]*)\)/g)].map(([, what]) => what)).toEqual([
      '"electron"',
    ]);
  });

  it('has no line of desk code, and no secret key of the demo vendor', () => {
    const modules = scripts
      .flatMap((name) => text(name).split('\n'))
      .filter((line) => /^\/\/#? ?(region )?[\w./-]+\.ts$/.test(line));
    expect(modules.filter((line) => line.includes('node/station/')).length).toBeGreaterThan(10);
    expect(modules.filter((line) => line.includes('node/desk/'))).toEqual([]);
    expect(scripts.filter((name) => /softkey demo (?:root|signing) key/.test(text(name)))).toEqual([]);
  });

  it('comes with the licenses of what it contains, each once', () => {
    const heads = [...text('LICENSES.txt').matchAll(/^## (\S+) - /gm)].map(([, name]) => name);
    expect(heads).toEqual(expect.arrayContaining(['react', 'react-dom', 'systeminformation']));
    expect(new Set(heads).size).toBe(heads.length);
    expect(names.filter((name) => name.endsWith('LICENSES.txt'))).toEqual(['LICENSES.txt']);
  });

  it('has no source and no map', () => {
    expect(names.filter((name) => /\.(?:map|tsx?)$/.test(name))).toEqual([]);
  });
});
