import type { ProfileRefusal } from "../domain/profiles/profile.decide.ts";
import type { Sentences } from "./refusals.ts";

export const profileRefusals: Sentences<ProfileRefusal> = {
  "profile/already-declined": {
    status: 409,
    say: () => "Ce message est déjà arrêté : vous ne le recevez plus.",
  },
  "profile/already-wanted": {
    status: 409,
    say: () => "Vous recevez déjà ce message.",
  },
};
