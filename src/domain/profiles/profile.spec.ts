import { describe, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import { profile } from "./profile.decide.ts";

const act = { by: "camille", at: moment("2026-11-30T08:00:00Z"), code: "M-957" } as const;
const declined = { type: "MessageDeclined", ...act } as const;
const wanted = { type: "MessageWanted", ...act } as const;
const decline = { type: "DeclineMessage", ...act } as const;
const want = { type: "WantMessage", ...act } as const;

describe("les messages dont une personne peut se passer", () => {
  it("le résumé quotidien s’arrête à sa demande, et reprend de même", () => {
    given(profile).when(decline, null).thenAccepted(declined);
    given(profile, declined).when(want, null).thenAccepted(wanted);
    given(profile, declined, wanted).when(decline, null).thenAccepted(declined);
  });

  it("ne s’arrête pas deux fois", () => {
    given(profile, declined).when(decline, null).thenRefused({ code: "profile/already-declined" });
  });

  it("ne reprend pas quand il n’a pas été arrêté", () => {
    given(profile).when(want, null).thenRefused({ code: "profile/already-wanted" });
  });
});
