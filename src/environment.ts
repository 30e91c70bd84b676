/** What the command line needs of the environment to say that something is wrong, also where the settings are. */

/** The language of errors on the command line: the setting's, else the terminal's, by the variables of POSIX. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): "zh" | "en" {
  const { XIETONG_LANG, LC_ALL, LC_MESSAGES, LANG } = environment;
  return (XIETONG_LANG || LC_ALL || LC_MESSAGES || LANG || "").startsWith("zh") ? "zh" : "en";
}

/** Whether unexpected errors are shown with their place in the program. */
export const isDebugging = (): boolean => ["debug", "trace"].includes(process.env.LOG_LEVEL ?? "");

/** The folder of Spark, in the variable that Spark's own programs read. */
export const sparkHome = (): string | undefined => process.env.SPARK_HOME;
