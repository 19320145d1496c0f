import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The staff and organisation application, served under /espace; everything else of the site belongs to the server. */
export default defineConfig({
  root: new URL(".", import.meta.url).pathname,
  base: "/espace/",
  plugins: [react()],
  build: { outDir: "../../dist/web", emptyOutDir: true, sourcemap: true },
});
