import type { DossierContent } from "../src/domain/dossiers/content.model.ts";
import { dayOf } from "../src/domain/shared/calendar.ts";
import { type Company, companies } from "../src/main/demo/companies.ts";
import { contentOf, documentsOf } from "../src/main/demo/content.ts";
import type { Api } from "./api.ts";

/** An organisation with everything that an application asks of it. */
export function sampleCompany(rank: number): Company {
  const company = companies[rank];
  if (company === undefined) throw new Error(`There is no sample organisation ${rank}.`);
  return company;
}

/** Who files, for which organisation, and what its declaration of links says beyond the ordinary. */
interface Filing {
  readonly dossierId: string;
  readonly by: string;
  readonly company: Company;
  readonly links?: Partial<DossierContent["links"]>;
}

/** Fills a complete application with its documents, as the screens do, over whatever was typed before. */
export async function fillDossier(house: Api, { dossierId, by, company, links }: Filing): Promise<void> {
  const on = dayOf(await house.now());
  const base = contentOf(company, on);
  const { scheme } = await house.ports.schemes.inForce("certifiag", on);
  const given = await house.upload(by, `/api/dossiers/${dossierId}/files?name=piece.pdf`, Buffer.from("%PDF-1.7\n"));
  const documents = Object.fromEntries(documentsOf(base, scheme).map(({ key }) => [key, [given.json().id]]));
  const { draft } = (await house.get(by, `/api/dossiers/${dossierId}`)).json();
  const content = { ...base, documents, links: { ...base.links, ...links } };
  const saved = await house.ask(by, "PUT", `/api/dossiers/${dossierId}/draft`, { version: draft.version, content });
  if (saved.statusCode !== 200) throw new Error(saved.body);
}
