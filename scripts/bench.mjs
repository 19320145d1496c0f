/** `npm run bench [-- part…] [--json]`: measures the product on fresh data, beside the machine's own limits. */
import { runPinned } from "./run.mjs";
import { afterSetup } from "./setup.mjs";

await afterSetup({ web: true }, () => runPinned(["bench/main.ts", ...process.argv.slice(2)]));
