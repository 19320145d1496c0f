import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { matrix } from "../../specs/roleMatrix.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { threadStream } from "../application/threads/thread.stream.ts";
import { contract } from "../contract/contract.ts";
import type { Route } from "../contract/route.ts";
import { staffRoles } from "../domain/access/actor.ts";
import { dayOf } from "../domain/shared/calendar.ts";

const house = api();
const ours = "552100554";
const theirs = "732829320";

beforeAll(async () => {
  for (const role of staffRoles) await house.staff(role, role);
  await house.organisation(ours, {
    legal_representative: "legal_representative",
    referent: "referent",
    trainer: "trainer",
  });
  await house.organisation(theirs, { other_manager: "legal_representative" });
});

/** A dossier of ours, where nothing was filed yet. */
async function opened(): Promise<string> {
  const dossierId = randomUUID();
  const at = await house.now();
  const { ref } = await house.ports.schemes.inForce("certifiag", dayOf(at));
  const fact = { type: "DossierOpened", by: "referent", at } as const;
  await house.append(dossierStream, dossierId, { ...fact, organisationId: ours, number: "D-2026-0007", scheme: ref });
  return dossierId;
}

const eventsOf = async (stream: string) => (await house.ports.events.read(stream, 0, null)).events;
const write = (dossierId: string, text: string, commandId = randomUUID()) =>
  house.post("referent", `/api/dossiers/${dossierId}/messages`, { commandId, text });

describe("une demande répétée", () => {
  it("reçoit la même réponse, et n’est faite qu’une fois", async () => {
    const dossierId = await opened();
    const commandId = randomUUID();
    const first = await write(dossierId, "Bonjour", commandId);
    const again = await write(dossierId, "Bonjour", commandId);
    expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
    expect(again.json()).toEqual(first.json());
    expect(await eventsOf(`thread-${dossierId}`)).toHaveLength(1);
  });

  it("n’est faite qu’une fois même si les deux arrivent ensemble", async () => {
    const dossierId = await opened();
    const commandId = randomUUID();
    const both = await Promise.all([write(dossierId, "Bonjour", commandId), write(dossierId, "Bonjour", commandId)]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(both[0]?.json()).toEqual(both[1]?.json());
    expect(await eventsOf(`thread-${dossierId}`)).toHaveLength(1);
  });

  it("reçoit encore la même réponse quand l’état a changé depuis", async () => {
    const dossierId = await opened();
    const body = { commandId: randomUUID(), reason: "Nous ne poursuivons pas." };
    const first = await house.post("referent", `/api/dossiers/${dossierId}/withdraw`, body);
    const again = await house.post("referent", `/api/dossiers/${dossierId}/withdraw`, body);
    expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
    expect(again.json()).toEqual(first.json());
  });

  it("est refusée quand elle demande autre chose", async () => {
    const dossierId = await opened();
    const commandId = randomUUID();
    await write(dossierId, "Bonjour", commandId);
    const other = await write(dossierId, "Autre chose", commandId);
    expect(other.statusCode).toBe(422);
    expect(other.json()).toMatchObject({ code: "command-id-used-for-something-else" });
    expect(await eventsOf(`thread-${dossierId}`)).toHaveLength(1);
  });

  it("ne répond pas à quelqu’un d’autre par la réponse d’un premier", async () => {
    const dossierId = await opened();
    const commandId = randomUUID();
    await write(dossierId, "Bonjour", commandId);
    const url = `/api/dossiers/${dossierId}/messages`;
    const other = await house.post("account_manager", url, { commandId, text: "Bonjour" });
    expect(other.statusCode).toBe(200);
    expect(await eventsOf(`thread-${dossierId}`)).toHaveLength(2);
  });

  it("peut être refaite après un refus, qui n’est pas gardé", async () => {
    const dossierId = await opened();
    const commandId = randomUUID();
    const note = { commandId, text: "Note", internal: true };
    const url = `/api/dossiers/${dossierId}/messages`;
    expect((await house.post("referent", url, note)).json().code).toBe("thread/internal-note-by-organisation");
    expect((await house.post("referent", url, { ...note, internal: false })).statusCode).toBe(200);
  });
});

describe("une demande faite sur une version dépassée", () => {
  it("est refusée, sans rien écraser", async () => {
    const dossierId = await opened();
    await write(dossierId, "Premier");
    const late = await house.post("referent", `/api/dossiers/${dossierId}/messages`, {
      ...{ text: "Second", expectedPosition: 0 },
    });
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ code: "changed-meanwhile", title: "Modifié entre-temps" });
    expect(await eventsOf(`thread-${dossierId}`)).toHaveLength(1);
  });

  it("est acceptée sur la version que l’écran a vue", async () => {
    const dossierId = await opened();
    const { position } = (await write(dossierId, "Premier")).json();
    const url = `/api/dossiers/${dossierId}/messages`;
    const next = await house.post("referent", url, { text: "Second", expectedPosition: position });
    expect(next.json()).toMatchObject({ position: position + 1 });
  });

  it("ne fait pas perdre un brouillon enregistré dans un autre onglet", async () => {
    const dossierId = await opened();
    const save = (version: number, legalName: string) =>
      house.ask("referent", "PUT", `/api/dossiers/${dossierId}/draft`, {
        ...{ version, content: { identity: { legalName } } },
      });
    expect((await save(0, "Un")).json()).toMatchObject({ version: 1 });
    expect((await save(0, "Un")).json()).toMatchObject({ version: 1 });
    const other = await save(0, "Deux");
    expect(other.statusCode).toBe(409);
    expect(other.json().code).toBe("changed-meanwhile");
  });
});

