import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../../specs/api.ts";
import { fillDossier, sampleCompany } from "../../../specs/filing.ts";

const house = api();
const company = sampleCompany(0);
let dossierId = "";
let number = "";

/** The files of a ZIP that is not compressed, read from its directory. */
function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 4)) {
    const [size, nameLength, start] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const body = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    files.set(name.slice(name.indexOf("/") + 1), zip.subarray(body, body + size));
  }
  return files;
}

const text = (files: ReadonlyMap<string, Buffer>, name: string): string => files.get(name)?.toString("utf8") ?? "";
const upload = (name: string) =>
  house.upload(
    "claire",
    `/api/dossiers/${dossierId}/files?name=${encodeURIComponent(name)}`,
    Buffer.from("%PDF-1.7\n"),
  );

async function archive(by: string): Promise<ReadonlyMap<string, Buffer>> {
  const response = await house.get(by, `/api/dossiers/${dossierId}/archive`);
  expect(response.statusCode).toBe(200);
  expect(response.headers["content-type"]).toBe("application/zip");
  expect(response.headers["content-disposition"]).toContain(encodeURIComponent(`Dossier ${number}.zip`));
  return unzipped(response.rawPayload);
}

beforeAll(async () => {
  await house.staff("camille", "account_manager");
  await house.organisation(company.siren, { claire: "legal_representative" });
  const opened = await house.post("claire", "/api/dossiers", { organisationId: company.siren, scheme: "certifiag" });
  dossierId = opened.json().id;
  number = (await house.get("claire", `/api/dossiers/${dossierId}`)).json().number;
  await fillDossier(house, { dossierId, by: "claire", company });
  await upload("../../Preuve <1>.pdf");
  await upload("PIECE.pdf");
  await house.post("claire", `/api/dossiers/${dossierId}/submit`);
  await house.post("camille", `/api/dossiers/${dossierId}/messages`, { text: "Entre nous.", internal: true });
  await house.post("camille", `/api/dossiers/${dossierId}/messages`, { text: '=1+1; "Bonjour"' });
});

describe("l’archive d’un dossier", () => {
  it("réunit ce qui a été déposé, les pièces sous leur nom et l’historique", async () => {
    const files = await archive("claire");
    expect([...files.keys()]).toEqual([
      ...["dossier.html", "dossier.json", "historique.csv"],
      ...["pieces/piece.pdf", "pieces/-..-Preuve -1-.pdf", "pieces/PIECE (2).pdf"],
    ]);
    expect(text(files, "pieces/piece.pdf")).toBe("%PDF-1.7\n");
  });

  it("se lit en français dans une page, et par un logiciel", async () => {
    const files = await archive("claire");
    const page = text(files, "dossier.html");
    expect(page).toContain("<dt>Dénomination</dt>");
    expect(page).toContain(company.name);
    expect(page).toContain('<a href="pieces/piece.pdf">piece.pdf</a>');
    expect(page).not.toMatch(/undefined|\[object/);
    const data = JSON.parse(text(files, "dossier.json"));
    expect(data).toMatchObject({ number, status: "submitted", organisation: { siren: company.siren } });
    expect(data.content.identity.legalName).toBe(company.name);
    expect(data.files).toHaveLength(3);
  });

  it("raconte tout ce que l’organisme peut lire, sans rien qu’un tableur exécuterait", async () => {
    const history = text(await archive("claire"), "historique.csv");
    expect(history.startsWith("\uFEFFDate;Heure;Par;Fait;Texte;Pièces\r\n")).toBe(true);
    expect(history).toContain(";claire;a déposé la candidature;");
    expect(history).toContain(`"'=1+1; ""Bonjour"""`);
  });

  it("ne contient jamais les notes internes, même quand le certificateur la demande", async () => {
    for (const files of [await archive("claire"), await archive("camille")])
      expect([...files.values()].join()).not.toContain("Entre nous.");
  });
});
