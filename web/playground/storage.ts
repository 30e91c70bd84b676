/** GraphiQL's storage, without request headers, which may contain tokens. */

const PREFIX = "graphiql:";
/** Its history and favourites, in which GraphiQL stores headers with each query. It omits them from tabs. */
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
