import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  belongsTo,
  checkNda,
  checkSiren,
  checkSiret,
  emailProblem,
  postcodeProblem,
  sirenIsValid,
  sirenOf,
  websiteProblem,
} from "./identifiers.ts";

/** Digits followed by the key that makes the sum, every second digit doubled, a multiple of ten. */
function withKey(digits: string): string {
  for (let key = 0; key <= 9; key++) {
    let sum = key;
    for (let at = digits.length - 1, double = true; at >= 0; at--, double = !double) {
      const value = Number(digits.charAt(at)) * (double ? 2 : 1);
      sum += Math.floor(value / 10) + (value % 10);
    }
    if (sum % 10 === 0) return digits + key;
  }
  throw new Error("every number has a key");
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(""));
const anySiren = digits(8)
  .map(withKey)
  .filter((siren) => siren !== "000000000" && siren !== "356000000");
const anySiret = fc.tuple(anySiren, digits(4)).map(([siren, establishment]) => withKey(siren + establishment));

describe("le SIREN", () => {
  it("est accepté quand sa clé est juste, quels que soient les espaces", () => {
    expect(checkSiren("732 829 320")).toEqual({ valid: true, value: "732829320" });
    expect(checkSiren(" 732\u202F829\u00A0320 ")).toEqual({ valid: true, value: "732829320" });
  });

  it("dit ce qui ne va pas : vide, lettres, longueur ou clé", () => {
    const wrong = (problem: string) => ({ valid: false, problem, expectedLength: 9 });
    expect(checkSiren("  ")).toEqual(wrong("empty"));
    expect(checkSiren("73282932O")).toEqual(wrong("not-digits"));
    expect(checkSiren("73282932")).toEqual(wrong("wrong-length"));
    expect(checkSiren("732829321")).toEqual(wrong("wrong-key"));
    expect(checkSiren("000000000")).toEqual(wrong("wrong-key"));
  });

  it("n’est gardé que sous sa forme nue de neuf chiffres", () => {
    expect(sirenIsValid("732829320")).toBe(true);
    expect(sirenIsValid("732 829 320")).toBe(false);
    expect(sirenIsValid("732829321")).toBe(false);
  });

  it("est accepté dès qu’il porte sa clé", () => {
    fc.assert(fc.property(anySiren, (siren) => checkSiren(siren).valid));
  });

  it("est refusé quand un seul chiffre est mal tapé", () => {
    fc.assert(
      fc.property(anySiren, fc.nat(8), fc.integer({ min: 1, max: 9 }), (siren, at, shift) => {
        const wrong = String((Number(siren.charAt(at)) + shift) % 10);
        return !checkSiren(siren.slice(0, at) + wrong + siren.slice(at + 1)).valid;
      }),
    );
  });

  it("est refusé quand deux chiffres voisins sont intervertis, sauf 0 et 9 que la clé ne distingue pas", () => {
    fc.assert(
      fc.property(anySiren, fc.nat(7), (siren, at) => {
        const [first, second] = [siren.charAt(at), siren.charAt(at + 1)];
        fc.pre(first !== second && first + second !== "09" && first + second !== "90");
        return !checkSiren(siren.slice(0, at) + second + first + siren.slice(at + 2)).valid;
      }),
    );
  });
});

describe("le SIRET", () => {
  it("est accepté quand sa clé et celle de son SIREN sont justes", () => {
    expect(checkSiret("732 829 320 00074")).toEqual({ valid: true, value: "73282932000074" });
    fc.assert(fc.property(anySiret, (siret) => checkSiret(siret).valid));
  });

  it("est refusé quand sa clé est fausse ou qu’un chiffre manque", () => {
    expect(checkSiret("73282932000075")).toEqual({ valid: false, problem: "wrong-key", expectedLength: 14 });
    expect(checkSiret("7328293200007")).toEqual({ valid: false, problem: "wrong-length", expectedLength: 14 });
  });

  it("est refusé quand la clé est juste mais pas celle du SIREN qu’il contient", () => {
    expect(checkSiren("732829321").valid).toBe(false);
    expect(checkSiret(withKey("7328293210007")).valid).toBe(false);
  });

  it("suit la règle propre à La Poste : somme des chiffres multiple de cinq, sauf pour son siège", () => {
    expect(checkSiret("35600000000048").valid).toBe(true);
    expect(checkSiret("35600000049837").valid).toBe(true);
    expect(checkSiret("35600000000055").valid).toBe(false);
    expect(checkSiret("35600000000049").valid).toBe(false);
    fc.assert(
      fc.property(digits(5), (establishment) => {
        fc.pre(establishment !== "00048");
        const sum = [...`356${establishment}`].reduce((total, digit) => total + Number(digit), 0);
        return checkSiret(`356000000${establishment}`).valid === (sum % 5 === 0);
      }),
    );
  });

  it("désigne un établissement de son SIREN", () => {
    expect(sirenOf("73282932000074")).toBe("732829320");
    expect(belongsTo("73282932000074", "732829320")).toBe(true);
    expect(belongsTo("73282932000074", "356000000")).toBe(false);
  });
});

