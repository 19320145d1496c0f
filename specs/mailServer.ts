import { createServer, type Socket } from "node:net";
import { afterAll, beforeAll } from "vitest";

/** A mail as the server received it: to whom, and the whole message as it came. */
export interface Received {
  readonly to: string;
  readonly message: string;
}

export interface MailServer {
  readonly url: string;
  readonly received: Received[];
  /** What it answers to the addresses that start so: `{ inconnu: 550 }`. */
  readonly answers: Record<string, number>;
}

/** A mail server (RFC 5321) that takes everything and delivers nothing, for the calling specification file. */
export function mailServer(): MailServer {
  const received: Received[] = [];
  const answers: Record<string, number> = {};
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    converse(socket, { received, answers });
  });
  let url = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    url = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    get url() {
      return url;
    },
    received,
    answers,
  };
}

function converse(socket: Socket, { received, answers }: Pick<MailServer, "received" | "answers">): void {
  let pending = "";
  let to = "";
  let message: string | null = null;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const hear = (line: string): void => {
    if (message !== null) {
      if (line !== ".") message += `${line}\n`;
      else {
        received.push({ to, message });
        message = null;
        say("250 taken");
      }
      return;
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "RCPT") {
      to = /<(.*)>/.exec(line)?.[1] ?? "";
      const refusal = Object.entries(answers).find(([start]) => to.startsWith(start))?.[1];
      say(refusal === undefined ? "250 ok" : `${refusal} refused`);
    } else if (verb === "DATA") {
      message = "";
      say("354 go on");
    } else if (verb === "QUIT") {
      say("221 bye");
      socket.end();
    } else say("250 ok");
  };
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    const lines = `${pending}${text}`.split("\r\n");
    pending = lines.pop() ?? "";
    for (const line of lines) hear(line);
  });
  say("220 habilis specifications");
}
