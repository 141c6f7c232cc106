import net from "node:net";

export type Line = Awaited<ReturnType<typeof openLine>>;

/** A line to the database that can be cut, or held so that nothing passes. */
export async function openLine({ port: target, hostname }: URL) {
  const sockets = new Set<net.Socket>();
  let held = false;
  const server = net.createServer((near) => {
    const far = net.connect(Number(target), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    near.on("data", (bytes) => held || far.write(bytes));
    far.on("data", (bytes) => near.write(bytes));
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as net.AddressInfo;
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return {
    port,
    cut,
    mend: () => listen(port),
    hold: () => {
      held = true;
    },
    letGo: () => {
      held = false;
      for (const socket of sockets) socket.destroy();
    },
  };
}
