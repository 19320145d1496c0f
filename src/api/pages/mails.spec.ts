import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { now, type Site, site } from "../../../specs/site.ts";

async function kept({ ports }: Site, html: string): Promise<string> {
  const id = randomUUID();
  const mail = {
    id,
    code: "M-203",
    about: "d1",
    recipient: "ines@exemple.fr",
    also: ["Paul"],
    subject: "Dossier déposé",
  };
  const row = { ...mail, text: "Bonjour,\nhttps://habilis.exemple.fr/espace", html, at: now };
  await ports.events.commit({ appends: [], rows: [{ table: "mails", rows: [row] }], command: null });
  return id;
}

describe("les courriels d’une démonstration", () => {
  const pages = site();

  it("se lisent tous, ou pour une personne", async () => {
    expect((await pages.get("/dev/mails")).body).toContain("Aucun courriel n’a encore été écrit");
    const id = await kept(pages, "<p>Bonjour</p>");
    expect((await pages.get("/dev/mails")).body).toContain(`href="/dev/mails/${id}"`);
    expect((await pages.get("/dev/mails?pour=ines@exemple.fr")).body).toContain("Dossier déposé");
    expect((await pages.get("/dev/mails?pour=autre@exemple.fr")).body).not.toContain("Dossier déposé");
  });

  it("s’ouvrent dans un cadre fermé, où rien ne s’exécute", async () => {
    const id = await kept(pages, '<p class="x">Bonjour</p><script>alert(1)</script>');
    const { body, headers } = await pages.get(`/dev/mails/${id}`);
    expect(body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(body).not.toContain("<script");
    expect(String(headers["content-security-policy"])).toMatch(/^default-src 'none'/);
    expect(body).toContain('<a href="https://habilis.exemple.fr/espace">');
    expect((await pages.get(`/dev/mails/${randomUUID()}`)).statusCode).toBe(404);
  });
});

describe("une installation réelle", () => {
  const pages = site({ demo: false });

  it("ne montre aucun courriel", async () => {
    const id = await kept(pages, "<p>Bonjour</p>");
    expect([(await pages.get("/dev/mails")).statusCode, (await pages.get(`/dev/mails/${id}`)).statusCode]).toEqual([
      404, 404,
    ]);
    expect((await pages.get("/")).body).not.toContain("Démonstration");
  });
});
