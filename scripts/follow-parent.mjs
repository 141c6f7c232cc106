// Loaded before a child's own program: when the process that started it is gone, even by kill -9, the child ends as well.
// The channel stays referenced: `next dev` passes this on to a process that waits for its first message.
if (process.channel) process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
