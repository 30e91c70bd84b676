import net from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** Stands between a program and its database, and fails as networks do. */
export interface BoltProxy {
  uri: string;
  /** Ends all connections; new ones are accepted. */
  cut(): void;
  /** Everything arrives so much later. */
  delay(ms: number): void;
  /** Nothing arrives any more, until `thaw`. */
  freeze(): void;
  thaw(): void;
  close(): void;
}

export async function boltProxy(target: string): Promise<BoltProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<net.Socket>();
  let delayMs = 0;
  let [thawed, thaw] = [Promise.resolve(), () => undefined as void];

  const pass = async (from: net.Socket, to: net.Socket): Promise<void> => {
    for await (const bytes of from) {
      if (delayMs > 0) await pause(delayMs);
      await thawed;
      to.write(bytes as Buffer);
    }
    to.end();
  };
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket.on("error", () => undefined));
      socket.once("close", () => open.delete(socket));
    }
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const)
      pass(from, to).catch(() => to.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = (): void => open.forEach((socket) => void socket.destroy());
  return {
    uri: `bolt://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    cut,
    delay: (ms) => (delayMs = ms),
    freeze: () => void (thawed = new Promise<void>((resolve) => (thaw = resolve))),
    thaw: () => thaw(),
    close: () => {
      server.close();
      cut();
    },
  };
}
