import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import QRCode from "qrcode";
import type { Pictures } from "../../application/ports/printing.audits.ts";
import type { Printing, Templates } from "../../application/ports/printing.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import { type Drawn, drawnBy, picturesIn, withPictures } from "./pictures.ts";
import { printableJson } from "./printable.ts";

const linuxCompiler = "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu";
const requireHere = createRequire(import.meta.url);

/** Where the compiler believes the templates are: a folder that does not exist, so that a template reads nothing of the machine. */
const workspace = "/habilis-documents";

const fontFamilies = [
  {
    manifest: import.meta.resolve("@expo-google-fonts/inter/package.json"),
    name: "Inter",
    styles: ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold"],
  },
  {
    manifest: import.meta.resolve("@expo-google-fonts/source-serif-4/package.json"),
    name: "SourceSerif4",
    styles: ["400Regular", "400Regular_Italic", "600SemiBold"],
  },
];

/** The part of the native compiler that is used; its package has no types of its own. */
interface Compiler {
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  compile(args: { mainFilePath: string }): Compiled;
  pdf(document: unknown, options: { pdfStandard: "ua-1" }): Buffer;
  evictCache(age: number): void;
}

interface Compiled {
  readonly result: unknown;
  hasError(): boolean;
  takeError(): { readonly shortDiagnostics: readonly { readonly message: string; readonly path: string }[] } | null;
}

interface Press {
  readonly compiler: Compiler;
  readonly covers: Coverage;
}

/**
 * Prints with Typst. One compiler is loaded at the first document and kept warm. The work is synchronous: only a worker
 * process prints. Fails with the messages of the compiler, or where the platform has no compiler. A photo that is kept no more, or
 * that cannot be read, leaves its place and its words.
 */
export function typstPrinting(pictures: Pictures = async () => null, compilerPackage = linuxCompiler): Printing {
  let press: Press | undefined;
  return {
    async print(name, templates, sheet) {
      const qrCode = "verificationAddress" in sheet ? await qrCodeOf(sheet.verificationAddress) : null;
      // The native documents already printed are released between two turns of the loop, never within one.
      await nextTurn();
      press ??= loadPress(compilerPackage);
      const warm = press;
      const write = (drawn: Drawn): Uint8Array =>
        printed(
          warm,
          name,
          filesOf(templates, printableJson(withPictures(sheet, drawn), warm.covers), { qrCode, drawn }),
        );
      return drawnBy(write, await picturesIn(sheet, pictures), (file) => printed(warm, "picture", file));
    },
  };
}

function loadPress(compilerPackage: string): Press {
  const families = fontFamilies.map(({ manifest, name, styles }) =>
    styles.map((style) => join(dirname(fileURLToPath(manifest)), style, `${name}_${style}.ttf`)),
  );
  const coverages = families.map(coverageOf);
  return {
    compiler: loadCompiler(compilerPackage, families.flat()),
    covers: (codePoint) => coverages.some((covers) => covers(codePoint)),
  };
}

function loadCompiler(compilerPackage: string, fontFiles: readonly string[]): Compiler {
  const fontArgs = [{ fontPaths: fontFiles }];
  try {
    return requireHere(compilerPackage).NodeCompiler.create({ workspace, fontArgs }) as Compiler;
  } catch (cause) {
    const platform = `${process.platform} ${process.arch}`;
    throw new Error(
      `Documents cannot be printed on this platform (${platform}): ${compilerPackage} is not available.`,
      {
        cause,
      },
    );
  }
}

const qrCodeOf = (address: string): Promise<string> =>
  QRCode.toString(address, { type: "svg", margin: 0, errorCorrectionLevel: "M" });

function filesOf(
  templates: Templates,
  json: string,
  { qrCode, drawn }: { readonly qrCode: string | null; readonly drawn: Drawn },
): ReadonlyMap<string, Buffer> {
  const files = new Map(Object.entries(templates).map(([name, source]) => [`${name}.typ`, Buffer.from(source)]));
  files.set("data.json", Buffer.from(json));
  if (qrCode !== null) files.set("qr.svg", Buffer.from(qrCode));
  for (const [file, bytes] of drawn) files.set(`photos/${file}`, Buffer.from(bytes));
  return files;
}

function printed({ compiler }: Press, name: string, files: ReadonlyMap<string, Buffer>): Uint8Array {
  if (!files.has(`${name}.typ`)) throw new Error(`The scheme has no template « ${name} ».`);
  try {
    for (const [path, content] of files) compiler.mapShadow(join(workspace, path), content);
    const compiled = compiler.compile({ mainFilePath: join(workspace, `${name}.typ`) });
    if (compiled.hasError()) throw new Error(`Template « ${name} »: ${messagesOf(compiled)}`);
    return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(10);
  }
}

const messagesOf = (compiled: Compiled): string =>
  (compiled.takeError()?.shortDiagnostics ?? []).map(({ message, path }) => `${message} (${path})`).join("; ");
