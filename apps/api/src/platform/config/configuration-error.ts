/** A start that cannot go on because the environment is wrong. The message says which variable and what to do. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}
