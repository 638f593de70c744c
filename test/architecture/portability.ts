import type { SourceFile, Violation } from './source-file.ts';

/** What belongs to one machine or one network and means nothing, or too much, anywhere else. */
const traces: readonly (readonly [string, RegExp])[] = [
  [
    "a person's or machine's folder",
    /(?<![\w.~$}/-])\/(?:home|Users|root|work|workspace|workspaces|builds)\/[A-Za-z0-9_.-]+/,
  ],
  ["a person's folder", /\b[A-Z]:\\+Users\\+\w+/],
  ['a registry or mirror', /https?:\/\/[^\s"'`)]*\b(?:registry|artifactory|nexus|verdaccio|mirror)\b[^\s"'`)]*/i],
  ['a private network', /https?:\/\/(?:10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.:]+/],
];

/** Text that names the machine on which it was written. */
export function findMachineTraces(files: readonly SourceFile[]): readonly Violation[] {
  return files.flatMap(({ path, text }) =>
    traces.flatMap(([what, pattern]) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ path, problem: `names ${what}: ${match[0]}` }];
    }),
  );
}
