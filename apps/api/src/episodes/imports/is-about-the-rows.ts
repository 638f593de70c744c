/**
 * SQLSTATE classes of what a row can do: data exception, integrity constraint, program limit exceeded. All others are about the
 * server or the connection and are tried again as a whole.
 */
export function isAboutTheRows(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(22|23|54)[0-9A-Z]{3}$/.test(code);
}
