import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-file.ts';

export interface Import {
  readonly specifier: string;
  /** `import()` at run time, not at the start of the module. */
  readonly isDynamic: boolean;
  /** The repository path it points to; undefined for packages. */
  readonly target: string | undefined;
}

export function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
}

/** Imports, re-exports, `import()` and `import type` alike: a type, too, says that one room knows another. */
export function importsOf(file: SourceFile): readonly Import[] {
  const imports: Import[] = [];
  const add = (node: ts.Node | undefined, isDynamic: boolean): void => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return;
    const isRelative = node.text.startsWith('.');
    const target = isRelative ? posix.normalize(posix.join(posix.dirname(file.path), node.text)) : undefined;
    imports.push({ specifier: node.text, isDynamic, target });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, false);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], true);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, false);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return imports;
}

/** 'zod/v4' → 'zod', '@noble/hashes/sha2.js' → '@noble/hashes' */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
