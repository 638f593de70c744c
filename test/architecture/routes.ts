import ts from 'typescript';
import { parse } from './imports.ts';
import { isTypeScript, type SourceFile, type Violation } from './source-file.ts';

const verbs = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Search', 'Sse'];
const accessDecorators = ['RequirePermission', 'RequireSignIn', 'OpenRoute'];

export interface Route {
  readonly path: string;
  /** 'POST /api/session' */
  readonly route: string;
  /** The decorator that says who may call it, of the method or else of its controller. */
  readonly access: string | undefined;
}

/** Every route that a controller of the API declares. */
export function routesOf(files: readonly SourceFile[]): readonly Route[] {
  return files
    .filter((file) => isTypeScript(file) && file.path.startsWith('apps/api/src/'))
    .flatMap((file) => {
      const routes: Route[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isClassDeclaration(node)) routes.push(...routesOfClass(file.path, node));
        ts.forEachChild(node, visit);
      };
      visit(parse(file));
      return routes;
    });
}

/** Routes that nobody thought about: the guard would refuse them, but only when somebody calls. */
export function findUnguardedRoutes(files: readonly SourceFile[]): readonly Violation[] {
  return routesOf(files)
    .filter(({ access }) => access === undefined)
    .map(({ path, route }) => ({ path, problem: `${route} does not say who may call it` }));
}

function routesOfClass(path: string, node: ts.ClassDeclaration): readonly Route[] {
  const ofClass = decoratorsOf(node);
  const controller = ofClass.get('Controller');
  if (controller === undefined) return [];
  return node.members.filter(ts.isMethodDeclaration).flatMap((method) => {
    const ofMethod = decoratorsOf(method);
    const access =
      accessDecorators.find((name) => ofMethod.has(name)) ?? accessDecorators.find((name) => ofClass.has(name));
    return verbs
      .filter((verb) => ofMethod.has(verb))
      .map((verb) => {
        const place = [controller, ofMethod.get(verb)].filter((part) => part !== undefined && part !== '').join('/');
        return { path, route: `${verb.toUpperCase()} /${place}`, access };
      });
  });
}

/** The names of the decorators with their first text argument ('' when there is none). */
function decoratorsOf(node: ts.ClassDeclaration | ts.MethodDeclaration): ReadonlyMap<string, string> {
  const calls = (ts.getDecorators(node) ?? []).map(({ expression }) => expression).filter(ts.isCallExpression);
  return new Map(
    calls.map(({ expression, arguments: [first] }) => [
      expression.getText(),
      first !== undefined && ts.isStringLiteralLike(first) ? first.text : '',
    ]),
  );
}
