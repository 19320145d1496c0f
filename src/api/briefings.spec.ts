import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { organisationStream } from "../application/organisations/organisation.stream.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const house = api();
const siren = "552100554";
const question = "Peut-on reporter une session ?";
let today: Day;

beforeAll(async () => {
  today = dayOf(await house.now());
  await house.staff("camille", "account_manager");
  await house.organisation(siren, { ines: "legal_representative", rachid: "referent", theo: "trainer" });
});

interface Accepted {
  readonly dossierId: string;
  read(by?: string): Promise<ReturnType<typeof JSON.parse>>;
  hold(people: readonly string[], more?: object): ReturnType<typeof house.post>;
  acknowledge(by: string, document: object): ReturnType<typeof house.post>;
}

/** A dossier of the organisation, accepted unless told otherwise, that its people look at. */
async function dossier(accepted = true): Promise<Accepted> {
  const dossierId = randomUUID();
  const fact = { by: "rachid", at: await house.now() };
  const { ref } = await house.ports.schemes.inForce("certifiag", today);
  await house.append(
    dossierStream,
    dossierId,
    { type: "DossierOpened", ...fact, organisationId: siren, number: "D-2026-0009", scheme: ref },
    { type: "DossierSubmitted", ...fact, content: "nul", programmeId: dossierId },
  );
  if (accepted)
    await house.append(dossierStream, dossierId, {
      ...{ type: "DossierAccepted", ...fact, by: "camille", themes: [], reason: "nul" },
    });
  const url = `/api/dossiers/${dossierId}/briefing`;
  return {
    dossierId,
    read: async (by = "rachid") => (await house.get(by, url)).json(),
    hold: (people, more = {}) =>
      house.post("camille", `${url}/sessions`, {
        ...{ kind: "webinar", heldOn: today },
        attendance: people.map((personId) => ({ personId, questions: personId === "ines" ? question : "" })),
        ...more,
      }),
    acknowledge: (by, document) => house.post(by, `${url}/acknowledgements`, { ...document }),
  };
}

const asRead = ({ code, version, hash }: { code: string; version: string; hash: string }) => ({
  ...{ document: code, version, hash },
});

describe("l’étape du règlement", () => {
  it("donne à lire les textes du dispositif, avec l’empreinte de ce qui est affiché", async () => {
    const { read } = await dossier();
    const { open, complete, dueOn, documents, kinds, people } = await read("theo");
    expect({ open, complete, dueOn }).toEqual({ open: true, complete: false, dueOn: addDays(today, 30) });
    expect(documents.map(({ code }: { code: string }) => code)).toContain("reglement-habilitation");
    for (const { markdown, hash } of documents) expect(hash).toBe(house.ports.ids.sha256(markdown));
    expect(kinds.map(({ label }: { label: string }) => label)).toContain("Webinaire");
    expect(people.map(({ name, required }: { name: string; required: boolean }) => [name, required])).toEqual([
      ["ines", true],
      ["rachid", true],
      ["theo", false],
    ]);
  });

  it("se lit dès avant la recevabilité, mais ne s’accuse qu’après", async () => {
    const { read, hold, acknowledge } = await dossier(false);
    const { open, dueOn, documents } = await read();
    expect({ open, dueOn }).toEqual({ open: false, dueOn: null });
    expect((await acknowledge("rachid", asRead(documents[0]))).json().code).toBe("briefing/not-open");
    expect((await hold(["ines"])).json().code).toBe("briefing/not-open");
  });

  it("s’achève quand chaque personne attendue a suivi une session et accusé lecture de chaque texte", async () => {
    const { dossierId, read, hold, acknowledge } = await dossier();
    expect((await hold(["ines", "rachid"])).statusCode).toBe(200);
    const { documents } = await read();
    for (const by of ["ines", "rachid"])
      for (const document of documents) {
        expect((await read()).complete).toBe(false);
        expect((await acknowledge(by, asRead(document))).statusCode).toBe(200);
      }
    const after = await read();
    expect(after).toMatchObject({ complete: true, completedOn: today });
    expect(after.sessions).toMatchObject([
      {
        ...{ label: "Webinaire", heldOn: today, recordedByName: "camille" },
        attendance: [
          { name: "ines", questions: question },
          { name: "rachid", questions: null },
        ],
      },
    ]);
    expect(after.documents[0].acknowledgedBy.map(({ name }: { name: string }) => name)).toEqual(["ines", "rachid"]);
    const { entries } = (await house.get("camille", `/api/dossiers/${dossierId}/history`)).json();
    expect(entries.at(-1).type).toBe("BriefingCompleted");
    const [row] = await house.ports.readings.journeys.list({ ids: [dossierId], drafts: true });
    expect(row).toMatchObject({ sessionHeld: true, briefed: true });
  });

  it("n’accepte un accusé que pour le texte qui s’applique, une fois", async () => {
    const { read, acknowledge } = await dossier();
    const [document] = (await read()).documents;
    const other = await acknowledge("ines", { ...asRead(document), hash: "0".repeat(64) });
    expect([other.statusCode, other.json().code]).toEqual([409, "briefing/document-changed"]);
    expect((await acknowledge("ines", asRead(document))).statusCode).toBe(200);
    expect((await acknowledge("ines", asRead(document))).json().code).toBe("briefing/already-acknowledged");
    expect((await acknowledge("camille", asRead(document))).statusCode).toBe(403);
  });

  it("n’enregistre que des sessions tenues, avec des personnes de l’organisme", async () => {
    const { hold } = await dossier();
    expect((await hold(["camille"])).json().code).toBe("briefing/attendee-unknown");
    expect((await hold(["ines"], { heldOn: addDays(today, 1) })).json().code).toBe("briefing/held-in-future");
    expect((await hold(["ines"], { kind: "visite" })).json().code).toBe("briefing/kind-unknown");
  });

  it("s’achève quand la personne encore attendue quitte l’organisme", async () => {
    const { dossierId, read, hold, acknowledge } = await dossier();
    const fact = { by: "habilis", at: await house.now() };
    await house.person("lou");
    await house.append(
      organisationStream,
      siren,
      { type: "MemberJoined", ...fact, personId: "lou", role: "referent" },
      { type: "ApplicationOpened", ...fact, scheme: "certifiag", dossierId },
    );
    await hold(["ines", "rachid"]);
    for (const by of ["ines", "rachid"])
      for (const document of (await read()).documents) await acknowledge(by, asRead(document));
    expect((await read()).complete).toBe(false);
    await house.post("ines", `/api/organisations/${siren}/members/lou/remove`, { role: "referent" });
    expect((await read()).complete).toBe(true);
  });
});
