import { useState, type FormEvent } from "react";
import { Dialog } from "../../shared/Dialog";
import { client } from "../../signing-in/client";
import { useDesk } from "../document/deskContext";
import { clauseOf, isParticipation, namesIn, type Item } from "../document/items";
import type { Range } from "../document/pieces";
import { candidates } from "../generated/operations";
import { useLanguage } from "../language";
import { useAnswer } from "../useAnswer";
import { AddedName, type Filling } from "./AddedName";
import { participation } from "./proposals";
import { sendProject } from "./writes";

/** A statement that the reader missed: names selected or typed, a role and a body for each, and the task. */
export function AddDialog({ close }: { close(): void }) {
  const { texts } = useLanguage();
  const { selected, current, places, document } = useDesk();
  const clause = current && clauseOf(current, places);
  const [typed, setTyped] = useState(selected ? places.text.slice(selected.start, selected.end) : "");
  const from = selected?.start ?? clause?.start ?? 0;
  const found = placeOf(places.text, typed.trim(), from);
  const names = found ? namesIn(places.text, found) : [];
  const forms = names.map(({ form }) => form);
  const { data } = useAnswer(forms.length > 0 ? forms.join(" ") : null, (signal) =>
    client.ask(candidates, { names: forms, asOf: document.publishedOn }, { signal }),
  );
  const [given, setGiven] = useState<Readonly<Record<string, Partial<Filling>>>>({});
  const fillings = names.map(({ form, ...place }): Filling => {
    const match = data?.resolveNames.find(({ name }) => name === form)?.match?.named ?? null;
    const key = String(place.start);
    return { ...{ key, form, place, role: "PARTICIPATES_IN", body: match }, ...given[key] };
  });
  return (
    <Dialog title={texts.add.title} closing={texts.close} close={close}>
      <label>
        {texts.add.names}
        <input
          type="text"
          lang="zh-CN"
          data-first
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {typed.trim() !== "" && !found && <p role="alert">{texts.add.notFound}</p>}
      {fillings.map((filling) => (
        <AddedName
          key={filling.key}
          filling={filling}
          change={(changes) => setGiven({ ...given, [filling.key]: { ...given[filling.key], ...changes } })}
        />
      ))}
      {fillings.length > 0 && <Task fillings={fillings} close={close} />}
    </Dialog>
  );
}

/** The words' place at or after one, otherwise anywhere. */
function placeOf(text: string, words: string, from: number): Range | null {
  if (words === "") return null;
  const after = text.indexOf(words, from);
  const start = after >= 0 ? after : text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}

/** Projects that statements of the document name, with their names. */
function tasksOf(items: readonly Item[]): (readonly [id: string, name: string])[] {
  const named = items.filter(isParticipation).flatMap(({ object }) => (object?.project ? [object] : []));
  return [...new Map(named.map(({ project, nameZh }) => [project!.id, nameZh]))];
}

function Task({ fillings, close }: { readonly fillings: readonly Filling[]; close(): void }) {
  const { texts } = useLanguage();
  const { desk, items, current, places, document } = useDesk();
  const tasks = tasksOf(items);
  const [task, setTask] = useState(current?.object?.project?.id ?? tasks[0]?.[0] ?? "");
  const [name, setName] = useState("");
  const start = places.pointAt(fillings[0]!.place.start);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const object = task === "" ? `${document.id}:${start}` : task;
    if (task === "" && !name.trim()) return;
    const dataset = current?.dataset?.id ?? items[0]?.dataset?.id ?? document.id;
    const proposals = fillings.map(({ place, role, body }) =>
      participation(
        place,
        { document: document.id, dataset, object, role, subject: body?.id ?? null },
        places,
      ),
    );
    const make = async () => [await sendProject({ id: object, nameZh: name.trim(), kind: "POLICY_TASK" })];
    void desk.add(({ steps }) => steps.add(proposals.length), proposals, task === "" ? make : undefined);
    desk.select(proposals[0]!.id!);
    close();
  };
  return (
    <form onSubmit={submit}>
      <label>
        {texts.add.task}
        <select value={task} onChange={(event) => setTask(event.currentTarget.value)}>
          {tasks.map(([id, words]) => (
            <option key={id} value={id} lang="zh-CN">
              {words}
            </option>
          ))}
          <option value="">{texts.add.newTask}</option>
        </select>
      </label>
      {task === "" && (
        <label>
          {texts.add.taskName}
          <input
            type="text"
            lang="zh-CN"
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
      )}
      <button type="submit" className="main">
        {texts.add.take(fillings.length)}
      </button>
    </form>
  );
}
