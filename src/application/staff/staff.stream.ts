import { type DepartureCommand, departures } from "../../domain/staff/departures.decide.ts";
import type { AdministratorLeft } from "../../domain/staff/departures.events.ts";
import {
  type StaffCommand,
  type StaffFacts,
  type StaffRefusal,
  type StaffState,
  staff,
} from "../../domain/staff/staff.decide.ts";
import type { StaffEvent } from "../../domain/staff/staff.events.ts";
import { numbered, type Stream, streamName } from "../stream.ts";

/** The functions of one person of the certifier; the stream is named by the person. */
export const staffStream: Stream<StaffCommand, StaffState, StaffEvent, StaffRefusal, StaffFacts> = {
  name: "staff",
  decider: staff,
  readings: (id, { roles }) => [
    numbered(
      "staff_roles",
      streamName("staff", id),
      roles.map((role) => ({ person_id: id, role })),
    ),
  ],
};

/** The departures of administrators; one stream, `house`. */
export const departureStream: Stream<DepartureCommand, { readonly status: "kept" }, AdministratorLeft, never, null> = {
  name: "departures",
  decider: departures,
  readings: () => [],
};
