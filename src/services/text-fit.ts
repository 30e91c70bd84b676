/** Refuses texts that cannot be stored, by the name of the argument that holds them. */
import { textProblem, wordsProblem, type TextForm } from "../domain/text.js";
import { UserError, type ErrorCode } from "../errors.js";

/** @throws UserError */
export function requireText(
  argument: string,
  value: unknown,
  code: ErrorCode,
  form: TextForm = "LINES",
): void {
  if (typeof value === "string") {
    const problem = textProblem(value, form);
    if (problem === null) return;
    throw new UserError(code, `${argument} cannot be stored: ${problem}. Nothing was kept.`, { argument });
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    requireText(argument, name, code, "LINE");
    requireText(`${argument}.${name}`, inner, code, form);
  }
}

/** As `requireText`, for one text that must also say something and have a reasonable length. @throws UserError BAD_RECORD */
export function requireWords(argument: string, text: string, form: TextForm): void {
  const problem = wordsProblem(text, form);
  if (problem === null) return;
  throw new UserError("BAD_RECORD", `${argument} cannot be stored: ${problem}. Nothing was kept.`, {
    argument,
  });
}
