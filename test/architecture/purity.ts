import { builtinModules } from 'node:module';
import ts from 'typescript';
import { importsOf, packageOf, parse } from './imports.ts';
import { isSpec, isTypeScript, type SourceFile, type Violation } from './source-file.ts';

const allowedPackages = ['@fristdag/rules', '@noble/hashes', 'canonicalize', 'decimal.js', 'json-rules-engine'];
const machine = [
  'process',
  'Buffer',
  'require',
  'global',
  'performance',
  'fetch',
  'crypto',
  'setTimeout',
  'setInterval',
  'console',
];

/** Clock, chance, files and environment in the libraries: the same facts must always give the same answer. */
export function findImpurities(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter((file) => /^libs\/[^/]+\/src\//.test(file.path) && isTypeScript(file) && !isSpec(file))
    .flatMap((file) =>
      [...foreignImports(file), ...impureExpressions(file)].map((problem) => ({ path: file.path, problem })),
    );
}

function foreignImports(file: SourceFile): readonly string[] {
  const packages = importsOf(file).filter(({ target }) => target === undefined);
  return packages
    .filter(({ specifier }) => builtinModules.includes(specifier) || !allowedPackages.includes(packageOf(specifier)))
    .map(({ specifier }) => `imports ${specifier}`);
}

function impureExpressions(file: SourceFile): readonly string[] {
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    const problem = impurityOf(node);
    if (problem !== undefined) problems.push(problem);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return problems;
}

function impurityOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0)
    return 'asks the clock: new Date()';
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'asks the clock: Date()';
  if (ts.isPropertyAccessExpression(node)) {
    if (isNamed(node.expression, 'Date') && node.name.text === 'now') return 'asks the clock: Date.now';
    if (isNamed(node.expression, 'Math') && node.name.text === 'random') return 'throws dice: Math.random';
  }
  if (ts.isIdentifier(node) && machine.includes(node.text) && isFree(node)) return `uses ${node.text}`;
  return undefined;
}

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** A name that stands for itself, not a property, a parameter or a key that happens to be called so. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  return !('name' in parent && parent.name === node);
}
