import { beforeAll, describe, expect, it } from "vitest";
import { site, suspendedFrom, terminatedFrom, withdrawnFrom } from "../../../specs/site.ts";

const nbsp = "\u00A0";

describe("le registre public", () => {
  const pages = site();

  beforeAll(async () => {
    await pages.habilitation({ name: "Atelier Numérique", siren: "552100554", rank: 1, from: "2026-04-14" });
    await pages.habilitation({
      ...{ name: "École des Récits", siren: "732829320", rank: 2, from: "2025-02-03", city: "Saint-Étienne" },
      ...{ postcode: "42000", modalities: ["e_learning"], events: [suspendedFrom("2026-10-02")] },
    });
    await pages.habilitation({
      ...{
        name: "Studio Brume",
        siren: "404833048",
        rank: 3,
        from: "2024-09-10",
        legalForm: "Entrepreneur individuel",
      },
      events: [suspendedFrom("2026-02-02"), withdrawnFrom("2026-05-12")],
    });
    await pages.habilitation({ name: "Anciens de l’Image", siren: "775670417", rank: 4, from: "2021-01-15" });
    await pages.habilitation({
      ...{ name: "Institut <b>Horizon</b>", siren: "383474814", rank: 5, from: "2024-06-01", city: "Lille" },
      postcode: "59000",
      events: [suspendedFrom("2026-07-20")],
    });
  });

  const textOf = async (url: string) => (await pages.get(url)).body;
  const names = async (url: string) =>
    [...(await textOf(url)).matchAll(/<th scope="row"><a href="\/registre\/([^"]+)"/g)].map(([, number]) => number);

  it("liste par nom ceux qui sont habilités et ceux qui ne le sont plus depuis moins d’un an, à jour d’une heure dite", async () => {
    expect(await names("/registre")).toEqual(["H-2026-0001", "H-2025-0002", "H-2024-0005", "H-2024-0003"]);
    const body = await textOf("/registre");
    expect(body).toContain(`4${nbsp}habilitations`);
    expect(body).toContain(`Liste à jour le lundi 23${nbsp}novembre 2026 à 10${nbsp}h${nbsp}42`);
  });

  it("trouve par nom, SIREN, SIRET, numéro, lieu, modalité et statut, ensemble ou séparément", async () => {
    expect(await names("/registre?q=ecole+rec")).toEqual(["H-2025-0002"]);
    expect(await names("/registre?q=552+100+554")).toEqual(["H-2026-0001"]);
    expect(await names("/registre?q=55210055400013")).toEqual(["H-2026-0001"]);
    expect(await names("/registre?lieu=saint+etienne")).toEqual(["H-2025-0002"]);
    expect(await names("/registre?lieu=69")).toEqual(["H-2026-0001", "H-2024-0003"]);
    expect(await names("/registre?modalite=e-learning")).toEqual(["H-2025-0002"]);
    expect(await names("/registre?statut=suspendue")).toEqual(["H-2025-0002", "H-2024-0005"]);
    expect(await names("/registre?statut=retiree&lieu=lyon&modalite=presentiel")).toEqual(["H-2024-0003"]);
    expect(await names("/registre?statut=active&lieu=lille")).toEqual([]);
  });

  it("ne trouve que par son numéro ce qui a pris fin depuis longtemps", async () => {
    expect(await names("/registre?q=anciens")).toEqual([]);
    expect(await names("/registre?statut=expiree")).toEqual([]);
    expect(await names("/registre?q=h+2021+4")).toEqual(["H-2021-0004"]);
    expect((await pages.get("/registre/H-2021-0004")).body).toContain(`Expirée le 15${nbsp}janvier 2024`);
  });

  it("dit quoi faire quand rien ne correspond, et garde ce qui a été saisi sans l’exécuter", async () => {
    const body = await textOf(`/registre?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(body).toContain("Aucune habilitation ne correspond à cette recherche");
    expect(body).toContain(`0${nbsp}habilitation`);
    expect(body).not.toContain("<script");
    expect(await textOf("/registre?page=-3&modalite=x&statut=y&q=%00")).toContain(`4${nbsp}habilitations`);
  });

  it("télécharge ce qui est filtré, pour un tableur en français", async () => {
    const answer = await pages.get("/registre.csv?lieu=lyon");
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers["content-disposition"]).toBe('attachment; filename="registre-2026-11-23.csv"');
    const [head, first, second, end] = answer.body.split("\r\n");
    expect(head?.startsWith("\uFEFFNuméro;Organisme;SIREN;Statut;")).toBe(true);
    expect(first).toBe(
      "H-2026-0001;Atelier Numérique;552100554;Active;2026-04-14;2026-04-14;2029-04-13;2029-04-14;" +
        "En présentiel, À distance;55210055400013;Atelier Numérique;Lyon;Produire avec l’IA;" +
        "https://habilis.exemple.fr/registre/H-2026-0001",
    );
    expect([second?.slice(0, 36), end]).toEqual(["H-2024-0003;Studio Brume;404833048;R", ""]);
  });

  it("donne les mêmes données aux programmes, sans adresse de domicile ni motif", async () => {
    const answer = await pages.get("/registre.json?q=studio");
    expect(answer.headers["access-control-allow-origin"]).toBe("*");
    const { ajour, certification, habilitations } = answer.json();
    expect([ajour, certification.numero]).toEqual(["2026-11-23T09:42:00.000Z", "RS6891"]);
    expect(habilitations).toEqual([
      {
        ...{ numero: "H-2024-0003", organisme: "Studio Brume", siren: "404833048", statut: "retiree" },
        ...{ decisionEnCours: false, statutDepuis: "2026-05-12", dateEffet: "2024-09-10", dernierJour: "2026-05-11" },
        ...{ prochainRenouvellement: null, modalites: ["presentiel", "distance"], programmes: ["Produire avec l’IA"] },
        etablissements: [
          { siret: "40483304800013", nom: "Studio Brume", adresse: null, codePostal: "69003", commune: "Lyon" },
        ],
        adresse: "https://habilis.exemple.fr/registre/H-2024-0003",
      },
    ]);
  });

  it("donne à chaque habilitation une page : statut, dates, périmètre, historique, intitulé exact, voie de plainte", async () => {
    const body = await textOf("/registre/H-2026-0001");
    for (const said of [
      `Active depuis le 14${nbsp}avril 2026`,
      `13${nbsp}avril 2029 inclus`,
      `avant le 14${nbsp}avril 2029`,
      "12 rue des Arts, 69003 Lyon",
      "En présentiel et à distance",
      "Produire et réviser du contenu professionnel multimédia",
      "RS6891",
      "Signaler ou se plaindre",
      "https://habilis.exemple.fr/registre/H-2026-0001",
    ])
      expect(body.replaceAll("12\u00A0rue", "12 rue")).toContain(said);
  });

  it("raconte les statuts passés sans leurs motifs, et cache le domicile d’un entrepreneur", async () => {
    const body = await textOf("/registre/H-2024-0003");
    const history = [...body.matchAll(/<tr><td>.*?<\/svg>(.*?)<\/span><\/td><td>(.*?)<\/td><td>(.*?)<\/td>/g)];
    expect(history.map(([, ...cells]) => cells.join(" | ").replaceAll(nbsp, " "))).toEqual([
      "Retirée | 12 mai 2026 | définitif",
      "Suspendue | 2 février 2026 | 11 mai 2026",
      "Active | 10 septembre 2024 | 1er février 2026",
    ]);
    expect(body).not.toMatch(/RET-02|secret|rue des Arts/);
    expect(body).toContain("69003 Lyon");
  });

  it("dit qu’une suspension échue attend une décision", async () => {
    expect(await textOf("/registre/H-2024-0005")).toContain(
      `Suspendue depuis le 20${nbsp}juillet 2026 – décision en cours`,
    );
    expect((await pages.get("/registre.json?lieu=lille")).json().habilitations[0].decisionEnCours).toBe(true);
  });

  it("montre un nom comme un texte, jamais comme du code", async () => {
    expect(await textOf("/registre")).toContain("Institut &#60;b&#62;Horizon&#60;/b&#62;");
  });

  it("annonce dès le préavis la fin d’une habilitation à laquelle l’organisme renonce", async () => {
    await pages.habilitation({
      ...{ name: "Zèle Formation", siren: "443061841", rank: 6, from: "2025-03-01", city: "Nantes" },
      ...{ postcode: "44000", events: [terminatedFrom("2027-01-15")] },
    });
    const body = await textOf("/registre/H-2025-0006");
    expect(body).toContain(`Active depuis le 1er${nbsp}mars 2025`);
    expect(body).toContain(`<dt>Fin annoncée</dt><dd>Résiliée le 15${nbsp}janvier 2027</dd>`);
    expect(await textOf("/registre/H-2026-0001")).not.toContain("Fin annoncée");
  });

  it("ramène un numéro mal écrit à son adresse, et dit ce que signifie un numéro inconnu", async () => {
    const moved = await pages.get("/registre/h-2026-1");
    expect([moved.statusCode, moved.headers.location]).toEqual([303, "/registre/H-2026-0001"]);
    const unknown = await pages.get("/registre/H-2020-9999");
    expect(unknown.statusCode).toBe(404);
    expect(unknown.body).toContain(
      "« H-2020-9999 » ne figure pas au registre".replace("« ", `«${nbsp}`).replace(" »", `${nbsp}»`),
    );
  });
});

describe("un registre long", () => {
  const pages = site();
  beforeAll(async () => {
    for (let rank = 1; rank <= 45; rank++) {
      const siren = String(900000000 + rank);
      await pages.habilitation({ name: `Centre ${String(rank).padStart(2, "0")}`, siren, rank, from: "2026-01-10" });
    }
  });

  it("se tourne page par page, la recherche restant dans l’adresse", async () => {
    const second = (await pages.get("/registre?q=centre&page=2")).body;
    expect(second).toContain("Page 2 sur 3");
    expect(second).toContain('href="/registre?q&#61;centre"');
    expect(second).toContain('href="/registre?q&#61;centre&#38;page&#61;3"');
    expect(second.match(/<th scope="row">/g)).toHaveLength(20);
    expect(second).toContain("Centre 21");
  });

  it("se télécharge en entier", async () => {
    expect((await pages.get("/registre.json")).json().habilitations).toHaveLength(45);
  });
});

describe("un registre vide", () => {
  const pages = site();
  it("dit ce qu’il contiendra, et ne propose rien à télécharger", async () => {
    const { body } = await pages.get("/registre");
    expect(body).toContain("Aucune habilitation n’a encore été accordée");
    expect(body).not.toContain('class="files"');
    expect((await pages.get("/registre.json")).json().habilitations).toEqual([]);
  });
});
