import { describe, expect, it } from "vitest";
import type { Agreement, AgreementText } from "./agreement.query.ts";
import {
  absenceOf,
  agreementBadge,
  blocksOf,
  copiesOf,
  type Signing,
  signatureLines,
  signingMissing,
  validityWords,
} from "./agreement.view.ts";

const text: AgreementText = {
  ...{ reference: "CONV-2026-0045", habilitation: "H-2026-0045", generatedOn: "2026-11-23", title: "Convention" },
  certification: { title: "Produire du contenu", number: "RS6891", registrationEndsOn: null },
  ...{ parties: [], preamble: "", clauses: [], validityRule: "", calendar: [] },
  scope: { establishments: [], programmes: [], modalities: [], trainers: [] },
  signatories: {
    organisation: { personId: "k", name: "Karim Haddad", role: "représentant légal", party: "Formalia Conseil" },
    certifier: { personId: "a", name: "Aïcha Diallo", role: "Direction", party: "Certifopac" },
  },
};
const agreement: Agreement = {
  ...{ position: 1, status: "generated", signBy: "2027-01-22", documentHash: "h", text, signatures: [] },
  ...{ turn: null, conclusion: null, documents: [] },
};
const byOrganisation = {
  ...{ party: "organisation" as const, at: "2026-11-23T10:42:00Z", name: "Karim Haddad", role: "représentant légal" },
  reference: "PRV-2026-0045-1",
};

describe("Les signatures de la convention", () => {
  const labels = (one: Agreement) => signatureLines(one).map(({ badge }) => badge.label);

  it("commencent par celle de l’organisme", () => {
    expect(labels(agreement)).toEqual(["À signer", "Ensuite"]);
  });

  it("passent ensuite au certificateur, et disent qui a signé et quand", () => {
    const half: Agreement = { ...agreement, status: "half-signed", signatures: [byOrganisation] };
    expect(labels(half)).toEqual(["Signée", "À signer"]);
    expect(signatureLines(half)[0]?.note).toBe("lundi 23 novembre 2026 à 11\u00a0h\u00a042");
  });

  it("n’existent pas sans texte", () => {
    expect(signatureLines({ ...agreement, text: null })).toEqual([]);
  });
});

describe("L’état de la convention", () => {
  it("se dit en un mot, dans chaque cas", () => {
    const statuses = ["none", "generated", "half-signed", "concluded", "lapsed"] as const;
    expect(statuses.map((status) => agreementBadge({ status }).label)).toEqual([
      "À rédiger",
      "À signer par l’organisme",
      "À signer par le certificateur",
      "Signée par les deux parties",
      "Caduque",
    ]);
  });

  it("dit à l’organisme si elle est en cours de rédaction, et au certificateur qu’elle est à rédiger", () => {
    expect(absenceOf("agreement", false).what).toContain("en cours de rédaction");
    expect(absenceOf("audit", false).what).toContain("après une décision favorable");
    expect(absenceOf("agreement", true).what).toContain("pas encore rédigée");
  });

  it("donne sa durée, dernier jour inclus", () => {
    expect(validityWords({ effectiveOn: "2026-04-14" }, "2029-04-13")).toBe("du 14 avril 2026 au 13 avril 2029 inclus");
  });

  it("nomme ses exemplaires : la convention d’abord, puis la preuve de chaque signature", () => {
    const copy = (id: string, sheet: string, name: string) => ({ id, sheet, name, ready: true });
    const printed = [
      copy("1", "signature-proof", "Preuve de signature PRV-1-2.pdf"),
      copy("2", "signature-proof", "Preuve de signature PRV-1-1.pdf"),
      copy("3", "agreement", "Convention CONV-1, signée par les deux parties.pdf"),
    ];
    expect(copiesOf(printed).map(({ name }) => name)).toEqual([
      "Convention CONV-1, signée par les deux parties",
      "Preuve de signature PRV-1-1",
      "Preuve de signature PRV-1-2",
    ]);
  });
});

describe("Signer", () => {
  const ready: Signing = {
    read: true,
    sentTo: "k•••@formalia.fr",
    typedName: "Karim Haddad",
    code: "155 464",
    consent: true,
  };

  it("demande la lecture, puis le code, puis le nom, le code tapé et l’engagement", () => {
    expect(signingMissing({ ...ready, read: false })).toBe("Confirmez d’abord votre lecture.");
    expect(signingMissing({ ...ready, sentTo: undefined })).toBe("Demandez d’abord votre code.");
    expect(signingMissing({ ...ready, typedName: " " })).toBe("Tapez votre nom.");
    expect(signingMissing({ ...ready, code: "1554" })).toBe("Tapez les six chiffres du code.");
    expect(signingMissing({ ...ready, consent: false })).toBe("Acceptez la phrase qui vous engage.");
    expect(signingMissing(ready)).toBeUndefined();
  });
});

describe("Le texte de la convention", () => {
  it("garde ses paragraphes et ses listes", () => {
    expect(blocksOf("Un paragraphe.\n\nIl comprend :\n- une chose ;\n- une autre.")).toEqual([
      { kind: "paragraph", text: "Un paragraphe." },
      { kind: "paragraph", text: "Il comprend :" },
      { kind: "list", items: ["une chose ;", "une autre."] },
    ]);
  });
});