describe("une candidature qui vient d’être ouverte", () => {
  it("porte déjà la dénomination sous laquelle l’organisme est enregistré, jusqu’à ce qu’il écrive la sienne", async () => {
    const dossierId = await opened();
    const read = async () => (await house.get("referent", `/api/dossiers/${dossierId}`)).json();
    const fresh = await read();
    expect(fresh.content.identity.legalName).toBe(fresh.organisationName);
    expect(fresh.organisationName).not.toBe("");
    await house.ask("referent", "PUT", `/api/dossiers/${dossierId}/draft`, {
      ...{ version: 0, content: { identity: { legalName: "" } } },
    });
    expect((await read()).content.identity.legalName).toBe("");
  });
});

describe("un texte que personne n’a pu taper", () => {
  it("est refusé par une phrase, où qu’il soit, sans erreur du serveur", async () => {
    const dossierId = await opened();
    const draft = `/api/dossiers/${dossierId}/draft`;
    const named = (legalName: string) => ({ version: 0, content: { identity: { legalName } } });
    const answers = [
      await house.ask("referent", "PUT", draft, named("Nul\0")),
      await house.ask("referent", "PUT", draft, named("Moitié\ud800")),
      await house.upload("referent", `/api/dossiers/${dossierId}/files?name=a%00.pdf`, Buffer.from("%PDF-1.7\n")),
      await house.get("referent", "/api/dossiers/%00"),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400, 400, 400]);
    expect(answers[0]?.json()).toMatchObject({
      code: "not-understood",
      fields: [{ path: "content.identity.legalName", message: expect.stringContaining("caractère illisible") }],
    });
  });
});

describe("une pièce qui n’a pas été déposée dans le dossier", () => {
  it("ne compte pas comme donnée, même si le brouillon la nomme, et ne se joint pas à un message", async () => {
    const dossierId = await opened();
    const elsewhere = await opened();
    const deposit = async (id: string) =>
      (await house.upload("referent", `/api/dossiers/${id}/files?name=a.pdf`, Buffer.from("%PDF-1.7\n"))).json().id;
    const documents = {
      "DOC-01": [await deposit(dossierId)],
      "DOC-03": [await deposit(elsewhere)],
      "DOC-08": [randomUUID()],
    };
    const url = `/api/dossiers/${dossierId}/messages`;
    const joined = await house.post("referent", url, { text: "Voir la pièce", attachments: documents["DOC-03"] });
    expect([joined.statusCode, joined.json().code]).toEqual([422, "file/unknown"]);
    await house.ask("referent", "PUT", `/api/dossiers/${dossierId}/draft`, { version: 0, content: { documents } });
    const { content, missing } = (await house.get("referent", `/api/dossiers/${dossierId}`)).json();
    expect(content.documents).toEqual({ ...documents, "DOC-03": [], "DOC-08": [] });
    const awaited = missing.map(({ document }: { document?: string }) => document);
    expect([awaited.includes("DOC-01"), awaited.includes("DOC-03"), awaited.includes("DOC-08")]).toEqual([
      ...[false, true, true],
    ]);
  });
});

