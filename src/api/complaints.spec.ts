import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { complaintStream } from "../application/complaints/complaint.stream.ts";
import { complaintDeadlines } from "../domain/complaints/complaint.deadlines.ts";
import { addDays, dayOf } from "../domain/shared/calendar.ts";

const house = api();
const ours = "552100554";
let complaintId = "";
let hearingId = "";

const facts = "Une session annoncée en présence a été remplacée par des vidéos.";
const entry = {
  ...{ kind: "complaint", about: "organisation", siren: ours, facts, channel: "post", receivedOn: "" },
  ...{ name: "Inès Barbier", email: "ines@exemple.fr", phone: "" },
};

beforeAll(async () => {
  await house.staff("sylvie", "quality_manager");
  await house.staff("louise", "administrator");
  await house.staff("camille", "account_manager");
  await house.staff("bertrand", "decision_maker");
  await house.organisation(ours, { claire: "legal_representative", leo: "trainer" });
  const today = (await house.now()).slice(0, 10);
  const open = await house.post("claire", "/api/dossiers", { organisationId: ours, scheme: "certifiag" });
  expect(open.statusCode).toBe(200);
  const entered = await house.post("sylvie", "/api/complaints", { ...entry, receivedOn: today });
  expect(entered.json()).toMatchObject({ track: "organisation" });
  complaintId = entered.json().id;
});

const post = (by: string, act: string, body = {}) => house.post(by, `/api/complaints/${complaintId}/${act}`, body);

describe("une plainte venue par courrier, de bout en bout", () => {
  it("n’existe pas pour qui n’en est pas chargé, ni pour l’organisme avant d’être entendu", async () => {
    expect((await house.get("camille", `/api/complaints/${complaintId}`)).statusCode).toBe(404);
    expect((await house.get("camille", "/api/complaints")).json().complaints).toEqual([]);
    expect((await house.get("claire", `/api/hearings/${complaintId}`)).statusCode).toBe(404);
    expect((await house.get("claire", "/api/hearings")).json().hearings).toEqual([]);
  });

  it("est confiée, reçue, recevable", async () => {
    expect((await post("sylvie", "acknowledgement")).json()).toMatchObject({ code: "complaint/handler-missing" });
    expect((await post("sylvie", "handler", { handler: "sylvie" })).statusCode).toBe(200);
    expect((await post("sylvie", "acknowledgement")).statusCode).toBe(200);
    expect((await post("sylvie", "admission", { reason: "Faits datés." })).statusCode).toBe(200);
  });

  it("fait entendre l’organisme, qui répond sans savoir qui a écrit", async () => {
    const revealing = await post("sylvie", "hearings", { question: "Mme Barbier dit avoir eu des vidéos." });
    expect(revealing.json()).toMatchObject({ code: "complaint/author-named", facts: { words: ["Barbier"] } });
    const question = "Une séance aurait été remplacée par des vidéos. Qu’en est-il ?";
    expect((await post("sylvie", "hearings", { question })).statusCode).toBe(200);
    const page = await house.get("claire", `/api/hearings/${complaintId}`);
    expect(page.body).toContain("remplacée par des vidéos");
    expect(page.body).not.toContain("Inès");
    expect(page.body).not.toContain(facts);
    hearingId = page.json().hearings[0].hearingId;
    const file = await house.upload(
      "claire",
      `/api/complaints/${complaintId}/files?name=feuille.pdf`,
      Buffer.from("%PDF-1.7\n"),
    );
    const answer = { text: "La séance est reprogrammée.", files: [file.json().id] };
    expect((await post("claire", `hearings/${hearingId}/answer`, answer)).statusCode).toBe(200);
    expect((await post("leo", `hearings/${hearingId}/answer`, answer)).statusCode).toBe(403);
  });

  it("refuse clairement à l’organisme le nom de l’auteur", async () => {
    const asked = await house.get("claire", `/api/complaints/${complaintId}/author`);
    expect(asked.statusCode).toBe(403);
    expect(asked.json()).toMatchObject({ code: "complaint/author-not-told" });
    expect(asked.json().detail).toContain("n’est communiquée à personne");
  });

  it("se conclut, et chacun reçoit sa lettre", async () => {
    const decision = { outcome: "partly", reasons: "La séance n’a pas eu lieu comme annoncé." };
    expect((await post("sylvie", "decision", decision)).statusCode).toBe(200);
    const letters = { toAuthor: "Vos faits sont établis en partie.", toOrganisation: "Une séance n’a pas été tenue." };
    expect((await post("sylvie", "communication", letters)).statusCode).toBe(200);
    expect((await house.get("claire", `/api/hearings/${complaintId}`)).json()).toMatchObject({
      ...{ letter: "Une séance n’a pas été tenue.", open: false },
    });
    expect((await post("sylvie", "closing")).statusCode).toBe(200);
    const read = (await house.get("sylvie", `/api/complaints/${complaintId}`)).json();
    expect(read).toMatchObject({ status: "closed", author: { status: "shown", person: { name: "Inès Barbier" } } });
    expect(read.conclusion).toMatchObject({ outcome: "partly" });
  });

  it("n’écrit à chacun que ce qui le regarde", async () => {
    const mails = await house.mailbox.react();
    const to = (address: string) => mails.filter((mail) => mail.to === address).map(({ code }) => code);
    expect(to("ines@exemple.fr")).toEqual(expect.arrayContaining(["M-903", "M-906"]));
    expect(to("claire@exemple.fr")).toEqual(expect.arrayContaining(["M-904", "M-906"]));
    expect(to("sylvie@exemple.fr")).toEqual(expect.arrayContaining(["M-901", "M-902"]));
    for (const { text } of mails.filter((mail) => mail.to === "claire@exemple.fr")) expect(text).not.toContain("Inès");
    const author = mails.find(({ to: address, code }) => address === "ines@exemple.fr" && code === "M-906");
    expect(author?.text).toContain("établis en partie");
    const receipts = await house.ports.readings.mails.list({ recipient: "ines@exemple.fr", limit: 5 });
    expect(receipts).toMatchObject([{ code: "M-901" }]);
  });

  it("garde dans son journal des empreintes, jamais ce qui est écrit", async () => {
    const { state } = await house.ports.states.load(complaintStream, complaintId);
    expect(JSON.stringify(state)).not.toContain("Inès");
    expect(complaintDeadlines(state)).toEqual([]);
  });
});

