import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import type { Scheme } from "../domain/schemes/scheme.model.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const id = "h-terms";
const briefing = `/api/dossiers/${id}/briefing`;
let people: { readonly representative: string; readonly referent: string };
let today: Day;
let effectiveOn: Day;
let before: Scheme;

/** The version in force with its first text rewritten, effective on a day. */
function rewritten(version: string, on: Day): Scheme {
  const [first, ...others] = before.regulations;
  if (first === undefined) throw new Error("The scheme has texts to read.");
  const text = { ...first, version, effectiveOn: on, markdown: `${first.markdown}\n\nUn article de plus.` };
  return { ...before, version, effectiveOn: on, regulations: [text, ...others] };
}

async function publish(version: string) {
  const path = `/api/scheme-versions/certifiag/${version}`;
  const { hash, position } = (await given.get("sylvie", path)).json();
  return (await given.post("sylvie", `${path}/publication`, { hash, expectedPosition: position })).json();
}

const read = async (person: string) => (await given.get(person, briefing)).json();
const acknowledge = async (person: string) => {
  const [{ documents }] = (await read(person)).newTerms;
  const [{ code, version, hash }] = documents;
  return (await given.post(person, `${briefing}/acknowledgements`, { document: code, version, hash })).json();
};
const told = async (on: Day, code: string) =>
  (await given.mailbox.pass(on)).filter((mail) => mail.code === code).map(({ to, text }) => ({ to, text }));

beforeAll(async () => {
  await decisionStaff(given);
  const { representative, referent } = await habilitated(given, id);
  people = { representative, referent };
  today = dayOf(await given.now());
  before = (await given.ports.schemes.inForce("certifiag", today)).scheme;
  effectiveOn = addDays(today, 40);
  await given.propose(rewritten("1.1", addDays(today, 29)));
  await given.propose(rewritten("1.2", effectiveOn));
  await given.mailbox.react();
});

describe("de nouveaux textes du dispositif", () => {
  it("ne se publient qu’avec le préavis dû aux organismes habilités", async () => {
    const { noticeDays } = (await given.get("sylvie", "/api/scheme-versions/certifiag/1.2")).json();
    expect(noticeDays).toBe(30);
    const refused = await publish("1.1");
    expect(refused).toMatchObject({ code: "scheme/notice-too-short" });
    expect(refused.detail ?? refused.title).toContain("30\u00A0jours");
    expect(await publish("1.2")).toMatchObject({ id: "1.2" });
  });

  it("sont annoncés à chaque personne concernée trente jours avant leur date d’effet, une fois", async () => {
    expect((await given.mailbox.react()).filter(({ code }) => code === "M-235")).toEqual([]);
    expect(await told(addDays(effectiveOn, -31), "M-235")).toEqual([]);
    const mails = await told(addDays(effectiveOn, -30), "M-235");
    expect(mails.map(({ to }) => to).toSorted()).toEqual(
      [people.representative, people.referent].map((person) => `${person}@exemple.fr`).toSorted(),
    );
    for (const { text } of mails) expect(text).toContain("renoncer à son habilitation");
  });

  it("se lisent d’avance, à côté de ceux qui s’appliquent encore", async () => {
    const { newTerms, documents } = await read(people.referent);
    expect(newTerms).toMatchObject([
      { version: "1.2", effectiveOn, inForce: false, documents: [{ version: "1.2", acknowledgedBy: [] }] },
    ]);
    expect(newTerms[0].left).toHaveLength(2);
    expect(documents[0].version).not.toBe("1.2");
  });

  it("sont accusés de nouveau par chacun ; seul qui ne l’a pas fait reçoit un rappel", async () => {
    expect(await acknowledge(people.referent)).toMatchObject({ id });
    expect(await acknowledge(people.referent)).toMatchObject({ code: "briefing/already-acknowledged" });
    const reminded = await told(addDays(effectiveOn, -8), "M-234");
    expect(reminded.map(({ to }) => to)).toEqual([`${people.representative}@exemple.fr`]);
    expect(await acknowledge(people.representative)).toMatchObject({ id });
    expect((await read("camille")).newTerms).toMatchObject([{ left: [] }]);
    expect(await told(addDays(effectiveOn, -2), "M-234")).toEqual([]);
  });
});
