import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { mailServer } from "../../../specs/mailServer.ts";
import { day } from "../../domain/shared/calendar.ts";
import { businessClock } from "../clock/businessClock.ts";
import { linkMailer } from "../mail/linkMailer.ts";
import { smtpDelivery } from "../mail/smtp.ts";
import { openInstallation } from "./installation.postgres.ts";
import { postgresKeptMails } from "./keptMails.postgres.ts";
import { mailOutbox, postgresMailer } from "./mails.postgres.ts";
import { applicationPool } from "./pool.ts";

const { url } = database();
const server = mailServer();
const pool = applicationPool(url, 2);
const clock = businessClock(pool);
const mailer = postgresMailer(pool, clock);
const mails = postgresKeptMails(pool);

beforeAll(async () => {
  await openInstallation(pool, true);
  await clock.advance(day("2030-01-01"));
});
beforeEach(async () => {
  await pool.query("delete from mails");
  server.received.length = 0;
});
afterAll(() => pool.end());

const id = "00000000-0000-8000-8000-000000000001";
const mail = {
  id,
  code: "M-203",
  about: "dossier-1",
  to: "ada@exemple.fr",
  also: ["Paul Roy"],
  subject: "[D-2026-0042] Dossier déposé : accusé de réception",
  text: "Bonjour Ada,\n\nl’échéance est le mardi 14 avril.\n",
  html: "<p>Bonjour Ada</p>",
};

async function deliver(to = mail.to, from = "Habilis <habilis@exemple.fr>", at = server.url): Promise<void> {
  await mailer.send({ ...mail, to });
  const smtp = smtpDelivery(at, from);
  await mailOutbox(pool, smtp)
    .work(id)
    .finally(() => smtp.close());
}

const all = () => mails.list({ recipient: "", limit: 10 });
const kept = async () => (await all())[0];

describe("un message gardé", () => {
  it("porte la date de la démonstration, et attend", async () => {
    await mailer.send(mail);
    await mailer.send({ ...mail, subject: "le même identifiant" });
    expect(await all()).toEqual([
      {
        id,
        code: mail.code,
        recipient: mail.to,
        subject: mail.subject,
        at: expect.stringMatching(/^(2029-12-31|2030-01-01)T/),
        sentAt: null,
        failure: null,
      },
    ]);
    expect(await mails.read(id)).toMatchObject({ also: mail.also, text: mail.text, html: mail.html });
  });

  it("part une seule fois, à son destinataire, avec son objet et ses deux versions", async () => {
    await deliver();
    const smtp = smtpDelivery(server.url, "habilis@exemple.fr");
    await mailOutbox(pool, smtp).work(id);
    smtp.close();
    expect(server.received.map(({ to }) => to)).toEqual(["ada@exemple.fr"]);
    const message = server.received[0]?.message ?? "";
    expect(message).toContain("From: Habilis <habilis@exemple.fr>");
    expect(message).toContain(`Message-ID: <${id}@exemple.fr>`);
    expect(message).toContain("Auto-Submitted: auto-generated");
    expect(message).toContain("Content-Type: multipart/alternative");
    expect(message).toMatch(/Subject: =\?UTF-8\?/);
    expect((await kept())?.sentAt).not.toBeNull();
  });

  it("garde l’échec d’une adresse qui n’existe pas, sans insister", async () => {
    server.answers.inconnu = 550;
    await deliver("inconnu@exemple.fr");
    expect(await kept()).toMatchObject({ sentAt: null, failure: expect.stringContaining("550") });
  });

  it("est à renvoyer quand le serveur est occupé ou absent", async () => {
    server.answers.occupe = 451;
    await expect(deliver("occupe@exemple.fr")).rejects.toThrow("451");
    await expect(deliver("occupe@exemple.fr", "habilis@exemple.fr", "smtp://127.0.0.1:1")).rejects.toThrow();
    delete server.answers.occupe;
    await deliver("occupe@exemple.fr");
    expect(await kept()).toMatchObject({ sentAt: expect.any(String), failure: null });
  });
});

describe("un lien de connexion", () => {
  it("part par le même chemin que les autres messages", async () => {
    await linkMailer(
      pool,
      clock,
    )({
      purpose: "sign-in",
      email: "ada@exemple.fr",
      name: "Ada Lenoir",
      url: "https://h.fr/lien?jeton=1",
      minutes: 30,
    });
    const sent = await kept();
    expect(sent).toMatchObject({ code: "M-103", recipient: "ada@exemple.fr" });
    expect(sent?.subject).toBe("Votre lien de connexion, valable 30\u00A0minutes");
    const text = (await mails.read(sent?.id ?? ""))?.text;
    expect(text).toContain("Bonjour Ada Lenoir,");
    expect(text).toContain("https://h.fr/lien?jeton=1");
  });
});
