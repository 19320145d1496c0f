import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { deadlineRows } from "../application/deadlines/deadlineRows.ts";
import { heldBy } from "../domain/deadlines/deadline.model.ts";
import { dayOf } from "../domain/shared/calendar.ts";

const given = api();
const alone = "732829320";
const together = "552100554";

const listed = async (person: string, list: "due" | "awaited") =>
  (await given.get(person, "/api/tasks")).json()[list].map(({ what }: { readonly what: string }) => what);
const due = (person: string) => listed(person, "due");

beforeAll(async () => {
  await given.organisation(alone, { pierre: "legal_representative", rose: "trainer" });
  await given.organisation(together, { paul: "legal_representative", remi: "referent" });
  const today = dayOf(await given.now());
  for (const organisationId of [alone, together]) {
    const about = { about: "session", id: `s-${organisationId}`, organisationId, dossierId: null };
    const headcount = { rule: "R-ACT-1", what: "session-headcount", opensOn: today, dueOn: today } as const;
    const rows = [deadlineRows(about, [{ ...headcount, owner: heldBy("referent"), explanation: {} }])];
    await given.ports.events.commit({ appends: [], rows, command: null });
  }
});

describe("ce qui est attendu du référent", () => {
  it("se trouve dans la liste du représentant légal qui n’en a pas, et de personne d’autre", async () => {
    expect(await due("pierre")).toEqual(["session-headcount"]);
    expect(await due("rose")).toEqual([]);
  });

  it("revient au seul référent quand il y en a un", async () => {
    expect(await due("remi")).toEqual(["session-headcount"]);
    expect(await due("paul")).toEqual([]);
  });

  it("est su de qui représente l’organisme, comme attendu d’une autre personne, et pas de ses formateurs", async () => {
    expect(await listed("paul", "awaited")).toEqual(["session-headcount"]);
    expect(await listed("remi", "awaited")).toEqual([]);
    expect(await listed("rose", "awaited")).toEqual([]);
  });
});
