import { beforeAll, describe, expect, it } from "vitest";
import { api, publicUrl } from "../../specs/api.ts";
import { createFirstAdministratorInvitation } from "../application/staff/firstAdministrator.ts";

const house = api();
const siren = "552100554";
const password = "correct cheval pile agrafe";

beforeAll(async () => {
  await house.staff("nora", "administrator");
  await house.staff("camille", "account_manager");
  await house.organisation(siren, { ines: "legal_representative", rachid: "referent", theo: "trainer" });
});

const inviteStaff = (email: string, ...roles: string[]) =>
  house.post("nora", "/api/staff/invitations", { email, roles });
const inviteMember = (by: string, email: string, role: string) =>
  house.post(by, `/api/organisations/${siren}/invitations`, { email, role });
const accept = (token: string, body: object = {}) => house.post(null, `/api/invitations/${token}/accept`, { ...body });
const tokenIn = (text: string): string => /\/espace\/invitation\/([0-9a-f]{64})/.exec(text)?.[1] ?? "";

/** The latest mail to an address, as it will leave. */
async function mailTo(recipient: string) {
  const [last] = await house.ports.readings.mails.list({ recipient, limit: 1 });
  const mail = last === undefined ? null : await house.ports.readings.mails.read(last.id);
  if (mail === null) throw new Error(`Nothing was written to ${recipient}.`);
  return mail;
}

const rolesOf = async (email: string) => {
  const { people } = (await house.get("nora", "/api/staff")).json();
  return people.find((person: { email: string }) => person.email === email)?.roles;
};

describe("une personne invitée parmi celles du certificateur", () => {
  it("reçoit un lien, choisit son mot de passe, et prend les fonctions prévues", async () => {
    const invited = await inviteStaff("Lea@Certifopac.example", "auditor", "reviewer");
    expect(invited.statusCode).toBe(200);
    const mail = await mailTo("lea@certifopac.example");
    expect(mail.subject).toBe("Votre accès est prêt");
    expect(mail.text).toContain("Vos fonctions\u00A0: auditeur et vérificateur du pôle audit.");
    const token = tokenIn(mail.text);
    expect((await house.get(null, `/api/invitations/${token}`)).json()).toEqual({
      ...{ email: "lea@certifopac.example", organisationName: null, roles: ["auditor", "reviewer"] },
      ...{ invitedByName: "nora", hasAccount: false },
    });
    const accepted = await accept(token, { name: "Léa Marin", password });
    expect(accepted.statusCode).toBe(200);
    expect(await rolesOf("lea@certifopac.example")).toEqual(["auditor", "reviewer"]);
    const { events } = await house.ports.events.read(`staff-${accepted.json().id}`, 0, null);
    expect(events).toMatchObject([{ type: "RolesSet", by: accepted.json().id, invitedBy: "nora" }]);
  });

  it("ne se sert du lien qu’une fois, mais peut répéter sa demande", async () => {
    await inviteStaff("paul@certifopac.example", "auditor");
    const token = tokenIn((await mailTo("paul@certifopac.example")).text);
    const body = { commandId: "0197a1b2-0000-7000-8000-000000000001", name: "Paul Roy", password };
    const first = await accept(token, body);
    expect((await accept(token, body)).json()).toEqual(first.json());
    expect((await accept(token)).json().code).toBe("invitation/used");
    expect((await house.get(null, `/api/invitations/${token}`)).statusCode).toBe(409);
  });

  it("donne son nom et un mot de passe assez long", async () => {
    await inviteStaff("luc@certifopac.example", "auditor");
    const token = tokenIn((await mailTo("luc@certifopac.example")).text);
    expect((await accept(token)).json().code).toBe("invitation/account-needed");
    const short = await accept(token, { name: "Luc", password: "court" });
    expect(short.statusCode).toBe(400);
    expect(short.json().fields).toEqual([{ path: "password", message: expect.any(String) }]);
    expect(await house.ports.people.byEmail("luc@certifopac.example")).toBeNull();
  });

  it("n’entre plus par un lien remplacé, retiré ou trop ancien", async () => {
    await inviteStaff("eva@certifopac.example", "auditor");
    const replaced = tokenIn((await mailTo("eva@certifopac.example")).text);
    await inviteStaff("eva@certifopac.example", "reviewer");
    const withdrawn = tokenIn((await mailTo("eva@certifopac.example")).text);
    expect(withdrawn).not.toBe(replaced);
    expect((await accept(replaced, { name: "Eva", password })).json().code).toBe("invitation/over");
    const { invitations } = (await house.get("nora", "/api/staff")).json();
    const { id } = invitations.find(({ email }: { email: string }) => email === "eva@certifopac.example");
    expect((await house.post("nora", `/api/staff/invitations/${id}/withdraw`)).statusCode).toBe(200);
    const over = await accept(withdrawn, { name: "Eva", password });
    expect([over.statusCode, over.json().code]).toEqual([410, "invitation/over"]);
  });

  it("n’est pas invitée si elle est déjà du certificateur", async () => {
    expect((await inviteStaff("camille@exemple.fr", "auditor")).json().code).toBe("staff/already-of-staff");
  });

  it("n’existe pas pour qui invente un lien", async () => {
    expect((await house.get(null, `/api/invitations/${"0".repeat(64)}`)).json().code).toBe("invitation/unknown");
    expect((await accept("0".repeat(64), { name: "X", password })).json().code).toBe("invitation/unknown");
  });
});

