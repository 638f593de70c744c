/** An element of an e-invoice, read without any library: what a rule is about. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Reads a document as the product writes it: no comments, no mixed content. @throws Error for anything else */
export function readUbl(xml: string): Element {
  const open: { name: string; attributes: Record<string, string>; children: Element[]; text: string }[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ];
  for (const [, closing, name = '', attributes = '', single, text] of xml
    .replace(/^<\?xml[^>]*>/, '')
    .matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
    const current = open.at(-1);
    if (!current) throw new Error('an element ends that never began');
    if (text !== undefined) current.text += text.trim();
    else if (closing === '/') open.pop();
    else {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      const element = { name, attributes: Object.fromEntries(pairs) as Record<string, string>, children: [], text: '' };
      current.children.push(element);
      if (single !== '/') open.push(element);
    }
  }
  const [root] = open[0]?.children ?? [];
  if (open.length !== 1 || !root) throw new Error('an element is not closed');
  return root;
}

/** The elements at a path below one, prefixes left out: 'AccountingSupplierParty/Party/EndpointID'. */
export function at(element: Element, path: string): readonly Element[] {
  return path
    .split('/')
    .reduce<readonly Element[]>(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => localName(child) === name)),
      [element],
    );
}

export function texts(element: Element, path: string): readonly string[] {
  return at(element, path).map(({ text }) => text);
}

/** An element and everything below it. */
export function everything(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everything)];
}

export function localName({ name }: Element): string {
  return name.replace(/^.*:/, '');
}
