import { createServer } from "node:net";

/** Takes a port of the loopback address, as any other program may. */
createServer().listen(Number(process.argv[2]), "127.0.0.1", () => console.log("écoute"));