describe("les fonctions", () => {
  it("se donnent et se reprennent toutes ensemble", async () => {
    await house.staff("zoe", "auditor");
    await house.post("nora", "/api/staff/zoe/roles", { roles: ["reviewer", "auditor"] });
    expect(await rolesOf("zoe@exemple.fr")).toEqual(["auditor", "reviewer"]);
    await house.post("nora", "/api/staff/zoe/roles", { roles: [] });
    expect(await rolesOf("zoe@exemple.fr")).toBeUndefined();
    expect((await house.get("zoe", "/api/dossiers")).statusCode).toBe(200);
    expect((await house.get("zoe", "/api/staff")).statusCode).toBe(403);
  });

  it("laissent toujours une personne administrer Habilis", async () => {
    const alone = await house.post("nora", "/api/staff/nora/roles", { roles: ["auditor"] });
    expect([alone.statusCode, alone.json().code]).toEqual([422, "staff/last-administrator"]);
  });

  it("laissent une personne administrer Habilis même quand deux s’en écartent l’une l’autre au même instant", async () => {
    const administrators = async () =>
      (await house.ports.readings.staff.members()).filter(({ roles }) => roles.includes("administrator"));
    await house.staff("alix", "administrator");
    await house.post("alix", "/api/staff/nora/roles", { roles: ["auditor"] });
    for (let round = 0; round < 20; round++) {
      const [one, other] = [`one-${round}`, `other-${round}`];
      await house.staff(one, "administrator");
      await house.staff(other, "administrator");
      const [last] = (await administrators()).filter(({ id }) => id !== one && id !== other);
      await house.post(one, `/api/staff/${last?.id}/roles`, { roles: [] });
      expect(await administrators()).toHaveLength(2);
      const removals = await Promise.all([
        house.post(one, `/api/staff/${other}/roles`, { roles: [] }),
        house.post(other, `/api/staff/${one}/roles`, { roles: [] }),
      ]);
      expect(removals.map(({ statusCode }) => statusCode).filter((status) => status === 200)).toHaveLength(1);
      expect(await administrators()).toHaveLength(1);
    }
    const [last] = await administrators();
    await house.post(last?.id ?? "", "/api/staff/nora/roles", { roles: ["administrator"] });
  });

  it("ne se donnent pas à quelqu’un qui n’a jamais été du certificateur", async () => {
    expect((await house.post("nora", "/api/staff/ines/roles", { roles: ["auditor"] })).statusCode).toBe(404);
  });

  it("se lisent pour affecter ; les invitations en cours ne se montrent qu’à l’administrateur", async () => {
    await inviteStaff("attendu@certifopac.example", "auditor");
    const seen = (await house.get("camille", "/api/staff")).json();
    expect(seen.people).toContainEqual({
      ...{ id: "camille", name: "camille", email: "camille@exemple.fr", roles: ["account_manager"], position: 1 },
    });
    expect(seen.invitations).toEqual([]);
    expect((await house.get("nora", "/api/staff")).json().invitations).not.toEqual([]);
  });
});

