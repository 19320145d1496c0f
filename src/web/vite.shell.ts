import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const worker = "sw.js";
/** What stands in `public/` and has to open without a network too. */
const still = ["scheme.js", "favicon.svg", "manifest.webmanifest"];
const isKept = (name: string): boolean => name !== worker && !name.endsWith(".map");

/** Tells the service worker which files the build is made of, under a version that changes with any of them. */
export const shell = (base: string): Plugin => ({
  name: "habilis-shell",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const files = Object.keys(bundle).filter(isKept).toSorted();
      const hash = createHash("sha256");
      for (const name of files) {
        const file = bundle[name];
        hash.update(name).update(file === undefined ? "" : file.type === "chunk" ? file.code : file.source);
      }
      for (const name of still) hash.update(readFileSync(new URL(`public/${name}`, import.meta.url)));
      const made = bundle[worker];
      if (made?.type !== "chunk") throw new Error(`The build has no ${worker}.`);
      const told = {
        version: hash.update(made.code).digest("hex").slice(0, 12),
        page: `${base}index.html`,
        files: [...files, ...still].map((name) => `${base}${name}`),
      };
      made.code = made.code.replace(/\b__SHELL__\b/, () => JSON.stringify(told));
    },
  },
});
