import { beforeAll, describe, expect, it } from "vitest";
import { now, site } from "../../../specs/site.ts";
import type { ComplaintEvent } from "../../domain/complaints/complaint.events.ts";
import { addMinutes } from "../../domain/shared/calendar.ts";
import { type Opening, opening, stampFields } from "./report.stamp.ts";

const boundary = "limite-du-formulaire";

interface Part {
  readonly name: string;
  readonly value: string | Buffer;
  readonly fileName?: string;
}

/** A form with files, as a browser sends it. */
function formData(parts: readonly Part[]): Buffer {
  const bytes = parts.flatMap(({ name, value, fileName }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"\r\ncontent-type: application/octet-stream`}\r\n\r\n`,
    ),
    Buffer.from(value),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...bytes, Buffer.from(`--${boundary}--\r\n`)]);
}

const alert = {
  ...{ nature: "alert", sujet: "organisation", organisme: "Atelier des Lumières Numériques", siren: "" },
  ...{ faits: "La page d’accueil annonce un diplôme d’État le 12 novembre.", nom: "", courriel: "", telephone: "" },
};
const pdf = { name: "pieces", fileName: "capture.pdf", value: Buffer.from("%PDF-1.7\n") };

describe("le formulaire public de signalement", () => {
  const pages = site();
  let address = 0;

  /** Another sender each time, so that one specification does not use up the sendings of the next. */
  const sender = () => `192.0.2.${++address}`;

  const opened = (minutesAgo = 5): Opening => opening(addMinutes(now, -minutesAgo));

  const post = async (url: string, parts: readonly Part[], from = sender()) =>
    await pages.server.inject({
      ...{ method: "POST", url, payload: formData(parts), remoteAddress: from },
      headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    });

  const fill = async (fields: Readonly<Record<string, string>>, form = opened()): Promise<readonly Part[]> =>
    Object.entries({ ...(await stampFields(pages.ports, form)), ...fields }).map(([name, value]) => ({ name, value }));

  const eventsOf = async (code: string) => {
    const hash = pages.ports.ids.sha256(`suivi ${code.replaceAll("-", "")}`);
    const id = await pages.ports.readings.complaints.tracked(hash);
    return (await pages.ports.events.read<ComplaintEvent>(`complaint-${id}`, 0, null)).events;
  };

  beforeAll(async () => {
    await pages.habilitation({
      name: "Atelier des Lumières Numériques",
      siren: "552100554",
      rank: 1,
      from: "2025-03-10",
    });
  });

  it("explique les trois façons de saisir le certificateur, sans aucun script", async () => {
    const { body, statusCode } = await pages.get("/signalement");
    expect(statusCode).toBe(200);
    for (const said of ["Un signalement", "Une plainte", "Un appel"]) expect(body).toContain(said);
    expect(body).not.toContain("<script");
    expect((await pages.get("/aide")).body).toContain('href="/signalement"');
  });

  it("s’ouvre depuis le registre sur l’organisme dont on lit la page", async () => {
    const { body } = await pages.get("/registre/H-2025-0001");
    const written = /href="(\/signalement\?[^"]+)"/.exec(body)?.[1] ?? "";
    const address = written.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    const form = await pages.get(address);
    expect(form.body).toContain('value="552100554"');
    expect(form.body).toContain('value="organisation" checked');
  });

  it("reçoit un signalement anonyme avec sa pièce, et donne un code montré une fois", async () => {
    const form = opened();
    const { body, statusCode } = await post("/signalement", [...(await fill(alert, form)), pdf]);
    expect(statusCode).toBe(200);
    expect(body).toContain(form.code);
    const [received] = await eventsOf(form.code);
    expect(received).toMatchObject({ type: "ComplaintReceived", kind: "alert", author: null, channel: "form" });
    expect(received?.type === "ComplaintReceived" && received.files).toHaveLength(1);
    expect(JSON.stringify(received)).not.toContain(form.code);
  });

  it("n’enregistre qu’une fois le même formulaire envoyé deux fois, et redonne le même reçu", async () => {
    const form = opened();
    const parts = await fill(alert, form);
    const first = await post("/signalement", parts);
    const second = await post("/signalement", parts);
    expect(second.body).toContain(form.code);
    const number = /P-2026-\d{4}/.exec(first.body)?.[0];
    expect(second.body).toContain(number);
    const other = await post("/signalement", await fill({ ...alert, faits: "Autre chose." }, form));
    expect(other.statusCode).toBe(422);
    expect(other.body).toContain("déjà enregistré");
  });

  it("traite comme un usage du nom ce qui vise un organisme inconnu, et le dit poliment", async () => {
    const form = opened();
    const { body } = await post("/signalement", await fill({ ...alert, organisme: "", siren: "732 829 320" }, form));
    expect(body).toContain("usage du nom de la certification");
    expect((await eventsOf(form.code))[0]).toMatchObject({ track: "misuse", organisationId: null });
  });

  it("demande une adresse à qui dépose une plainte, et garde ce qui est écrit", async () => {
    const { body, statusCode } = await post("/signalement", await fill({ ...alert, nature: "complaint" }));
    expect(statusCode).toBe(422);
    expect(body).toContain("Un signalement peut rester anonyme");
    expect(body).toContain("La page d’accueil annonce un diplôme");
  });

  it("garde le fichier déjà reçu quand il reste quelque chose à corriger", async () => {
    const form = opened();
    const first = await post("/signalement", [...(await fill({ ...alert, faits: "" }, form)), pdf]);
    expect(first.statusCode).toBe(422);
    const kept = /name="garde-0" value="([^"]+)"/
      .exec(first.body)?.[1]
      ?.replaceAll("&quot;", '"')
      .replaceAll("&#34;", '"');
    expect(kept).toBeDefined();
    await post("/signalement", await fill({ ...alert, "garde-0": kept ?? "" }, form));
    expect((await eventsOf(form.code))[0]).toMatchObject({ files: [expect.any(String)] });
    const forged = opened();
    await post("/signalement", await fill({ ...alert, "garde-0": `${"0".repeat(64)}{"hash":"x"}` }, forged));
    expect((await eventsOf(forged.code))[0]).toMatchObject({ files: [] });
  });

  it("refuse un fichier vide ou déguisé, en disant lequel", async () => {
    const empty = await post("/signalement", [...(await fill(alert)), { ...pdf, value: Buffer.alloc(0) }]);
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain("capture.pdf");
    const fake = { ...pdf, fileName: "faux.pdf", value: Buffer.from("MZ programme") };
    const disguised = await post("/signalement", [...(await fill(alert)), fake]);
    expect(disguised.statusCode).toBe(422);
    expect(disguised.body).toContain("faux.pdf");
  });

  it("refuse des fichiers en trop, en gardant ce qui est écrit", async () => {
    const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...pdf, fileName: `capture-${n}.pdf` }));
    const six = await post("/signalement", [...(await fill(alert)), ...many(6)]);
    expect(six.statusCode).toBe(422);
    expect(six.body).toContain("capture-5.pdf");
    const flood = await post("/signalement", [...(await fill(alert)), ...many(30)]);
    expect(flood.statusCode).toBe(422);
    expect(flood.body).toContain("La page d’accueil annonce");
  });

  it("refuse un SIREN qui n’existe pas, une adresse incomplète, un message vide", async () => {
    const fields = { ...alert, siren: "123456789", courriel: "camille@", faits: "" };
    const { body } = await post("/signalement", await fill(fields));
    for (const name of ["siren", "courriel", "faits"]) expect(body).toContain(`href="#${name}"`);
  });

  it("n’accepte ni le formulaire d’un autre, ni celui d’une machine, ni celui d’avant-hier", async () => {
    const filled = await post("/signalement", await fill({ ...alert, site_web: "https://exemple.fr" }));
    expect(filled.body).toContain("champ caché");
    const fast = await post("/signalement", await fill(alert, opening(now)));
    expect(fast.body).toContain("parti trop vite");
    const hasty = await post("/signalement", await fill({ ...alert, faits: "" }, opening(now)));
    expect(hasty.body).toContain('href="#faits"');
    expect(hasty.body).not.toContain("parti trop vite");
    const forged = await post("/signalement", await fill({ ...alert, sceau: "0".repeat(64) }));
    expect(forged.body).toContain("ouverte depuis trop longtemps");
    const old = await post("/signalement", await fill(alert, opened(26 * 60)));
    expect(old.body).toContain("ouverte depuis trop longtemps");
  });

  it("dit, à qui envoie trop de messages en un jour, comment écrire autrement", async () => {
    const parts = await fill({ ...alert, faits: "" });
    const statuses: number[] = [];
    for (let n = 0; n < 21; n++) statuses.push((await post("/signalement", parts, "198.51.100.7")).statusCode);
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(422));
    expect(statuses[20]).toBe(429);
    expect((await post("/signalement", parts)).statusCode).toBe(422);
  });

  it("laisse suivre le message avec son code, et y ajouter une précision", async () => {
    const form = opened();
    await post("/signalement", await fill(alert, form));
    const wrong = await pages.post("/signalement/suivi", { code: "AAAAA-BBBBB-CCCCC-DDDDD" });
    expect(wrong.body).toContain(`value="AAAAA-BBBBB-CCCCC-DDDDD"`);
    expect(wrong.statusCode).toBe(422);
    const { body } = await pages.post("/signalement/suivi", { code: form.code.toLowerCase().replaceAll("-", " ") });
    expect(body).toContain("Reçu");
    expect(body).toContain("mercredi 25");
    const later = opened();
    const stamped = Object.entries({
      ...(await stampFields(pages.ports, later)),
      suivi: form.code,
      texte: "Et le 13 aussi.",
    });
    const added = await post("/signalement/suivi/precision", [
      ...stamped.map(([name, value]) => ({ name, value })),
      pdf,
    ]);
    expect(added.body).toContain("Votre précision est enregistrée");
    expect(added.body).toContain("Et le 13 aussi.");
    expect(await eventsOf(form.code)).toMatchObject([{}, { type: "PrecisionAdded", files: [expect.any(String)] }]);
  });

  it("envoie le reçu à qui a laissé une adresse", async () => {
    const form = opened();
    const author = { nature: "complaint", nom: "Inès Barbier", courriel: "ines@exemple.fr" };
    await post("/signalement", await fill({ ...alert, ...author }, form));
    const mails = await pages.ports.readings.mails.list({ recipient: "ines@exemple.fr", limit: 5 });
    expect(mails).toMatchObject([{ code: "M-901" }]);
    const text = await pages.ports.readings.mails.read(mails[0]?.id ?? "");
    expect(text?.text).toContain(form.code);
    const [received] = await eventsOf(form.code);
    expect(JSON.stringify(received)).not.toContain("Inès");
  });
});
