/** Streams large JSON objects. */

/** The elements of a list one at a time, without the brackets. */
export function* elements(list: Iterable<unknown>): Generator<string> {
  let isFirst = true;
  for (const element of list) {
    yield isFirst ? `\n${JSON.stringify(element)}` : `,\n${JSON.stringify(element)}`;
    isFirst = false;
  }
}

/** The members of an object before its lists: `{…` without the closing brace. */
export function openObject(members: Record<string, unknown>): string {
  return JSON.stringify(members).slice(0, -1);
}
