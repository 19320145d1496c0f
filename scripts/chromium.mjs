import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { Blocked } from "./setup.mjs";

/** The one without windows comes first: the journeys cost a third less in it. */
const usual = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const install = "apt-get install -y --no-install-recommends";
const packages = ["chromium-headless-shell", "chromium"];

/** The Chromium that the journeys drive; as root on Debian it is installed when missing, otherwise it is asked for. */
export function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Blocked(`CHROMIUM_PATH vaut « ${named} », qui n’existe pas.`);
  }
  return found() ?? installed();
}

const found = () => usual.find((path) => existsSync(path));

function installed() {
  const hasApt = existsSync("/usr/bin/apt-get");
  if (!hasApt || process.getuid?.() !== 0) {
    throw new Blocked(
      "Les parcours demandent Chromium, absent de cette machine. " +
        (hasApt
          ? `Installez-le avec :\n  sudo apt-get update && sudo ${install} ${packages[0]}`
          : "Installez-le et indiquez son chemin avec la variable CHROMIUM_PATH."),
    );
  }
  console.log("Installation de Chromium, que les parcours demandent…");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get update -q", { shell: true, stdio: "inherit", env });
  spawnSync(`${install} -q`, { shell: true, stdio: "inherit", env });
  const path = found();
  if (path === undefined) throw new Blocked(`Chromium n’a pas pu être installé par « ${install} ».`);
  return path;
}
