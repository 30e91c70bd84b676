/** Does to a query what the refusal of a dear one advises, as a reader would. */
import { Kind, parse, print, visit, type FieldNode, type SelectionSetNode } from "graphql";

type Edit = (field: FieldNode) => FieldNode | null;

/** The changed query. @param advice the message of the refusal */
export function changed(source: string, advice: string): string {
  const page = /Ask for `(\w+): (\d+)` instead of (\d+) in ([\w.]+)\.$/.exec(advice);
  if (page) return at(source, page[4]!, (field) => withArgument(field, page[1]!, Number(page[2])));
  const placed = /Leave out ([\w.]+) and select a plain field such as `__typename` in its place\.$/.exec(
    advice,
  );
  if (placed)
    return at(source, placed[1]!, () => ({
      kind: Kind.FIELD,
      name: { kind: Kind.NAME, value: "__typename" },
    }));
  const left = /Leave out ([\w.]+)\.$/.exec(advice);
  if (left) return at(source, left[1]!, () => null);
  const steps = /Let the `where` of ([\w.]+) go through at most (\d+) relationship/.exec(advice);
  if (steps) return at(source, steps[1]!, (field) => shallower(field, Number(steps[2])));
  const bare = /Leave relationships out of the `where` of ([\w.]+)\.$/.exec(advice);
  if (bare) return at(source, bare[1]!, (field) => shallower(field, 0));
  const kept = /Keep the first (\d+) of the (\d+) fields (?:in ([\w.]+)|of the query)/.exec(advice);
  if (kept) return first(source, kept[3] ?? "", Number(kept[1]));
  throw new Error(`no change that can be applied: ${advice}`);
}

const keyOf = (field: FieldNode): string => field.alias?.value ?? field.name.value;

function at(source: string, path: string, edit: Edit): string {
  const keys: string[] = [];
  let found = 0;
  const result = visit(parse(source), {
    Field: {
      enter: (field) => void keys.push(keyOf(field)),
      leave(field) {
        const here = keys.join(".");
        keys.pop();
        if (here !== path) return undefined;
        found++;
        return edit(field);
      },
    },
  });
  if (found !== 1) throw new Error(`${found} fields at ${path}`);
  return print(result);
}

function withArgument(field: FieldNode, name: string, value: number): FieldNode {
  const others = (field.arguments ?? []).filter((argument) => argument.name.value !== name);
  const [argument] = (
    parse(`{ f(${name}: ${value}) }`).definitions[0] as unknown as { selectionSet: SelectionSetNode }
  ).selectionSet.selections as FieldNode[];
  return { ...field, arguments: [...others, ...argument!.arguments!] };
}

/** Takes conditions within more than `most` relationships away. */
function shallower(field: FieldNode, most: number): FieldNode {
  let depth = 0;
  const isStep = (name: string): boolean => ["some", "all", "none", "single"].includes(name);
  return visit(field, {
    SelectionSet: () => false,
    ObjectField: {
      enter(one) {
        if (!isStep(one.name.value)) return undefined;
        if (depth === most) return null;
        depth++;
        return undefined;
      },
      leave(one) {
        if (isStep(one.name.value)) depth--;
      },
    },
  });
}

function first(source: string, path: string, kept: number): string {
  const cut = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.slice(0, kept),
  });
  if (path) return at(source, path, (field) => ({ ...field, selectionSet: cut(field.selectionSet!) }));
  return print(
    visit(parse(source), {
      OperationDefinition: (operation) => ({ ...operation, selectionSet: cut(operation.selectionSet) }),
    }),
  );
}
