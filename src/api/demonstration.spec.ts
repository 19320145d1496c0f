import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type Api, api } from "../../specs/api.ts";
import { addDays, addMonths, dayOf } from "../domain/shared/calendar.ts";

async function keepMail(house: Api, failure: string | null = null): Promise<string> {
  const id = randomUUID();
  const mail = { id, code: "M-203", about: "d1", recipient: "ines@exemple.fr", also: [], subject: "Dossier déposé" };
  const row = { ...mail, text: "Bonjour", html: "<p>Bonjour</p>", at: await house.now(), failure };
  await house.ports.events.commit({ appends: [], rows: [{ table: "mails", rows: [row] }], command: null });
  return id;
}

describe("une démonstration", () => {
  const house = api();
  beforeAll(() => house.staff("nora", "administrator"));

  it("avance dans le temps, et ne recule pas", async () => {
    const to = addDays(dayOf(await house.now()), 100);
    const advanced = await house.post("nora", "/api/demo/clock", { to });
    expect(advanced.json()).toMatchObject({ today: to });
    expect((await house.get(null, "/api/session")).json()).toMatchObject({ demo: true, today: to });
    const back = await house.post("nora", "/api/demo/clock", { to: addDays(to, -1) });
    expect([back.statusCode, back.json().code]).toEqual([422, "clock/only-forward"]);
  });

  it("n’avance pas de plus de quatre ans en une fois : chaque jour passé doit être parcouru", async () => {
    const today = dayOf(await house.now());
    const refused = await house.post("nora", "/api/demo/clock", { to: "9999-12-31" });
    expect([refused.statusCode, refused.json().code]).toEqual([422, "clock/too-far"]);
    expect(refused.json().detail).toContain("Vous pourrez ensuite avancer encore.");
    expect((await house.get(null, "/api/session")).json()).toMatchObject({ today });
    expect((await house.post("nora", "/api/demo/clock", { to: addMonths(today, 48) })).statusCode).toBe(200);
  });

  it("montre les messages qu’elle a écrits", async () => {
    const id = await keepMail(house);
    const { mails, warning, kept } = (await house.get("nora", "/api/mails?recipient=ines@exemple.fr")).json();
    expect({ kept, warning }).toEqual({ kept: 1, warning: null });
    expect(mails).toMatchObject([{ id, subject: "Dossier déposé", sentAt: null }]);
    expect((await house.get("nora", `/api/mails/${id}`)).json()).toMatchObject({ text: "Bonjour", also: [] });
    expect((await house.get("nora", "/api/mails?recipient=autre@exemple.fr")).json().mails).toEqual([]);
    expect((await house.get("nora", `/api/mails/${randomUUID()}`)).statusCode).toBe(404);
  });
});

describe("une installation réelle", () => {
  const house = api({ demonstration: false });
  beforeAll(() => house.staff("nora", "administrator"));

  it("n’avance pas dans le temps", async () => {
    const to = addDays(dayOf(await house.now()), 100);
    const refused = await house.post("nora", "/api/demo/clock", { to });
    expect([refused.statusCode, refused.json().code]).toEqual([404, "access/not-found"]);
    expect((await house.post(null, "/api/demo/clock", { to })).statusCode).toBe(404);
    expect((await house.get(null, "/api/openapi.json")).body).not.toContain("/api/demo/");
    expect((await house.get(null, "/api/session")).json()).toMatchObject({ demo: false, demoAccounts: [] });
  });

  it("ne montre aucun message, mais prévient que rien ne part", async () => {
    const id = await keepMail(house);
    const { mails, kept, waiting, warning } = (await house.get("nora", "/api/mails")).json();
    expect({ mails, kept, waiting }).toEqual({ mails: [], kept: 1, waiting: 1 });
    expect(warning).toContain("Aucun message ne part de cette installation");
    expect((await house.get("nora", `/api/mails/${id}`)).statusCode).toBe(404);
  });
});
