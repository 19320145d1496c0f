import { beforeAll, describe, expect, it } from "vitest";
import { now, site } from "../../../specs/site.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { looks } from "./status.ts";

const nbsp = "\u00A0";
const everyPage = [
  ...["/", "/autodiagnostic", "/habilitation", "/habilitation/referentiel", "/registre", "/verifier", "/aide"],
  ...["/reglements/reglement-habilitation", "/reglements/modalites-inscription", "/reglements/regles-communication"],
  ...["/mentions-legales", "/accessibilite", "/nulle-part"],
];

describe("les pages publiques", () => {
  const pages = site();
  let scheme: Scheme;

  beforeAll(async () => {
    scheme = (await pages.ports.schemes.inForce("certifiag", dayOf(now))).scheme;
  });

  it.each(everyPage)(
    "%s se lit sans script, avec un titre, un contenu à atteindre et une seule grande ligne",
    async (url) => {
      const { body, headers } = await pages.get(url);
      expect(body).not.toMatch(/<script|javascript:| on[a-z]+="/i);
      expect(String(headers["content-security-policy"])).toMatch(/^default-src 'none'; style-src 'self';/);
      expect(body.match(/<h1/g)).toHaveLength(1);
      expect(body).toMatch(/<title>[^<]+ – Habilis<\/title>/);
      expect(body).toContain('<a class="skip" href="#contenu">');
      expect(body).not.toMatch(/undefined|\[object|null</);
      const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids.filter((id, rank) => ids.indexOf(id) !== rank)).toEqual([]);
    },
  );

  it("ne mènent nulle part dans le vide", async () => {
    const links = new Set<string>();
    for (const url of everyPage)
      for (const [, link = ""] of (await pages.get(url)).body.matchAll(/href="(\/[^"]*)"/g)) links.add(link);
    const own = [...links].filter((link) => !link.startsWith("/espace"));
    const answers = await Promise.all(
      own.map(async (link) => [link, (await pages.get(link.replaceAll("&#61;", "="))).statusCode]),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
    expect(own.length).toBeGreaterThan(15);
  });

  it("tirent la démarche du dispositif : étapes, prérequis, délais, motifs, frais, textes", async () => {
    const text = (await pages.get("/habilitation")).body.replaceAll(/[\u00A0\u202F]/g, " ");
    const plain = (expected: string) => expected.replaceAll(/[\u00A0\u202F]/g, " ");
    const { rulebook, presentation, prerequisites, grounds, fees, regulations, surveillancePoints } = scheme;
    for (const { title } of [...presentation.steps, ...prerequisites, ...regulations])
      expect(text).toContain(plain(title));
    for (const { label, family } of grounds)
      if (["suspension", "withdrawal", "end"].includes(family)) expect(text).toContain(plain(label));
    for (const { label } of fees.items) expect(text).toContain(plain(label));
    for (const point of surveillancePoints) expect(text).toContain(plain(point.text).replaceAll("=", "&#61;"));
    expect(text).toContain(`<td>${rulebook.application.admissibilityWorkingDays} jours ouvrés</td>`);
    expect(text).toContain(`<td>${rulebook.audit.evidenceMonths} mois</td>`);
    expect(text).toContain(`${rulebook.habilitation.renewalOpensMonthsBefore} mois avant l’échéance`);
  });

  it("montrent chaque indicateur du référentiel qualité", async () => {
    const { body } = await pages.get("/habilitation/referentiel");
    const codes = scheme.referential.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));
    for (const code of codes) expect(body).toContain(`<article id="${code}"`);
    expect(body).toContain(`7${nbsp}critères, ${codes.length}${nbsp}indicateurs`);
  });

  it("donnent chaque texte avec sa version, son sommaire et ses articles que l’on peut citer", async () => {
    const { body } = await pages.get("/reglements/reglement-habilitation");
    expect(body).toContain("Version 1.0, en vigueur depuis le 1er");
    expect(body).toContain(
      '<p class="clause" id="25.3"><a class="clause-number" href="#25.3">25.3</a> Le retrait est définitif.',
    );
    expect(body).toMatch(/<li data-depth="3"><a href="#article-25-retrait">Article.25. Retrait<\/a>/);
    expect((await pages.get("/reglements/inconnu")).statusCode).toBe(404);
  });

  it("servent leurs feuilles de style et leurs polices pour un an, sous une adresse qui change avec elles", async () => {
    const { body } = await pages.get("/");
    const [, styles = ""] = /rel="stylesheet" href="([^"]+)"/.exec(body) ?? [];
    const sheet = await pages.get(styles);
    expect(styles).toMatch(/^\/pages\/[0-9a-f]{16}\/pages\.css$/);
    expect(sheet.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    const fonts = [...sheet.body.matchAll(/url\("(\/pages\/[^"]+)"\)/g)].map(([, font = ""]) => font);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect((await pages.get(font)).headers["content-type"]).toBe("font/woff2");
  });

  it("disent qu’une adresse n’existe pas, dans la même page que les autres", async () => {
    const { statusCode, body } = await pages.get("/nulle-part");
    expect(statusCode).toBe(404);
    expect(body).toContain("Cette page n’existe pas");
    expect(body).toContain('<nav class="sections"');
  });

  it("donnent à chaque statut un mot, une icône, une couleur et un sens", () => {
    expect(Object.values(looks).map(({ label }) => label)).toEqual([
      ...["Active", "Suspendue", "Retirée", "Expirée", "Résiliée", "Fin de certification"],
    ]);
    for (const { tone, icon, meaning } of Object.values(looks)) expect([tone, icon, meaning]).not.toContain("");
  });
});
