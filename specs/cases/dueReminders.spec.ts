import { beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day, day, dayOf } from "../../src/domain/shared/calendar.ts";
import { api, publicUrl } from "../api.ts";
import { decisionStaff } from "../samples/decisionDossier.ts";
import { habilitated } from "../samples/habilitated.ts";

const given = api();
const id = "h-reminded";
let until: Day;
let today: Day;

const reminders = async (on: Day) =>
  (await given.mailbox.pass(on)).filter(({ code }) => code === "M-702").map(({ to, text }) => ({ to, text }));
const dueOf = async (person: string) =>
  (await given.get(person, "/api/tasks")).json().due.map(({ what }: { readonly what: string }) => what);

beforeAll(async () => {
  await decisionStaff(given);
  await habilitated(given, id);
  today = dayOf(await given.now());
  await given.post("aicha", `/api/habilitations/${id}/grievances`, {
    ...{ aim: "suspension", grounds: [{ code: "SUS-07", detail: "L’annonce du 3 mars promet un diplôme." }] },
  });
  const notified = await given.post("aicha", `/api/habilitations/${id}/notification`, {
    ...{ decision: "grievances-suspension", notifiedOn: today, channel: "registered-letter", reference: "1A 234" },
  });
  expect(notified.json()).toMatchObject({ id });
  const { deadlines } = (await given.get("aicha", `/api/habilitations/${id}`)).json();
  until = day(deadlines.find(({ what }: { readonly what: string }) => what === "observations").dueOn);
});

describe("ce qui est dû à l’organisme", () => {
  it("est parmi ce qu’il a à faire, et chez personne d’autre", async () => {
    expect(await dueOf("claire")).toEqual(["observations"]);
    expect(await dueOf("aicha")).toEqual([]);
  });

  it("lui est rappelé aux jours du message, et jamais les autres jours", async () => {
    for (const days of [-8, -6, 0, 1]) expect(await reminders(addDays(until, days))).toEqual([]);
    for (const days of [-7, -1]) {
      const mails = await reminders(addDays(until, days));
      expect(mails.map(({ to }) => to).toSorted()).toEqual(["claire@exemple.fr", "samira@exemple.fr"]);
      expect(mails[0]?.text).toContain(`${publicUrl}/espace/habilitations/${id}`);
    }
  });

  it("ne lui est plus rappelé une fois la décision prise", async () => {
    await given.post("louise", "/api/demo/clock", { to: addDays(until, 1) });
    today = addDays(until, 1);
    const { fingerprint } = (await given.get("aicha", `/api/habilitations/${id}/effects`)).json();
    const decided = await given.post("aicha", `/api/habilitations/${id}/suspension`, {
      failings: [{ code: "SUS-07", detail: "L’annonce est toujours en ligne.", proofExpected: "La page corrigée." }],
      ...{ from: today, urgency: "", sessions: [], effectsSeen: fingerprint },
    });
    expect(decided.json()).toMatchObject({ id });
    for (const days of [-7, -1]) expect(await reminders(addDays(until, days))).toEqual([]);
  });
});
