/** `npm start` and, with `--dev`, `npm run dev`, where the screens are served from their sources and the server follows them. */
import { runPinned } from "./run.mjs";
import { afterSetup } from "./setup.mjs";

const isDevelopment = process.argv.includes("--dev");

await afterSetup({ web: !isDevelopment }, () =>
  runPinned(["src/main/supervise.ts"], isDevelopment ? { HABILIS_DEV: "1" } : {}),
);
