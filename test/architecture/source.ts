import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync, Visitor } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A source file and what it reaches for. Paths are relative to the project, with forward slashes. */
export interface Source {
  readonly path: string;
  /** Files of the project, of types too. */
  readonly files: readonly string[];
  /** Packages and Node's own modules, by the name written in the code. */
  readonly packages: readonly string[];
  /** Uses of a clock, of randomness or of the process, as written. */
  readonly impurities: readonly string[];
  readonly names: ReadonlySet<string>;
  /** What it declares and exports, types too; what it passes on from another file is not its own. */
  readonly exports: readonly string[];
}

export function readSources(...folders: string[]): Source[] {
  const patterns = folders.map((folder) => `${folder}/**/*.{ts,tsx,mjs}`);
  const paths = globSync(patterns, { cwd: root, exclude: ['**/node_modules'] }).sort();
  return paths.map((path) => {
    const portable = path.replaceAll('\\', '/');
    return parse(portable, readFileSync(`${root}${portable}`, 'utf8'));
  });
}

export function parse(path: string, code: string): Source {
  const requests = new Set<string>();
  const impurities: string[] = [];
  const names = new Set<string>();
  const request = (node: { source: unknown }) => {
    const source = node.source as { value?: unknown } | null;
    if (typeof source?.value === 'string') requests.add(source.value);
  };
  const judge = (node: { start: number; end: number }) => {
    const text = code.slice(node.start, node.end);
    if (IMPURE.some((pattern) => pattern.test(text))) impurities.push(text);
  };
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  new Visitor({
    ImportDeclaration: request,
    ExportNamedDeclaration: request,
    ExportAllDeclaration: request,
    ImportExpression: request,
    TSImportType: request,
    MemberExpression: judge,
    CallExpression: judge,
    NewExpression: judge,
    Identifier: (node) => void names.add(node.name),
  }).visit(program);
  const [files, packages] = partition([...requests], (name) => name.startsWith('.'));
  return {
    path,
    files: files.map((name) => posix.join(posix.dirname(path), name)),
    packages,
    impurities,
    names,
    exports: program.body.flatMap((statement) =>
      statement.type === 'ExportNamedDeclaration' && statement.declaration !== null
        ? namesOf(statement.declaration)
        : [],
    ),
  };
}

/** The names that a declaration gives: `const a = 1, b = 2` gives two. */
function namesOf(declaration: ESTree.Declaration): readonly string[] {
  if (declaration.type !== 'VariableDeclaration')
    return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
  return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
}

/** Everything that the files under `folder` import, and what that imports, and so on. */
export function reachable(sources: readonly Source[], start: string): Set<string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set(sources.map((source) => source.path).filter((path) => path.startsWith(start)));
  for (const path of reached) for (const file of byPath.get(path)?.files ?? []) reached.add(file);
  return reached;
}

/**
 * The files that import each other in a circle, types too: one line for each circle, its files in order of
 * their names.
 */
export function circlesIn(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reachedFrom = new Map(sources.map(({ path }) => [path, beyond(path, byPath)]));
  const circles = sources.map(({ path }) =>
    [...(reachedFrom.get(path) ?? [])]
      .filter((other) => reachedFrom.get(other)?.has(path))
      .sort()
      .join(' ⇄ '),
  );
  return [...new Set(circles)].filter((circle) => circle !== '');
}

/** All that a file imports, and what that imports; itself only where the way leads back to it. */
function beyond(start: string, byPath: ReadonlyMap<string, Source>): Set<string> {
  const reached = new Set(byPath.get(start)?.files);
  for (const path of reached) for (const file of byPath.get(path)?.files ?? []) reached.add(file);
  return reached;
}

export function exists(path: string): boolean {
  return existsSync(`${root}${path}`);
}

/** Whole expressions: the same words deeper inside an expression are visited on their own. */
const IMPURE = [
  /^Date\.now$/,
  /^Date\(/,
  /^new Date(\(\s*\))?$/,
  /^Math\.random$/,
  /\.randomBytes$/,
  /\.keyPair\(\s*\)$/,
  /^(process|performance|crypto|globalThis)\.\w+$/,
];

function partition<T>(all: readonly T[], belongs: (one: T) => boolean): [T[], T[]] {
  return [all.filter(belongs), all.filter((one) => !belongs(one))];
}
