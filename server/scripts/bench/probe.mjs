/**
 * Loaded into a measured process before anything else (`node --import`): answers each message of its parent with its own CPU time
 * (µs since its start) and memory (bytes). Keeps nothing alive.
 */
process.on('message', () => process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }));
process.channel?.unref();
