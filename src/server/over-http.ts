/** Messages for callers over HTTP, such as somebody on a page: what a message says of the command line is left out. */
import { worded, wordings } from "../wording/language.js";

const OF_COMMANDS = / \(on the command line[^]*?\)|（命令行[^]*?）/gu;

const withoutCommands = (message: string): string => message.replace(OF_COMMANDS, "");

interface Said {
  message: string;
  /** For a caller that takes both languages. */
  wordings?: Readonly<Record<"zh" | "en", string>>;
}

export function overHttp(message: string): Said {
  const { wordings: both } = wordings(message);
  return {
    message: withoutCommands(worded(message)),
    ...(both && { wordings: { zh: withoutCommands(both.zh), en: withoutCommands(both.en) } }),
  };
}
