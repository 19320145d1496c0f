import { describe, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import { feed } from "./feed.decide.ts";

const act = { by: "helene", at: moment("2026-11-30T08:00:00Z") };
const opened = { type: "FeedOpened", ...act, secretHash: "aa" } as const;
const open = (secretHash: string) => ({ type: "OpenFeed", ...act, secretHash }) as const;
const close = { type: "CloseFeed", ...act } as const;

describe("l’adresse secrète du calendrier d’une personne", () => {
  it("se crée, et n’est gardée que par son empreinte", () => {
    given(feed).when(open("aa"), null).thenAccepted(opened);
  });

  it("se remplace par une autre : l’ancienne ne répond plus", () => {
    given(feed, opened)
      .when(open("bb"), null)
      .thenAccepted({ ...opened, secretHash: "bb" });
  });

  it("ne se remplace pas par elle-même", () => {
    given(feed, opened).when(open("aa"), null).thenRefused({ code: "feed/same-secret" });
  });

  it("se ferme, et se rouvre avec le même secret qu’une autre fois", () => {
    const closed = { type: "FeedClosed", ...act } as const;
    given(feed, opened).when(close, null).thenAccepted(closed);
    given(feed, opened, closed).when(open("aa"), null).thenAccepted(opened);
  });

  it("ne se ferme pas quand il n’y en a pas", () => {
    given(feed).when(close, null).thenRefused({ code: "feed/not-open" });
  });
});
