import { wordsFor } from "../../domain/habilitations/people.words.ts";
import type { PeopleTold } from "../../domain/habilitations/procedure.events.ts";
import type { ToldGroup } from "../habilitations/tellPeople.ts";
import { idOf } from "./addresses.ts";
import { habilitationCase } from "./habilitationCase.ts";
import type { Reaction } from "./react.ts";

const code = "M-705";

/** Writes to each person in training or enrolled, alone, what changes for them and nothing of why (M-705, R-EFF-1). */
export const whenPeopleTold: Reaction<PeopleTold> = {
  name: "whenPeopleTold",
  on: {
    async PeopleTold({ stream, event }, tools) {
      const about = await habilitationCase(tools, idOf(stream));
      if (about === null || event.addresses === null) return;
      const { scheme, organisationName, dossierId } = about;
      const action = scheme.messages.find((message) => message.code === code)?.subject;
      if (action === undefined) return;
      const { contents, ids } = tools.ports;
      const groups = (await contents.read<readonly ToldGroup[]>([event.addresses])).get(event.addresses) ?? [];
      const added = event.text === null ? undefined : (await contents.read<string>([event.text])).get(event.text);
      const { title, number } = scheme.certification;
      const named = {
        ...{ organisation: organisationName, certification: `« ${title} » (${number})` },
        months: scheme.rulebook.habilitation.examRightMonths,
      };
      for (const { situation, addresses } of groups)
        for (const email of addresses)
          tools.mail({
            ...{ code, about: dossierId, to: { id: `personne-${ids.sha256(email)}`, name: "", email } },
            letter: {
              ...{ number: null, action, deadline: null, also: [], signature: scheme.certifier.name },
              paragraphs: [wordsFor(situation, named), ...(added === undefined ? [] : [added])],
              button: { label: "Écrire au certificateur", url: `${tools.publicUrl}/signalement` },
            },
          });
    },
  },
};
