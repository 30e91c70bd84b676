/** The process in which a jest worker runs commands (command-runner.js). It lives as long as the worker. */
import { fork } from "node:child_process";
import path from "node:path";

let host;
let asked = 0;

function start() {
  const child = fork(path.join(import.meta.dirname, "command-runner.js"), { serialization: "advanced" });
  child.setMaxListeners(0).once("exit", () => (host = undefined));
  child.unref();
  child.channel.unref();
  return child;
}

/** @returns the exit code and the output of a command */
export function ask(command) {
  host ??= start();
  const [id, child] = [asked++, host];
  return new Promise((resolve, reject) => {
    const ended = (code) => reject(new Error(`The process for commands ended with ${code}.`));
    const answer = (message) => {
      if (message.id !== id) return;
      child.off("message", answer).off("exit", ended);
      resolve(message.outcome);
    };
    child.on("message", answer).once("exit", ended);
    child.send({ id, ...command });
  });
}
