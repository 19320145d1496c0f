import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { shell } from "./vite.shell.ts";

const root = new URL(".", import.meta.url).pathname;
const base = "/espace/";

/** The staff and organisation application, served under /espace; everything else of the site belongs to the server. */
export default defineConfig({
  root,
  base,
  plugins: [react(), shell(base)],
  build: {
    ...{ outDir: "../../dist/web", emptyOutDir: true, sourcemap: true },
    rolldownOptions: {
      input: { index: `${root}index.html`, sw: `${root}offline/serviceWorker.ts` },
      // The address of the service worker never changes: the browser looks there for the next version.
      output: { entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js") },
    },
  },
});
