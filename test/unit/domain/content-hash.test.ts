import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { canonicalJson, ContentHash } from "../../../src/domain/content-hash.js";

const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

test("a text is written as JSON writes it, whatever its characters", () => {
  const differing = UNITS.filter((unit) => canonicalJson(`x${unit}y`) !== JSON.stringify(`x${unit}y`));
  expect(differing).toEqual([]);
  expect(canonicalJson("业务链😀\n")).toBe(JSON.stringify("业务链😀\n"));
});

test("keys are sorted, whatever order and shape the objects before had", () => {
  const nested = { b: 1, a: [{ d: null, c: "x" }] };
  const texts = new Map<object, string>([
    [nested, '{"a":[{"c":"x","d":null}],"b":1}'],
    [{ a: 1, b: 2 }, '{"a":1,"b":2}'],
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a: 1 }, '{"a":1}'],
    [{}, "{}"],
    [{ "b\0a": 1 }, '{"b\\u0000a":1}'],
  ]);
  const objects = [...texts.keys(), ...texts.keys()];
  expect(objects.map(canonicalJson)).toEqual([...texts.values(), ...texts.values()]);
});

test("the hash is the sum of the records' numbers of 16 bits, low byte first", () => {
  const goals = Array.from({ length: 40 }, (_, at) => ({ id: `目标${at}`, text: `“${at}”\n` }));
  const sums = new Uint8Array(2_048);
  const view = new DataView(sums.buffer);
  for (const { id, text } of goals) {
    const json = `goals\t{"id":${JSON.stringify(id)},"text":${JSON.stringify(text)}}`;
    const bytes = createHash("shake128", { outputLength: 2_048 }).update(json).digest();
    for (let at = 0; at < bytes.length; at += 2)
      view.setUint16(at, view.getUint16(at, true) + bytes.readUInt16LE(at), true);
  }
  const hash = new ContentHash();
  for (const goal of goals) hash.add("goals", goal);
  expect(hash.digest).toBe(createHash("sha256").update(sums).digest("hex"));
  const rest = new ContentHash(hash.state);
  for (const goal of goals) rest.remove("goals", goal);
  expect(rest.digest).toBe(new ContentHash().digest);
});