describe("le numéro de déclaration d’activité", () => {
  it("compte onze chiffres, sans clé à vérifier", () => {
    expect(checkNda("32 59 11043 59")).toEqual({ valid: true, value: "32591104359" });
    expect(checkNda("3259110435")).toEqual({ valid: false, problem: "wrong-length", expectedLength: 11 });
    expect(checkNda("en cours")).toEqual({ valid: false, problem: "not-digits", expectedLength: 11 });
  });

  it("est accepté quels que soient ses onze chiffres", () => {
    fc.assert(fc.property(digits(11), (nda) => checkNda(nda).valid));
  });
});

describe("le code postal", () => {
  it("a cinq chiffres, outre-mer et Monaco compris", () => {
    for (const postcode of ["01000", "20090", "75013", " 69003 ", "95880", "97400", "98000"])
      expect(postcodeProblem(postcode), postcode).toBeNull();
  });

  it("est refusé sous une autre forme, ou quand il ne commence par aucun département", () => {
    expect(postcodeProblem(" ")).toBe("empty");
    for (const postcode of ["7500", "750010", "75 001", "2A004", "F-75001", "00100", "96000", "99000"])
      expect(postcodeProblem(postcode), postcode).toBe("wrong-form");
  });
});

describe("l’adresse électronique", () => {
  it("est acceptée quand un message peut y arriver", () => {
    for (const email of ["ines@organisme.fr", " i.moreau+of@mail.atelier-ia.co.uk ", "contact@l-école.fr", "a@9c.fr"])
      expect(emailProblem(email), email).toBeNull();
  });

  it("est refusée incomplète, double, ou entourée d’autre chose", () => {
    expect(emailProblem("")).toBe("empty");
    for (const email of [
      "ines",
      "ines@",
      "@organisme.fr",
      "ines@organisme",
      "ines@organisme.",
      "ines@.fr",
      "ines@-a.fr",
    ])
      expect(emailProblem(email), email).toBe("wrong-form");
    for (const email of [
      "ines@a.fr, paul@a.fr",
      "ines@a.fr;paul@a.fr",
      "Inès <ines@a.fr>",
      "ines moreau@a.fr",
      "i@@a.fr",
    ])
      expect(emailProblem(email), email).toBe("wrong-form");
    expect(emailProblem(`${"i".repeat(250)}@a.fr`)).toBe("wrong-form");
  });
});

describe("l’adresse d’un site", () => {
  it("est acceptée quand un navigateur l’ouvre sur le web", () => {
    for (const website of [
      "https://www.organisme.fr",
      " http://organisme.fr/formations?page=2#ia ",
      "HTTPS://École-IA.fr:8443/",
      "https://xn--cole-9oa.xn--p1ai",
    ])
      expect(websiteProblem(website), website).toBeNull();
  });

  it("est refusée sans http:// ni https://, sans domaine, ou entourée d’autre chose", () => {
    expect(websiteProblem(" ")).toBe("empty");
    for (const website of [
      "www.organisme.fr",
      "javascript:alert(document.cookie)",
      "javascript://organisme.fr/%0aalert(1)",
      "data:text/html,bonjour",
      "ftp://organisme.fr",
      "https://organisme",
      "https://",
      "https://organisme.fr et un autre",
      "https://banque.fr@organisme.fr",
      'https://organisme.fr/"onclick=',
    ])
      expect(websiteProblem(website), website).toBe("wrong-form");
  });
});
