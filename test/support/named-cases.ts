/** What of the product's own description is read here. */
export interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}

/** Whether a schema has a place for a case number, however deep. */
export function namesCases(schema: unknown, document: OpenApi, seen: readonly string[] = []): boolean {
  if (Array.isArray(schema)) return schema.some((part) => namesCases(part, document, seen));
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.entries(schema).some(([key, inner]) => {
    if (key === 'properties') {
      const names = Object.keys(inner as object);
      if (names.includes('caseNumber') || names.includes('caseNumbers')) return true;
    }
    if (key === '$ref') {
      const name = String(inner).split('/').at(-1) ?? '';
      return !seen.includes(name) && namesCases(document.components.schemas[name], document, [...seen, name]);
    }
    return namesCases(inner, document, seen);
  });
}

/** Every case that an answer names. The cases beside one are addresses to go on to, and show nothing of a patient. */
export function casesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(casesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'caseNumber') return typeof inner === 'string' ? [inner] : [];
    if (key === 'caseNumbers') return inner as string[];
    const link = inner as { resource?: unknown; id?: unknown } | null;
    if (key === 'link' && link?.resource === 'episodes' && typeof link.id === 'string') return [link.id];
    return casesIn(inner);
  });
}
