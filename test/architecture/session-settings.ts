import { isSpec, isTypeScript, type SourceFile, type Violation } from './source-file.ts';

/** SET without LOCAL at the start of a statement; what a function or a migration's constraint sets is another thing. */
const sessionSet =
  /[`'";]\s*(?:set|SET)\s+(?!local\b|LOCAL\b|constraints\b)(?:session\s|SESSION\s|role\b|ROLE\b|[a-z_.]+\s*(?:=|\s(?:to|TO)\b))/g;
const setConfig = /set_config\(([^()]*)\)/gi;
const mikroOrmPerConnection = /sessionContext:\s*['"]connection['"]/g;

/**
 * What sets something for a whole connection. A pool hands the connection to the next request, which would see what the one
 * before was allowed to see.
 */
export function findSessionSettings(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter((file) => isTypeScript(file) && !isSpec(file) && file.path.startsWith('apps/api/src/'))
    .flatMap(({ path, text }) => [
      ...[...text.matchAll(sessionSet)].map(([found]) => ({
        path,
        problem: `sets for the session: ${inOneLine(found)}`,
      })),
      ...[...text.matchAll(setConfig)]
        .filter(([, values = '']) => !/,\s*true\s*$/.test(values))
        .map(([found]) => ({ path, problem: `sets for the session: ${inOneLine(found)}` })),
      ...[...text.matchAll(mikroOrmPerConnection)].map(() => ({ path, problem: 'keeps its scope on the connection' })),
    ]);
}

const inOneLine = (text: string): string =>
  text
    .replace(/^[`'";]/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
