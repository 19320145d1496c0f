import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";

/** A file that never changes under its address: the address holds its hash. */
interface Asset {
  readonly address: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What every page needs beside its text. */
export interface Assets {
  /** Address of the style sheet. */
  readonly styles: string;
  readonly icon: string;
  /** The font of the first words, asked for at once. */
  readonly font: string;
  readonly files: readonly Asset[];
}

const here = import.meta.dirname;
const web = join(here, "../../web");
const fonts = [
  { family: "Inter Variable", style: "normal", file: "inter/files/inter-latin-wght-normal.woff2" },
  {
    family: "Source Serif 4 Variable",
    style: "normal",
    file: "source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  },
  {
    family: "Source Serif 4 Variable",
    style: "italic",
    file: "source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  },
] as const;
const sheets = [
  join(web, "ui/tokens.css"),
  ...[
    "pages",
    "frame",
    "parts",
    "forms",
    "report",
    "reading",
    "home",
    "register",
    "habilitation",
    "narrow",
    "print",
  ].map((name) => join(here, `${name}.css`)),
];

/** Reads the fonts, the icon and the style sheets, tokens first, once at start. */
export function readAssets(): Assets {
  const { resolve } = createRequire(import.meta.url);
  const faces = fonts.map((font) => ({
    ...font,
    asset: hashed("font.woff2", "font/woff2", readFileSync(resolve(`@fontsource-variable/${font.file}`))),
  }));
  const rules = faces.map(
    ({ family, style, asset }) =>
      `@font-face{font-family:"${family}";font-style:${style};font-weight:100 900;font-display:swap;src:url("${asset.address}") format("woff2")}`,
  );
  const css = [...rules, ...sheets.map((path) => readFileSync(path, "utf8"))].join("\n");
  const styles = hashed("pages.css", "text/css; charset=utf-8", Buffer.from(css));
  const icon = hashed("icone.svg", "image/svg+xml", readFileSync(join(web, "public/favicon.svg")));
  const files = [styles, icon, ...faces.map(({ asset }) => asset)];
  return { styles: styles.address, icon: icon.address, font: faces[0]?.asset.address ?? "", files };
}

function hashed(name: string, mediaType: string, bytes: Buffer): Asset {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return { address: `/pages/${hash}/${name}`, mediaType, bytes };
}

/** Serves them, to be kept for a year. */
export function serveAssets(server: FastifyInstance, { files }: Assets): void {
  for (const { address, mediaType, bytes } of files)
    server.get(address, async (_request, reply) =>
      reply.header("cache-control", "public, max-age=31536000, immutable").type(mediaType).send(bytes),
    );
}
