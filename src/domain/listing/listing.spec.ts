import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { type ConfirmListChanges, listingDecider, type ReportListChanges } from "./listing.decide.ts";
import type { ListingEvent } from "./listing.events.ts";

const on = (date: string) => ({ by: "elise", at: moment(`${date}T08:00:00Z`) });
const facts = {
  changes: [
    { key: "active@2026-04-14", on: day("2026-04-14") },
    { key: "suspended@2027-01-10", on: day("2027-01-10") },
    { key: "expired@2029-04-14", on: day("2029-04-14") },
  ],
};
const report: ReportListChanges = {
  ...{ type: "ReportListChanges", ...on("2027-02-01"), keys: ["active@2026-04-14", "suspended@2027-01-10"] },
  ...{ reportedOn: day("2027-01-31"), reference: "FC-2027-118" },
};
const reported: ListingEvent = { ...report, type: "ListChangesReported" };
const confirm: ConfirmListChanges = {
  ...{ type: "ConfirmListChanges", ...on("2027-02-20"), keys: ["active@2026-04-14"], confirmedOn: day("2027-02-18") },
};
const confirmed: ListingEvent = { ...confirm, type: "ListChangesConfirmed" };

describe("la déclaration d’un changement de la liste à France compétences", () => {
  it("est notée avec son jour et sa référence", () => {
    given(listingDecider).when(report, facts).thenAccepted(reported);
  });

  it("porte sur des changements qui ont eu lieu, et sur au moins un", () => {
    given(listingDecider)
      .when({ ...report, keys: [] }, facts)
      .thenRefused({ code: "listing/nothing-chosen" });
    for (const keys of [["expired@2029-04-14"], ["withdrawn@2026-05-01"]])
      given(listingDecider)
        .when({ ...report, keys }, facts)
        .thenRefused({ code: "listing/unknown-change" });
  });

  it("n’est faite qu’une fois", () => {
    given(listingDecider, reported)
      .when(report, facts)
      .thenRefused({ code: "listing/already-reported", on: day("2027-01-31") });
  });

  it("ne précède pas le changement, et ne se date pas du lendemain", () => {
    const refusal = { code: "listing/date-wrong", from: day("2027-01-10"), until: day("2027-02-01") } as const;
    for (const reportedOn of [day("2027-01-09"), day("2027-02-02")])
      given(listingDecider)
        .when({ ...report, reportedOn }, facts)
        .thenRefused(refusal);
  });
});

describe("la confirmation", () => {
  it("se note changement par changement, une fois la déclaration faite", () => {
    given(listingDecider, reported).when(confirm, facts).thenAccepted(confirmed);
    expect(given(listingDecider, reported, confirmed).state).toEqual({
      "active@2026-04-14": { reportedOn: "2027-01-31", reference: "FC-2027-118", confirmedOn: "2027-02-18" },
      "suspended@2027-01-10": { reportedOn: "2027-01-31", reference: "FC-2027-118", confirmedOn: null },
    });
  });

  it("est refusée sans déclaration, deux fois, ou avant elle", () => {
    given(listingDecider).when(confirm, facts).thenRefused({ code: "listing/not-reported" });
    given(listingDecider, reported, confirmed)
      .when(confirm, facts)
      .thenRefused({ code: "listing/already-confirmed", on: day("2027-02-18") });
    given(listingDecider, reported)
      .when({ ...confirm, confirmedOn: day("2027-01-30") }, facts)
      .thenRefused({ code: "listing/date-wrong", from: day("2027-01-31"), until: day("2027-02-20") });
  });
});
