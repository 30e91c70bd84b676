/** Keys and what each does. */
export function KeyList({ lines }: { lines: readonly (readonly [key: string, does: string])[] }) {
  return (
    <dl className="keys">
      {lines.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
