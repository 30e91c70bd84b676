import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { freshHome, xietong } from "../support/running/program.js";

const { home, remove } = freshHome();
const run = (argv: string[], environment: Record<string, string> = {}) =>
  xietong(argv, { environment: { XIETONG_HOME: home, ...environment } });

beforeAll(() => run(["--version"]));
afterAll(remove);

describe("errors of a command", () => {
  const WRONG = ["ask", "shared-chainz"];
  const CHINESE = /^QUESTION_NOT_FOUND: 没有名为“shared-chainz”的问题。现有问题：/;
  const ENGLISH = /^QUESTION_NOT_FOUND: No question is called "shared-chainz"\. There are: /;

  it("are in the language that is asked for, else in the terminal's; the code is the same", async () => {
    const asked = [
      [WRONG, { LC_ALL: "", LANG: "C" }, ENGLISH],
      [WRONG, { LC_ALL: "", LANG: "zh_CN.UTF-8" }, CHINESE],
      [WRONG, { LC_ALL: "zh_CN.UTF-8", LANG: "C" }, CHINESE],
      [WRONG, { LC_ALL: "", LANG: "zh_CN.UTF-8", XIETONG_LANG: "en" }, ENGLISH],
      [[...WRONG, "--lang", "zh"], { LANG: "C" }, CHINESE],
      [[...WRONG, "--lang=en"], { LC_ALL: "", LANG: "zh_CN.UTF-8" }, ENGLISH],
    ] as const;
    for (const [argv, environment, words] of asked) {
      const { code, stderr } = await run([...argv], environment);
      expect([code, stderr]).toEqual([1, expect.stringMatching(words)]);
    }
  });

  it("about usage are in Chinese too, with where the help is", async () => {
    for (const [argv, words] of [
      [["bogus"], "错误：没有命令 bogus\n用法见 xietong --help\n"],
      [["ask", "--bogus"], "错误：没有选项 --bogus\n用法见 xietong ask --help\n"],
      [["query"], "错误：缺少参数 file\n用法见 xietong query --help\n"],
      [
        ["export", "-o", "x"],
        "错误：--interchange、--package、--format 请选其一\n用法见 xietong export --help\n",
      ],
      [
        ["ask", "shared-chains", "--set", "first"],
        "错误：--set first 没有值；请写 --set 名称=值\n用法见 xietong ask --help\n",
      ],
    ] as const) {
      const { code, stderr } = await run([...argv], { LC_ALL: "zh_CN.UTF-8" });
      expect([code, stderr]).toEqual([2, words]);
    }
  });
});
