import { describe, it } from "vitest";
import { given } from "../../../specs/given.ts";
import type { StaffRole } from "../access/actor.ts";
import { moment } from "../shared/calendar.ts";
import { staff } from "./staff.decide.ts";

const act = { by: "nora", at: moment("2026-04-14T08:00:00Z"), invitedBy: null };
const set = (...roles: StaffRole[]) => ({ type: "SetRoles", ...act, roles }) as const;
const done = (...roles: StaffRole[]) => ({ type: "RolesSet", ...act, roles }) as const;
const others = { lastAdministrator: false };

describe("les fonctions d’une personne du certificateur", () => {
  it("sont données toutes ensemble, chacune une fois", () => {
    given(staff)
      .when(set("reviewer", "auditor", "reviewer"), others)
      .thenAccepted(done("auditor", "reviewer"));
  });

  it("peuvent être toutes reprises", () => {
    given(staff, done("auditor")).when(set(), others).thenAccepted(done());
  });

  it("gardent le nom de qui a invité la personne à les prendre", () => {
    given(staff)
      .when({ ...set("auditor"), by: "lea", invitedBy: "nora" }, others)
      .thenAccepted({ ...done("auditor"), by: "lea", invitedBy: "nora" });
  });

  it("ne changent pas quand elles sont déjà celles-là", () => {
    given(staff, done("auditor", "reviewer"))
      .when(set("reviewer", "auditor"), others)
      .thenRefused({ code: "staff/roles-unchanged" });
  });

  it("laissent toujours un administrateur", () => {
    given(staff, done("administrator"))
      .when(set("auditor"), { lastAdministrator: true })
      .thenRefused({ code: "staff/last-administrator" });
    given(staff, done("administrator")).when(set("auditor"), others).thenAccepted(done("auditor"));
  });
});
