import { describe, expect, it } from "vitest";
import { readList } from "../ui/listState.ts";
import { csvRows, type DossierRow, inOrder, queryOf } from "./list.view.ts";

const row = (part: Partial<DossierRow>): DossierRow => ({
  ...{ id: "d", number: "D-2026-0001", organisationId: "852379890", organisationName: "Atelier", status: "submitted" },
  ...{ stage: "admissibility", managerName: null, submittedOn: "2026-11-10", dueOn: null },
  ...part,
});

describe("La liste des dossiers", () => {
  it("demande au serveur ce que dit son adresse", () => {
    expect(queryOf(readList("?q=Nantes&statut=accepted&statut=refused&etape=audit&suivi=moi"))).toEqual({
      ...{ search: "Nantes", status: "accepted,refused", stage: "audit", mine: "true" },
      ...{ manager: "", late: "false", age: "", overrun: "" },
    });
    expect(queryOf(readList(""))).toEqual({
      ...{ search: "", status: "", stage: "", mine: "false" },
      ...{ manager: "", late: "false", age: "", overrun: "" },
    });
  });

  it("demande ce que compte une figure du pilotage", () => {
    expect(queryOf(readList("?charge=camille&charge=none&retard=oui&age=older&depasse=report"))).toMatchObject({
      ...{ manager: "camille,none", late: "true", age: "older", overrun: "report" },
    });
  });

  it("commence par ce qui échoit le plus tôt, et finit par ce qui est terminé", () => {
    const rows = [
      row({ id: "fini", status: "abandoned" }),
      row({ id: "sans date" }),
      row({ id: "tard", dueOn: "2026-12-20" }),
      row({ id: "tôt", dueOn: "2026-11-30" }),
    ];
    expect(inOrder(rows).map(({ id }) => id)).toEqual(["tôt", "tard", "sans date", "fini"]);
  });

  it("s’exporte en mots, avec des dates qu’un tableur sait trier", () => {
    expect(csvRows([row({ dueOn: "2026-12-20" })])[1]).toEqual([
      ...["Atelier", "852379890", "D-2026-0001", "Déposée", "Recevabilité", "", "2026-11-10", "2026-12-20"],
    ]);
  });
});
