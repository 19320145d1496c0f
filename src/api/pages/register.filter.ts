import type { RegisterFilter } from "../../application/ports/register.readings.ts";
import { type RegisterStatus, registerStatuses } from "../../domain/register/register.model.ts";
import { placeIn, soughtIn } from "../../domain/register/search.ts";
import { type Fields, field } from "./answer.ts";
import { modalities } from "./status.ts";

/** What was typed in the search of the register, as the address keeps it. */
export interface Search {
  readonly q: string;
  readonly lieu: string;
  readonly modalite: string;
  readonly statut: string;
}

/** The statuses as an address and a file name them. */
export const statusCodes: Readonly<Record<RegisterStatus, string>> = {
  active: "active",
  suspended: "suspendue",
  withdrawn: "retiree",
  expired: "expiree",
  terminated: "resiliee",
  ended: "fin-de-certification",
};

/** The modalities as an address and a file name them. */
const modalityCodes: Readonly<Record<string, string>> = {
  on_site: "presentiel",
  distance: "distance",
  e_learning: "e-learning",
};

export const modalityCode = (modality: string): string => modalityCodes[modality] ?? modality;

/** What was typed; an unknown modality or status counts as none. */
export function searchIn(query: Fields): Search {
  const modalite = field(query, "modalite");
  const statut = field(query, "statut");
  return {
    q: field(query, "q"),
    lieu: field(query, "lieu"),
    modalite: modalities.some(({ code }) => modalityCode(code) === modalite) ? modalite : "",
    statut: Object.values(statusCodes).includes(statut) ? statut : "",
  };
}

/** How it is understood. */
export const filterOf = ({ q, lieu, modalite, statut }: Search): RegisterFilter => ({
  sought: soughtIn(q),
  place: placeIn(lieu),
  modality: modalities.find(({ code }) => modalityCode(code) === modalite)?.code ?? null,
  status: registerStatuses.find((status) => statusCodes[status] === statut) ?? null,
});

export const isFiltered = (search: Search): boolean => Object.values(search).some((typed) => typed !== "");

/** The address of a search: only what was typed stays in it. */
export function addressOf(path: string, search: Search, page = 1): string {
  const typed = Object.entries({ ...search, page: page > 1 ? String(page) : "" }).filter(([, value]) => value !== "");
  const query = new URLSearchParams(typed).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** The page asked for, among those that exist. */
export function pageIn(query: Fields, pages: number): number {
  const typed = Number.parseInt(field(query, "page"), 10);
  return Number.isNaN(typed) ? 1 : Math.min(Math.max(typed, 1), Math.max(pages, 1));
}
