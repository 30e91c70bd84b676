import { expect, it } from "@jest/globals";
import { parse, visit } from "graphql";
import { wordFor, wordForValue } from "../../src/commands/printing/words.js";
import { namedQuestions } from "../../src/services/about/named-questions.js";
import { read } from "./repository.js";

const questions = namedQuestions();
const isChinese = (word: string) => /[\u4e00-\u9fff]/.test(word);

it("every field that a named question asks for has a Chinese word for its table", () => {
  const fields = new Set<string>();
  for (const { document } of questions) {
    visit(parse(document), { Field: ({ alias, name }) => void fields.add((alias ?? name).value) });
  }
  expect([...fields].filter((field) => !isChinese(wordFor(field, "zh")))).toEqual([]);
});

it("every constant in a worked answer has one too", () => {
  const constants = new Set<string>();
  for (const { id } of questions) {
    JSON.parse(read(`examples/${id}.answer.json`), (_, value: unknown) => {
      if (typeof value === "string" && /^[A-Z]+(_[A-Z]+)+$|^[A-Z]{4,}$/.test(value)) constants.add(value);
      return value;
    });
  }
  const known = ["BODY", "PROJECT", "BUSINESS_CHAIN", "DOCUMENT"];
  expect([...constants].filter((one) => !known.includes(one) && !isChinese(wordForValue(one, "zh")))).toEqual(
    [],
  );
});
