import { organisation } from "../../domain/organisations/organisation.decide.ts";
import type { OrganisationEvent } from "../../domain/organisations/organisation.events.ts";
import type {
  OrganisationCommand,
  OrganisationRefusal,
  OrganisationState,
} from "../../domain/organisations/organisation.model.ts";
import { numbered, type Stream, single, streamName } from "../stream.ts";

/** The stream of a training organisation, named by its SIREN. */
export const organisationStream: Stream<
  OrganisationCommand,
  OrganisationState,
  OrganisationEvent,
  OrganisationRefusal,
  null
> = {
  name: "organisation",
  decider: organisation,
  readings(id, state) {
    if (state.status === "unknown") return [];
    const { name, members, registeredOn } = state;
    const stream = streamName("organisation", id);
    const rows = members.map(({ personId, role }) => ({ organisation_id: id, person_id: personId, role }));
    return [single("organisations", { id, name, registered_on: registeredOn }), numbered("memberships", stream, rows)];
  },
};
