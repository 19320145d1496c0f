import { describe, expect, it } from "vitest";
import { audit, grid, indicator, nonconformity } from "../audits.samples.ts";
import { adviceOn, blockingOf, findingsTitle, sequelOf } from "./closing.view.ts";

const unwritten = audit({ grid: grid(indicator("A1", { rating: "nonconforming" }), indicator("A2")) });
const done = audit({
  grid: grid(indicator("A1", { rating: "nonconforming" })),
  nonconformities: [nonconformity("n1")],
});

describe("la clôture", () => {
  it("dit ce qui l’empêche, indicateur par indicateur", () => {
    expect(blockingOf(unwritten).map(({ title, items }) => `${title} : ${items.map((one) => one.indicator)}`)).toEqual([
      ...["Non-conformités à écrire : A1", "Indicateurs à évaluer : A2"],
    ]);
    expect(blockingOf(done)).toEqual([]);
  });

  it("rappelle, constat par constat, ce que l’écriture gagnerait avant de ne plus changer", () => {
    const written = nonconformity("n1", {
      finding: "Le [date], le registre montre une absence non relancée, alors que le niveau attendu demande un appel.",
      risk: "Un stagiaire peut abandonner sans que personne ne le sache.",
    });
    expect(adviceOn({ nonconformities: [written] })).toMatchObject([
      { advice: ["Complétez ce qui est entre crochets."] },
    ]);
    const whole = { ...written, finding: written.finding?.replace("[date]", "12 mars") ?? "" };
    expect(adviceOn({ nonconformities: [whole] })).toEqual([]);
  });

  it("n’annonce pas plus que ce qui est su tant que la grille n’est pas finie", () => {
    expect(findingsTitle(unwritten)).toBe("1\u00a0non-conformité, dont 1 à écrire");
    expect(findingsTitle(audit({ grid: grid(indicator("A1")) }))).toBe("Aucune non-conformité pour l’instant");
    expect(sequelOf(unwritten)).toEqual([]);
  });

  it("annonce la suite, corrections comprises s’il y en a", () => {
    expect(findingsTitle(done)).toBe("1\u00a0non-conformité");
    expect(sequelOf(done)).toHaveLength(3);
    const clean = audit({ grid: grid(indicator("A1", { rating: "conforming" })) });
    expect(sequelOf(clean).at(-1)).toBe("Aucune correction ne vous est demandée.");
  });
});