describe("un collègue invité par son organisme", () => {
  it("rejoint l’organisme, et son représentant légal en est averti sans recevoir le lien", async () => {
    expect((await inviteMember("rachid", "lina@organisme.example", "trainer")).statusCode).toBe(200);
    const mail = await mailTo("lina@organisme.example");
    expect(mail.subject).toBe(`Rejoignez le dossier de Organisme ${siren}`);
    const copy = await mailTo("ines@exemple.fr");
    expect(copy.text).toContain("rachid a invité lina@organisme.example");
    expect(tokenIn(copy.text)).toBe("");
    const organisation = (await house.get("theo", `/api/organisations/${siren}`)).json();
    expect(organisation.invitations).toMatchObject([{ email: "lina@organisme.example", roles: ["trainer"] }]);
    const accepted = await accept(tokenIn(mail.text), { name: "Lina Vogel", password });
    expect(accepted.statusCode).toBe(200);
    const after = (await house.get("theo", `/api/organisations/${siren}`)).json();
    expect(after.members).toContainEqual(expect.objectContaining({ name: "Lina Vogel", role: "trainer" }));
    expect(after.invitations).toEqual([]);
  });

  it("garde le compte qu’il avait, et n’a rien d’autre à donner", async () => {
    await house.person("samia");
    await inviteMember("ines", "samia@exemple.fr", "referent");
    const token = tokenIn((await mailTo("samia@exemple.fr")).text);
    expect((await house.get(null, `/api/invitations/${token}`)).json().hasAccount).toBe(true);
    expect((await accept(token)).json()).toMatchObject({ id: "samia" });
    expect((await house.get("samia", `/api/organisations/${siren}`)).statusCode).toBe(200);
  });

  it("n’est pas invité deux fois à la même fonction", async () => {
    expect((await inviteMember("ines", "theo@exemple.fr", "trainer")).json().code).toBe("organisation/already-member");
  });

  it("peut être invité par le certificateur, quand plus personne de l’organisme ne le peut", async () => {
    expect((await inviteMember("camille", "reprise@organisme.example", "referent")).statusCode).toBe(200);
    expect((await mailTo("ines@exemple.fr")).text).toContain("camille a invité reprise@organisme.example");
  });

  it("perd l’accès dès que sa fonction lui est retirée", async () => {
    await house.organisation("732829320", { ana: "legal_representative", bob: "trainer" });
    const remove = (personId: string, role: string) =>
      house.post("ana", `/api/organisations/732829320/members/${personId}/remove`, { role });
    expect((await remove("bob", "trainer")).statusCode).toBe(200);
    expect((await house.get("bob", "/api/organisations/732829320")).statusCode).toBe(404);
    expect((await remove("bob", "trainer")).json().code).toBe("organisation/not-a-member");
    expect((await remove("ana", "legal_representative")).json().code).toBe("organisation/last-manager");
  });
});

describe("le premier administrateur", () => {
  const empty = api({ demonstration: false });
  const first = () => createFirstAdministratorInvitation(empty.ports, publicUrl);
  const enter = (token: string, body: object) => empty.post(null, `/api/invitations/${token}/accept`, { ...body });

  it("entre par le lien donné au démarrage, celui des démarrages précédents ne valant plus rien", async () => {
    const former = tokenIn((await first()) ?? "");
    const token = tokenIn((await first()) ?? "");
    const me = { name: "Nour Adam", email: "Nour@certifopac.example", password };
    expect((await enter(former, me)).json().code).toBe("invitation/over");
    expect((await enter(token, { ...me, email: "" })).json().code).toBe("invitation/account-needed");
    const { id } = (await enter(token, me)).json();
    expect((await empty.ports.people.actor(id)).staff).toEqual(["administrator"]);
    expect(await first()).toBeNull();
  });

  it("remet lui-même les liens, dans une installation d’où aucun message ne part", async () => {
    const admin = (await empty.ports.readings.staff.members())[0]?.id ?? "";
    const invited = await empty.post(admin, "/api/staff/invitations", { email: "b@c.example", roles: ["auditor"] });
    expect(tokenIn(invited.json().link)).not.toBe("");
  });
});

describe("une personne du certificateur", () => {
  const both = { code: "organisation/person-of-the-certifier" };

  it("n’enregistre pas d’organisme de formation", async () => {
    const body = { siren: "732829320", name: "Le sien", role: "referent" };
    const refused = await house.post("camille", "/api/organisations", body);
    expect([refused.statusCode, refused.json().code]).toEqual([422, both.code]);
    expect(refused.json().detail).toContain("ne peut pas faire partie d’un organisme");
  });

  it("n’entre pas non plus dans un organisme par une invitation", async () => {
    await inviteMember("ines", "camille@exemple.fr", "referent");
    const token = tokenIn((await mailTo("camille@exemple.fr")).text);
    expect((await accept(token)).json()).toMatchObject(both);
  });

  it("n’est pas d’un organisme : qui en fait partie n’en prend pas les fonctions", async () => {
    await inviteStaff("rachid@exemple.fr", "auditor");
    const token = tokenIn((await mailTo("rachid@exemple.fr")).text);
    expect((await accept(token)).json()).toMatchObject({ code: "staff/person-of-an-organisation" });
    expect(await rolesOf("rachid@exemple.fr")).toBeUndefined();
  });

  it("n’est pas d’un organisme : qui l’a quitté pour un organisme n’en reprend pas les fonctions", async () => {
    await house.staff("odile", "auditor");
    await house.post("nora", "/api/staff/odile/roles", { roles: [] });
    await inviteMember("ines", "odile@exemple.fr", "trainer");
    const joined = await accept(tokenIn((await mailTo("odile@exemple.fr")).text));
    expect(joined.statusCode).toBe(200);
    const refused = await house.post("nora", "/api/staff/odile/roles", { roles: ["reviewer"] });
    expect([refused.statusCode, refused.json().code]).toEqual([422, "staff/person-of-an-organisation"]);
    expect(await rolesOf("odile@exemple.fr")).toBeUndefined();
  });
});
