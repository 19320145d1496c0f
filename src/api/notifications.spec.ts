import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const id = "h-told";
const mailId = randomUUID();
let today: Day;

const lists = async () => (await given.get("camille", "/api/notifications")).json();

beforeAll(async () => {
  await decisionStaff(given);
  await habilitated(given, id);
  today = dayOf(await given.now());
  const grounds = [{ code: "SUS-01", detail: "12 reçus sur 40." }];
  await given.post("camille", `/api/habilitations/${id}/grievances`, { aim: "suspension", grounds });
  const mail = { id: mailId, code: "M-701", about: id, recipient: "claire@exemple.fr", also: [], subject: "Griefs" };
  const rows = [{ table: "mails", rows: [{ ...mail, text: "Texte", html: "<p>Texte</p>", at: await given.now() }] }];
  await given.ports.events.commit({ appends: [], rows, command: null });
});

describe("ce qui ouvre un délai", () => {
  it("attend sa lettre, avec ce que sont devenus ses e-mails", async () => {
    expect((await lists()).toMake).toMatchObject([
      {
        ...{
          habilitationId: id,
          decision: "grievances-suspension",
          registered: true,
          decidedOn: today,
          notifiedOn: null,
        },
        mails: [{ id: mailId, recipient: "claire@exemple.fr", sentAt: null, undelivered: false }],
      },
    ]);
  });

  it("non remis, est noté une fois, jusqu’à ce que la personne soit jointe autrement", async () => {
    const back = (body = { reason: "Boîte inconnue." }) => given.post("camille", `/api/mails/${mailId}/return`, body);
    expect((await back()).statusCode).toBe(200);
    expect((await back()).json().code).toBe("notification/already-undelivered");
    expect((await lists()).undelivered).toMatchObject([{ id: mailId, reason: "Boîte inconnue.", reached: null }]);
    expect((await lists()).toMake[0].mails).toMatchObject([{ undelivered: true }]);
    const reach = () =>
      given.post("camille", `/api/mails/${mailId}/reached`, { how: "Par téléphone, Claire Vasseur." });
    expect((await reach()).statusCode).toBe(200);
    expect((await reach()).json().code).toBe("notification/already-reached");
    expect((await lists()).undelivered).toMatchObject([{ reached: { how: "Par téléphone, Claire Vasseur." } }]);
  });

  it("notifié, passe parmi ce qui est fait, avec sa preuve et son délai", async () => {
    const letter = {
      decision: "grievances-suspension",
      notifiedOn: today,
      channel: "registered-letter",
      reference: "1A 9",
    };
    await given.post("camille", `/api/habilitations/${id}/notification`, letter);
    expect(await lists()).toMatchObject({
      toMake: [],
      made: [{ decision: "grievances-suspension", reference: "1A 9", until: expect.any(String) }],
    });
  });
});
