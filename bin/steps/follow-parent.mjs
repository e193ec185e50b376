// Loaded before a child program: when the process that started it is gone, even killed outright, the child ends too.
// Grandchildren inherit this file but not the parent it names: their own channels must be left alone.
if (process.channel && process.ppid === Number(process.env.INSIGHTS_PARENT)) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5_000).unref();
  });
  // The channel alone must not keep a finished program alive.
  process.channel.unref();
}