describe("ce qu’un serveur a retenu d’un flux", () => {
  /** Something written by another server, of which this one knows nothing. */
  const elsewhere = async (dossierId: string) =>
    await house.append(threadStream, dossierId, {
      ...{ type: "MessagePosted", by: "account_manager", at: await house.now(), dossierId, organisationId: ours },
      ...{ text: "a".repeat(64), internal: false, byStaff: true, attachments: [] },
    });

  it("ne fait ni perdre ni doubler ce qu’un autre serveur a écrit entre-temps", async () => {
    const dossierId = await opened();
    await write(dossierId, "Premier");
    await elsewhere(dossierId);
    expect((await write(dossierId, "Troisième")).json()).toMatchObject({ position: 3 });
    expect(await eventsOf(`thread-${dossierId}`)).toHaveLength(3);
  });

  it("ne fait pas refuser la version que l’écran a vue sur un autre serveur", async () => {
    const dossierId = await opened();
    await write(dossierId, "Premier");
    await elsewhere(dossierId);
    const url = `/api/dossiers/${dossierId}/messages`;
    const next = await house.post("referent", url, { text: "Troisième", expectedPosition: 2 });
    expect(next.json()).toMatchObject({ position: 3 });
  });

  it("ne fait pas non plus accepter une version dépassée", async () => {
    const dossierId = await opened();
    await write(dossierId, "Premier");
    await elsewhere(dossierId);
    const url = `/api/dossiers/${dossierId}/messages`;
    expect((await house.post("referent", url, { text: "Troisième", expectedPosition: 1 })).statusCode).toBe(409);
  });
});

describe("une demande mal formée", () => {
  for (const [key, route] of Object.entries<Route>(contract).filter(([, { kind }]) => kind === "command"))
    it(`${key} dit quels champs corriger`, async () => {
      const [, url = ""] = key.replace(/:\w+/g, randomUUID()).split(" ");
      const line = Object.entries(matrix).find(([name]) => name === key)?.[1];
      const callers = Object.entries(line?.access ?? {}).filter(([name]) => name !== "anonymous");
      // Where nobody finds the file of the matrix, whoever holds the function finds out before that their request is malformed.
      const caller = (["allowed", 404] as const)
        .map((met) => callers.find(([, access]) => access === met)?.[0])
        .find((one) => one !== undefined);
      const response = await house.post(caller ?? null, url, { commandId: "pas un identifiant" });
      expect(response.statusCode).toBe(400);
      expect(response.headers["content-type"]).toContain("application/problem+json");
      expect(response.json()).toMatchObject({ code: "not-understood", title: "Demande non comprise" });
      expect(response.json().fields).toContainEqual({ path: "commandId", message: expect.any(String) });
      expect(route.summary).not.toBe("");
    });

  it("nomme chaque champ par son chemin, en français", async () => {
    const response = await house.post("referent", "/api/organisations", { siren: "", name: 12 });
    const fields = Object.fromEntries(
      response.json().fields.map(({ path, message }: { path: string; message: string }) => [path, message]),
    );
    expect(Object.keys(fields)).toEqual(["siren", "name", "role"]);
    expect(fields.name).toBe("un texte est attendu");
  });

  it("n’est pas non plus comprise si ce n’est pas du JSON", async () => {
    const response = await house.ask("referent", "POST", "/api/dossiers/inconnu/files");
    expect(response.statusCode).toBe(400);
  });
});

describe("ce qui n’est pas à soi", () => {
  it("n’existe pas : le dossier d’un autre organisme et un dossier inconnu reçoivent la même réponse", async () => {
    const dossierId = await opened();
    const [foreign, unknown] = await Promise.all([
      house.get("other_manager", `/api/dossiers/${dossierId}`),
      house.get("other_manager", `/api/dossiers/${randomUUID()}`),
    ]);
    expect([foreign.statusCode, unknown.statusCode]).toEqual([404, 404]);
    expect(foreign.json()).toEqual(unknown.json());
  });

  it("ne figure dans aucune liste", async () => {
    await opened();
    const { dossiers } = (await house.get("other_manager", "/api/dossiers")).json();
    expect(dossiers).toEqual([]);
  });
});

describe("le serveur", () => {
  it("répond par un problème, en français, à une adresse qui n’existe pas", async () => {
    const response = await house.get("referent", "/api/inconnu");
    expect(response.statusCode).toBe(404);
    expect(response.headers["content-type"]).toContain("application/problem+json");
    expect(response.json().detail).toBe("Cette adresse n’existe pas.");
  });

  it("décrit chacune de ses routes en OpenAPI", async () => {
    const { openapi, paths } = (await house.get(null, "/api/openapi.json")).json();
    expect(openapi).toBe("3.1.0");
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(
      Object.keys(contract)
        .map((key) => key.replace(/:(\w+)/g, "{$1}"))
        .sort(),
    );
  });

  it("dit s’il est en état de répondre", async () => {
    expect((await house.get(null, "/api/health")).json()).toEqual({ status: "ok" });
  });
});
