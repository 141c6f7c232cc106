import net from "node:net";

/** What a mail server of a test answers to a step of the conversation; "" hangs up. */
export interface MailServerAnswers {
  rcpt?: string;
  data?: string;
}

export interface MailServer {
  readonly port: number;
  /** every message as it came over the line */
  readonly messages: { from: string; to: string; text: string }[];
  answers: MailServerAnswers;
  close: () => Promise<void>;
}

/** A mail server that takes messages on this machine and keeps them: as much of RFC 5321 as a client needs. */
export async function openMailServer(): Promise<MailServer> {
  const open = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => {});
    converse(socket, sink);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sink: MailServer = {
    port: (server.address() as net.AddressInfo).port,
    messages: [],
    answers: {},
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return sink;
}

function converse(socket: net.Socket, sink: MailServer): void {
  let [buffer, from, to, inData] = ["", "", "", false];
  const say = (line: string): void => {
    if (line === "") socket.destroy();
    else socket.write(`${line}\r\n`);
  };
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "HELO") say("250 mail.example");
    else if (verb === "MAIL") [from] = [line.slice(10), say("250 ok")];
    else if (verb === "RCPT") [to] = [line.slice(8), say(sink.answers.rcpt ?? "250 ok")];
    else if (verb === "DATA") [inData] = [true, say("354 go on")];
    else if (verb === "QUIT") socket.end("221 bye\r\n");
    else say("250 ok");
  };
  say("220 mail.example");
  socket.on("data", (chunk) => {
    buffer += chunk.toString("utf8");
    for (;;) {
      const end = buffer.indexOf(inData ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const part = buffer.slice(0, end);
      buffer = buffer.slice(end + (inData ? 5 : 2));
      if (!inData) command(part);
      else {
        inData = false;
        const answer = sink.answers.data ?? "250 kept";
        if (answer.startsWith("2")) sink.messages.push({ from, to, text: part });
        say(answer);
      }
    }
  });
}
