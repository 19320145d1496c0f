import { describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { moment } from "../../domain/shared/calendar.ts";
import { postgresDocuments } from "./documents.postgres.ts";
import { postgresDossiers } from "./dossiers.postgres.ts";
import { applicationPool } from "./pool.ts";
import { type Press, printOutbox } from "./prints.postgres.ts";

const { pool: owner, url } = database();
const pool = applicationPool(url, 2);
const at = moment("2026-11-23T09:00:00Z");

const press = {
  printing: { print: async () => new TextEncoder().encode("%PDF-1.7\n") },
  schemes: { get: async () => ({ templates: {} }) },
  files: { store: async () => ({ hash: "empreinte", mediaType: "application/pdf", bytes: 9 }) },
  clock: { now: async () => at },
} as unknown as Press;

const order = async (id: string, fileName: string | null): Promise<void> => {
  await owner.query(
    `insert into prints (id, about, name, file_name, scheme, version, scheme_hash, sheet, at)
      values ($1, 'd-1', 'attestation', $2, 'certifiag', '1.0', 'aa', '{}', $3)`,
    [id, fileName, at],
  );
};
const named = "00000000-0000-8000-8000-000000000001";
const unnamed = "00000000-0000-8000-8000-000000000002";

describe("un document imprimé", () => {
  it("rejoint sous son nom les fichiers de son dossier, une seule fois", async () => {
    await order(named, "Attestation H-2026-0001.pdf");
    await order(unnamed, null);
    const documents = postgresDocuments(pool, pool);
    expect(await documents.about("d-1")).toMatchObject([{ id: named, sheet: "attestation", fileHash: null }]);
    const { work } = printOutbox(pool, press);
    for (const id of [named, unnamed, named]) await work(id);
    expect(await documents.about("d-1")).toMatchObject([{ id: named, askedAt: at, fileHash: "empreinte" }]);
    expect(await postgresDossiers(pool).attachments("d-1")).toMatchObject([
      { id: named, name: "Attestation H-2026-0001.pdf", fileHash: "empreinte", mediaType: "application/pdf" },
    ]);
    await pool.end();
  });
});
