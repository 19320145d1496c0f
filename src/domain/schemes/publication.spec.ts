import { describe, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { publication } from "./publication.decide.ts";

const act = { by: "sylvie", at: moment("2026-11-30T08:00:00Z") };
const proposed = { hash: "aa", effectiveOn: day("2027-01-01"), noticeDays: null };
const publish = { type: "PublishScheme", ...act, version: "1.1", hash: "aa" } as const;
const published = {
  type: "SchemePublished",
  ...act,
  version: "1.1",
  hash: "aa",
  effectiveOn: day("2027-01-01"),
} as const;

describe("la publication d’une version du dispositif", () => {
  it("publie le texte qui a été lu, à sa date d’effet", () => {
    given(publication).when(publish, proposed).thenAccepted(published);
  });

  it("se fait au plus tard le jour de la prise d’effet", () => {
    const today = { ...proposed, effectiveOn: day("2026-11-30") };
    given(publication)
      .when(publish, today)
      .thenAccepted({ ...published, effectiveOn: today.effectiveOn });
    const past = { ...proposed, effectiveOn: day("2026-11-29") };
    given(publication)
      .when(publish, past)
      .thenRefused({ code: "scheme/effective-in-the-past", effectiveOn: past.effectiveOn });
  });

  it("laisse le préavis du dispositif à ceux dont le règlement change, et à eux seuls", () => {
    const notice = { ...proposed, effectiveOn: day("2026-12-30"), noticeDays: 30 };
    given(publication)
      .when(publish, notice)
      .thenAccepted({ ...published, effectiveOn: notice.effectiveOn });
    given(publication)
      .when(publish, { ...notice, effectiveOn: day("2026-12-29") })
      .thenRefused({ code: "scheme/notice-too-short", earliest: day("2026-12-30"), noticeDays: 30 });
  });

  it("ne publie pas deux fois la même version", () => {
    given(publication, published).when(publish, null).thenRefused({ code: "scheme/already-published", version: "1.1" });
  });

  it("ne publie ni une version que personne ne propose, ni un texte qui a changé depuis sa lecture", () => {
    given(publication).when(publish, null).thenRefused({ code: "scheme/not-proposed", version: "1.1" });
    const other = { ...proposed, hash: "bb" };
    given(publication).when(publish, other).thenRefused({ code: "scheme/text-changed", version: "1.1" });
  });
});
