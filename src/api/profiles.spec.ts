import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";
import { isWorkingDay, nextWorkingDay } from "../domain/deadlines/workingDays.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
let today: Day;

/** The clock of the demonstration, put at a day. */
async function comeTo(day: Day): Promise<void> {
  await given.post("louise", "/api/demo/clock", { to: day });
  today = dayOf(await given.now());
}

const digests = async (day: Day) => (await given.mailbox.pass(day)).filter(({ code }) => code === "M-957");

beforeAll(async () => {
  await auditStaff(given);
  await auditDossier(given, "d-digest");
  // Every delay of the step is over by then: what waits for the account manager is late.
  await comeTo(nextWorkingDay(addDays(dayOf(await given.now()), 90)));
});

describe("le résumé quotidien (M-957)", () => {
  it("part une fois par jour ouvré à qui a quelque chose en retard, à faire ou de nouveau, et à personne d’autre", async () => {
    const sent = await digests(today);
    const { tasks } = (await given.get("camille", "/api/tasks")).json();
    const [mail] = sent.filter(({ to }) => to === "camille@exemple.fr");
    expect(tasks).not.toEqual([]);
    expect(mail?.subject).toContain("Votre journée");
    expect(mail?.text).toContain(`En retard (${tasks.length})`);
    expect(mail?.text).toContain("/espace/mes-rappels");
    expect(sent.map(({ to }) => to)).not.toContain("thomas@exemple.fr");
  });

  it("n’est pas écrit deux fois quand la journée est reprise : chaque courriel garde son identifiant", async () => {
    const [first, again] = [await digests(today), await digests(today)];
    expect(first).not.toEqual([]);
    expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  });

  it("n’est pas écrit pour un jour déjà passé", async () => {
    expect(await digests(addDays(today, -1))).toEqual([]);
  });

  it("s’arrête à la demande de la personne, et reprend", async () => {
    const told = async () => (await digests(today)).map(({ to }) => to);
    expect((await given.post("camille", "/api/profile/messages", { code: "M-957", wanted: false })).statusCode).toBe(
      200,
    );
    expect((await given.get("camille", "/api/profile")).json()).toMatchObject({ declined: ["M-957"] });
    expect(await told()).not.toContain("camille@exemple.fr");
    expect((await given.post("camille", "/api/profile/messages", { code: "M-957", wanted: true })).statusCode).toBe(
      200,
    );
    expect(await told()).toContain("camille@exemple.fr");
  });

  it("ne s’arrête pas pour un message qui est dû", async () => {
    expect((await given.post("camille", "/api/profile/messages", { code: "M-205", wanted: false })).statusCode).toBe(
      400,
    );
  });

  it("ne part pas un jour qui n’est pas ouvré", async () => {
    let day = addDays(today, 1);
    while (isWorkingDay(day)) day = addDays(day, 1);
    await comeTo(day);
    expect(await digests(today)).toEqual([]);
  });
});
