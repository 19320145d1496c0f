import { describe, expect, it } from "vitest";
import { workbook } from "../../../specs/samples/workbook.ts";
import { zipOf } from "../../../specs/samples/zip.ts";
import { resultFiles } from "./resultFiles.ts";
import { chunkOf } from "./sheetLimits.ts";

const bytesOf = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));

async function read(bytes: Uint8Array) {
  const reading = await resultFiles().open(bytes);
  if (!reading.ok) return reading.refusal.code;
  const chunks: (readonly (readonly string[])[])[] = [];
  for await (const rows of reading.sheet.lines) chunks.push(rows);
  return { headings: reading.sheet.headings, rows: chunks.flat(), chunks: chunks.length };
}

describe("un fichier de résultats", () => {
  it("en CSV se lit avec le séparateur, l’encodage et les guillemets des tableurs français", async () => {
    const expected = { headings: ["Candidat", "Reçu ?"], rows: [["K-1", "reçue ; oui"]], chunks: 1 };
    expect(await read(bytesOf('\uFEFFCandidat;Reçu ?\r\n"K-1";"reçue ; oui"\r\n\r\n'))).toEqual(expected);
    expect(await read(bytesOf("Candidat\tReçu ?\nK-1\treçue ; oui", "latin1"))).toEqual(expected);
    expect(await read(bytesOf('Candidat,Reçu ?\n\nK-1,"reçue ; oui"'))).toEqual(expected);
  });

  it("garde une ligne trop courte ou trop longue, que la lecture expliquera", async () => {
    expect(await read(bytesOf("A;B\n1\n1;2;3"))).toMatchObject({ rows: [["1"], ["1", "2", "3"]] });
  });

  it("long est donné par paquets, dans l’ordre, sans jamais tenir entier en mémoire", async () => {
    const rows = Array.from({ length: 2 * chunkOf + 1 }, (_, n) => `K-${n};reçu`);
    const found = await read(bytesOf(["Candidat;Résultat", ...rows].join("\n")));
    expect(found).toMatchObject({ chunks: 3 });
    expect(typeof found === "object" && found.rows.at(-1)).toEqual([`K-${2 * chunkOf}`, "reçu"]);
  });

  it("en classeur se lit cellule par cellule, un jour sous un format de date redevenant un jour", async () => {
    const rows = [
      ["Candidat", "Jury", "Note"],
      ["K-1 & Cie", "2026-03-14", "70,0 %"],
    ];
    expect(await read(new Uint8Array(workbook(rows, { dayColumn: 1 })))).toMatchObject({
      headings: rows[0],
      rows: [rows[1]],
    });
  });

  it("vide, abîmé, gonflé ou piégé est refusé", async () => {
    expect(await read(bytesOf("\n\n"))).toBe("results/file-empty");
    expect(await read(bytesOf("PK\u0003\u0004 pas une archive"))).toBe("results/file-unreadable");
    expect(await read(zipOf([{ name: "autre.txt", data: "rien" }]))).toBe("results/file-unreadable");
    expect(await read(new Uint8Array(workbook([["A"]], { paddingMegabytes: 20 })))).toBe("results/file-unreadable");
    const trapped = '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook><sheets><sheet r:id="rId1"/></sheets></workbook>';
    const links = "<Relationships/>";
    const archive = [
      { name: "xl/workbook.xml", data: trapped },
      { name: "xl/_rels/workbook.xml.rels", data: links },
    ];
    expect(await read(zipOf(archive))).toBe("results/file-unreadable");
  });

  it("qui prend trop de temps est abandonné", async () => {
    const slow = resultFiles({ millisecondsAChunk: 0, memoryMegabytes: 64 });
    expect(await slow.open(bytesOf("A;B\n1;2"))).toEqual({ ok: false, refusal: { code: "results/file-unreadable" } });
  });
});
