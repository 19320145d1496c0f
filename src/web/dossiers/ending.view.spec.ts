import { describe, expect, it } from "vitest";
import { leavingOf } from "./leave.view.ts";
import { noticeOf } from "./stopped.view.ts";

const manager = { mayAbandon: false, mayClose: true, today: "2026-11-23" };
const applicant = { mayAbandon: true, mayClose: false, today: "2026-11-23" };

describe("Mettre fin à un dossier avant sa décision", () => {
  it("revient à l’organisme, qui peut renoncer tant que rien n’est décidé", () => {
    expect(leavingOf({ status: "submitted", closesOn: null }, applicant).withdraw).toBe(true);
    expect(leavingOf({ status: "refused", closesOn: null }, applicant).withdraw).toBe(false);
  });

  it("demande au certificateur de l’annoncer d’abord, et seulement quand l’organisme a la main", () => {
    expect(leavingOf({ status: "incomplete", closesOn: null }, manager)).toMatchObject({ announceClosure: true });
    expect(leavingOf({ status: "submitted", closesOn: null }, manager)).toMatchObject({ announceClosure: false });
  });

  it("attend le jour annoncé", () => {
    expect(leavingOf({ status: "incomplete", closesOn: "2026-12-08" }, manager).close).toEqual({
      unavailable: "2026-12-08",
    });
    expect(leavingOf({ status: "incomplete", closesOn: "2026-11-23" }, manager).close).toEqual({
      unavailable: undefined,
    });
  });
});

describe("Ce qu’un dossier dit d’abord", () => {
  const none = { reapplyFrom: null, closesOn: null };

  it("est le refus, avec le jour d’une nouvelle candidature", () => {
    const notice = noticeOf({ ...none, status: "refused", reapplyFrom: "2027-02-18" }, "organisation");
    expect(notice).toMatchObject({ tone: "danger", from: "2027-02-18" });
  });

  it("distingue l’abandon du refus", () => {
    expect(noticeOf({ ...none, status: "abandoned" }, "staff")?.text).toContain("Ce n’est pas un refus");
  });

  it("prévient l’organisme avant un classement", () => {
    const notice = noticeOf({ ...none, status: "incomplete", closesOn: "2026-12-08" }, "organisation");
    expect(notice).toMatchObject({ tone: "warning", from: "2026-12-08" });
  });

  it("n’est rien quand le dossier suit son cours", () => {
    expect(noticeOf({ ...none, status: "submitted" }, "organisation")).toBeUndefined();
  });
});
