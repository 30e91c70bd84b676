/** Large JSON objects in pieces. */

/** A list written one element at a time, without its brackets. */
export function* elements(list: Iterable<unknown>): Generator<string> {
  let isFirst = true;
  for (const one of list) {
    yield isFirst ? `\n${JSON.stringify(one)}` : `,\n${JSON.stringify(one)}`;
    isFirst = false;
  }
}

/** The members of an object before its lists: `{…` without the closing brace. */
export function openObject(members: Record<string, unknown>): string {
  return JSON.stringify(members).slice(0, -1);
}
