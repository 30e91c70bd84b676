/** An answer as its reader prints it: what it cost is an estimate, which may change while the answer does not. */
export function withoutCost<Answer extends object>(answer: Answer): Answer {
  const { extensions, ...rest } = answer as { extensions?: Record<string, unknown> };
  const others = Object.entries(extensions ?? {}).filter(([name]) => name !== "cost");
  const kept = others.length > 0 ? { extensions: Object.fromEntries(others) } : {};
  return { ...rest, ...kept } as Answer;
}
