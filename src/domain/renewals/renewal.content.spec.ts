import { describe, expect, it } from "vitest";
import { renewalGround } from "../../../specs/samples/renewals.ts";
import { day } from "../shared/calendar.ts";
import { askedOf, emptyRenewal, missingInRenewal, type RenewalContent } from "./renewal.content.ts";

const said = (text: string, attachments: readonly string[] = [], reply = "") => ({
  ...{ unchanged: false, text, attachments, reply },
});
const same = { unchanged: true, text: "", attachments: [], reply: "" };
const complete: RenewalContent = {
  answers: { "PS-02": same, "PS-05": said("Registre relu.", ["f1"]) },
  ...{ sworn: ["DEC-01"], qualiopiUntil: "" },
};

describe("le dossier de renouvellement", () => {
  it("est complet quand ce qui est connu est confirmé, ce qui est à donner l’est, et ce qui se jure est juré", () => {
    expect(missingInRenewal(complete, renewalGround())).toEqual([]);
  });

  it("vide, dit exactement ce qui manque", () => {
    expect(missingInRenewal(emptyRenewal, renewalGround())).toEqual([
      { code: "confirmation", point: "PS-02" },
      { code: "answer", point: "PS-05" },
      { code: "piece", point: "PS-05" },
      { code: "statement", statement: "DEC-01" },
    ]);
  });

  it("ne confirme pas ce qui n’a jamais été dit", () => {
    expect(missingInRenewal(complete, renewalGround({ answered: [] }))).toEqual([{ code: "answer", point: "PS-02" }]);
  });

  it("demande un nouveau certificat Qualiopi quand celui du dossier n’atteint pas la période suivante", () => {
    const ground = renewalGround({ qualiopiUntil: day("2029-04-13") });
    expect(ground.points.map((point) => askedOf(point, ground))).toEqual(["afresh", "afresh", "nothing"]);
    expect(missingInRenewal(complete, ground)).toEqual([
      { code: "answer", point: "PS-02" },
      { code: "piece", point: "PS-02" },
      { code: "qualiopi-date", point: "PS-02" },
    ]);
    const renewed = { ...complete, answers: { ...complete.answers, "PS-02": said("Renouvelé.", ["f2"]) } };
    expect(missingInRenewal({ ...renewed, qualiopiUntil: "2028-12-03" }, ground)).toEqual([
      { code: "qualiopi-past", point: "PS-02", on: "2028-12-03" },
    ]);
    expect(missingInRenewal({ ...renewed, qualiopiUntil: "2031-12-03" }, ground)).toEqual([]);
  });

  it("renvoyé, répond à chaque point demandé", () => {
    const ground = renewalGround({ returned: ["PS-05"] });
    expect(missingInRenewal(complete, ground)).toEqual([{ code: "reply", point: "PS-05" }]);
    const replied = { ...complete.answers, "PS-05": said("Registre relu.", ["f1"], "Extrait ajouté.") };
    expect(missingInRenewal({ ...complete, answers: replied }, ground)).toEqual([]);
  });
});
