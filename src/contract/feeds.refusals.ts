import type { FeedRefusal } from "../domain/feeds/feed.decide.ts";
import type { Sentences } from "./refusals.ts";

export const feedRefusals: Sentences<FeedRefusal> = {
  "feed/not-open": {
    status: 409,
    say: () => "Aucune adresse de calendrier n’est active : il n’y a rien à désactiver.",
  },
  "feed/same-secret": {
    status: 409,
    say: () => "Cette adresse de calendrier est déjà active. Créez-en une nouvelle pour la remplacer.",
  },
};
