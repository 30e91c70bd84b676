/**
 * The request in the fragment of the address: a query with its variables, or a named question.
 * The fragment is not sent to the server, so a link may carry a query of any length.
 */
export type Link =
  | { readonly kind: "query"; readonly query: string; readonly variables: string }
  | { readonly kind: "question"; readonly id: string }
  | { readonly kind: "none" };

export function readLink(fragment: string): Link {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const query = fields.get("query");
  if (query !== null) return { kind: "query", query, variables: fields.get("variables") ?? "" };
  const id = fields.get("question");
  return id === null ? { kind: "none" } : { kind: "question", id };
}

export const questionLink = (id: string): string => `#question=${encodeURIComponent(id)}`;
