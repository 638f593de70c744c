// ESLint rule: inside apps/api/src a room imports only from rooms to its left, through their index.ts.
import { dirname, relative, resolve, sep } from 'node:path';
import { rooms } from './rooms.mjs';

const COMMAND_LINE = 'command-line';
/** What the command line shares with the server, files of episodes and of rules: no Nest, no database. */
const READERS = ['episodes/read/', 'episodes/synthesis/', 'rules/files/read-rules-folder.ts'];

/**
 * @param {readonly string[]} from path of the importing file inside apps/api/src
 * @param {readonly string[]} to path of the imported file inside apps/api/src
 * @returns {string | undefined} what is wrong, in words
 */
function problemOf(from, to) {
  const [room, target] = [from.length > 1 ? from[0] : undefined, to.length > 1 ? to[0] : undefined];
  if (room === target) return undefined;
  if (target === undefined)
    return `"${room}" imports ${to[0]}: the files at the top put the rooms together, no room knows them.`;
  const isReader = READERS.some((reader) => to.join('/').startsWith(reader));
  if (room === COMMAND_LINE || from[0] === 'fristdag.ts') {
    if (isReader || target === COMMAND_LINE) return undefined;
  }
  if (target === COMMAND_LINE) return 'Only fristdag.ts imports the command line.';
  if (!rooms.includes(target)) return `"${target}" is not a room: see the list in tools/eslint/rooms.mjs.`;
  if (room !== undefined && room !== COMMAND_LINE) {
    if (!rooms.includes(room)) return `"${room}" is not a room: see the list in tools/eslint/rooms.mjs.`;
    if (rooms.indexOf(target) > rooms.indexOf(room)) {
      return `"${room}" may not know "${target}", which comes later: ${rooms.join(' < ')}.`;
    }
  }
  if (to.length !== 2 || to[1] !== 'index.ts')
    return `Go through the door: import ${target}/index.ts, not ${to.join('/')}.`;
  return undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
export const roomOrder = {
  meta: { type: 'problem', schema: [], docs: { description: 'Rooms import only to their left, through index.ts.' } },
  create(context) {
    const source = resolve(context.cwd, 'apps', 'api', 'src');
    const from = relative(source, context.filename).split(sep);
    if (from[0] === '..') return {};
    /** @param {any} node */
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const to = relative(source, resolve(dirname(context.filename), specifier)).split(sep);
      const problem = to[0] === '..' ? undefined : problemOf(from, to);
      if (problem) context.report({ node: node.source, message: problem });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
