/** `npm run bench [-- part…] [--json]`: measures the product on fresh data, beside the machine's own limits. */
import { ensureChromium } from "./chromium.mjs";
import { runPinned } from "./run.mjs";
import { afterSetup } from "./setup.mjs";

const asked = process.argv.slice(2);
/** The part that is measured in a browser. */
const browses = asked.includes("grid") || asked.every((word) => word.startsWith("--"));

await afterSetup({ web: true }, () =>
  runPinned(["bench/main.ts", ...asked], browses ? { CHROMIUM_PATH: ensureChromium() } : {}),
);