describe("une plainte contre le certificateur", () => {
  it("est confiée à la direction quand le responsable qualité est concerné, qui ne la lit plus", async () => {
    const today = (await house.now()).slice(0, 10);
    const entered = await house.post("sylvie", "/api/complaints", {
      ...{ ...entry, receivedOn: today, about: "certifier", siren: "", facts: "Aucune réponse depuis cinq semaines." },
    });
    const { id } = entered.json();
    const requalify = { track: "certifier", concerned: ["sylvie"], reason: "Elle vise le service qualité." };
    expect((await house.post("louise", `/api/complaints/${id}/requalification`, requalify)).statusCode).toBe(200);
    expect((await house.get("sylvie", `/api/complaints/${id}`)).statusCode).toBe(404);
    expect((await house.post("louise", `/api/complaints/${id}/handler`, { handler: "louise" })).statusCode).toBe(200);
    expect((await house.get("louise", "/api/complaints")).json().complaints).toMatchObject([{ id, handler: "louise" }]);
  });
});

describe("le rappel du délai de traitement", () => {
  it("est écrit à qui traite l’affaire et au responsable qualité, sept jours avant puis le lendemain, jamais une fois conclue", async () => {
    const today = dayOf(await house.now());
    const entered = await house.post("sylvie", "/api/complaints", { ...entry, receivedOn: today });
    const { id } = entered.json();
    await house.post("sylvie", `/api/complaints/${id}/handler`, { handler: "sylvie" });
    const { state } = await house.ports.states.load(complaintStream, id);
    const decideBy = state.status === "none" ? today : state.decideBy;
    const reminded = async (days: number) =>
      (await house.mailbox.pass(addDays(decideBy, days))).filter(({ code, about }) => code === "M-909" && about === id);
    expect((await reminded(-7)).map(({ to }) => to)).toEqual(["sylvie@exemple.fr"]);
    expect(await reminded(-6)).toEqual([]);
    expect(await reminded(1)).toHaveLength(1);
    expect((await house.mailbox.pass(addDays(decideBy, -7))).some(({ about }) => about === complaintId)).toBe(false);
  });
});
