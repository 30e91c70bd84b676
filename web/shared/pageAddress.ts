/** The address of this page with a view, without the story that a fragment may hold. */
export const pageAddress = (search = location.search): string => location.origin + location.pathname + search;

/** The fragment of the playground's address that opens a query. Spaces become %20, because some programs take + literally. */
export function queryLink(query: string, variables: string): string {
  const fields = [`query=${encodeURIComponent(query)}`];
  if (variables.trim()) fields.push(`variables=${encodeURIComponent(variables)}`);
  return `#${fields.join("&")}`;
}
