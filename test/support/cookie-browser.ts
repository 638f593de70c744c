/** A browser without a screen: keeps cookies per origin, follows redirects by hand, and fills in forms. */
export class CookieBrowser {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** One request, no redirect followed. */
  async visit(address: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const { origin } = new URL(address);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': 'sv' },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects until a page comes, or an address starts as asked. @returns that address, and the page when it was fetched */
  async follow(start: string, until?: string): Promise<{ address: string; page?: Response }> {
    let address = start;
    for (let step = 0; step < 10; step += 1) {
      if (until !== undefined && address.startsWith(until)) return { address };
      const response = await this.visit(address);
      const next = response.headers.get('location');
      if (next === null) return { address, page: response };
      address = new URL(next, address).href;
    }
    throw new Error(`${start} leads from one address to the next without an end`);
  }

  /** Somebody else sits down: the other site knows nobody any more. */
  forget(origin: string): void {
    this.cookies.delete(origin);
  }
}
