/** Where GraphiQL keeps what it remembers. Request headers, in which tokens stand, are none of it. */

const PREFIX = "graphiql:";
/** GraphiQL leaves headers out of its tabs, but its history and favourites keep them beside each query. */
const LISTS = new Set([`${PREFIX}queries`, `${PREFIX}favorites`]);

export const storageWithoutHeaders = {
  getItem: (name: string): string | null => localStorage.getItem(name),
  setItem: (name: string, text: string): void =>
    localStorage.setItem(name, LISTS.has(name) ? withoutHeaders(text) : text),
  removeItem: (name: string): void => localStorage.removeItem(name),
  get length(): number {
    return ownNames().length;
  },
  clear: (): void => ownNames().forEach((name) => localStorage.removeItem(name)),
};

function withoutHeaders(text: string): string {
  return JSON.stringify(JSON.parse(text, (name, value: unknown) => (name === "headers" ? undefined : value)));
}

function ownNames(): string[] {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
}
