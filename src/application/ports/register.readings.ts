import type { PublicPlace } from "../../domain/register/publication.ts";
import type { PublicPeriod, RegisterStatus } from "../../domain/register/register.model.ts";
import type { Place, Sought } from "../../domain/register/search.ts";
import type { Day } from "../../domain/shared/calendar.ts";

export interface RegisterFilter {
  readonly sought: Sought;
  readonly place: Place;
  /** Null: any of them. */
  readonly modality: string | null;
  readonly status: RegisterStatus | null;
}

/** On which day one looks, and from which end on an habilitation is listed otherwise than by its number. */
export interface Reference {
  readonly today: Day;
  readonly listedFrom: Day;
}

/** An habilitation as the register lists it, with its status on the day one looks. */
export interface RegisterLine {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly scheme: string;
  readonly status: RegisterStatus;
  readonly since: Day;
  readonly reviewFrom: Day | null;
  readonly effectiveOn: Day;
  readonly expiresOn: Day;
  /** First day under its final status, as things stand. */
  readonly endedOn: Day;
  readonly ending: RegisterStatus;
  readonly modalities: readonly string[];
  readonly places: readonly PublicPlace[];
  /** Titles. */
  readonly programmes: readonly string[];
  /** What the list is ordered by: the name in plain words. */
  readonly order: string;
}

/** An habilitation as its own page shows it. */
export interface RegisterEntry extends RegisterLine {
  readonly periods: readonly PublicPeriod[];
}

/** A page of the list, and how many there are, counted up to a number. */
export interface Found {
  readonly count: number;
  /** There are more than counted. */
  readonly more: boolean;
  readonly lines: readonly RegisterLine[];
}

export interface RegisterReadings {
  /** A page of the list, by name. */
  search(
    filter: RegisterFilter,
    at: Reference,
    page: { readonly limit: number; readonly offset: number; readonly atMost: number },
  ): Promise<Found>;
  /** The whole list, by name, read piece by piece. */
  all(filter: RegisterFilter, at: Reference): AsyncIterable<RegisterLine>;
  /** By its number, listed or not; null when no habilitation has it. */
  byNumber(number: string, today: Day): Promise<RegisterEntry | null>;
  /** The schemes with a version in force, the oldest first. */
  schemes(on: Day): Promise<readonly string[]>;
}
