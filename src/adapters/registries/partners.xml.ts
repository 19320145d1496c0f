import { SaxesParser } from "saxes";
import type { PublishedPartner } from "../../domain/listing/comparison.ts";
import { add, type Gathered, Unread } from "./gathered.ts";

const states: Readonly<Record<string, PublishedPartner["state"]>> = {
  Actif: "active",
  Inactif: "inactive",
  Supprimé: "withdrawn",
};

type Partner = Record<string, string>;

/** Reads the export of the sheets, version 4.1, as it comes: no sheet but the wanted one is kept. */
export async function readXml(gathered: Gathered, texts: AsyncIterable<string>): Promise<void> {
  const parser = new SaxesParser();
  const sheets = new Sheets(gathered);
  parser.on("doctype", () => {
    throw new Unread("listing/not-that-file");
  });
  parser.on("error", () => {
    throw new Unread("listing/file-unreadable");
  });
  parser.on("opentag", ({ name }) => sheets.open(name));
  parser.on("text", (text) => sheets.say(text));
  parser.on("closetag", ({ name }) => sheets.close(name));
  for await (const text of texts) parser.write(text);
  parser.close();
  if (!sheets.seen) throw new Unread("listing/not-that-file");
}

/** The sheet under way, with its partners. */
class Sheets {
  seen = false;
  private number = "";
  private lines: Partner[] = [];
  private partner: Partner | null = null;
  private written = "";
  private readonly gathered: Gathered;

  constructor(gathered: Gathered) {
    this.gathered = gathered;
  }

  open(name: string): void {
    this.written = "";
    if (name === "FICHES") this.seen = true;
    if (name === "FICHE") [this.number, this.lines] = ["", []];
    if (name === "PARTENAIRE") this.partner = {};
  }

  say(text: string): void {
    this.written += text;
  }

  close(name: string): void {
    if (name === "FICHE") this.keep();
    else if (name === "NUMERO_FICHE" && this.number === "") this.number = this.written.trim();
    else if (name === "PARTENAIRE" && this.partner !== null) {
      this.lines.push(this.partner);
      this.partner = null;
    } else if (this.partner !== null) this.partner[name] = this.written.trim();
  }

  private keep(): void {
    if (this.number !== this.gathered.wanted) return;
    this.gathered.present = true;
    for (const line of this.lines)
      add(this.gathered, {
        ...{ siret: line.SIRET_PARTENAIRE, name: line.NOM_PARTENAIRE, role: line.HABILITATION_PARTENAIRE },
        state: states[line.ETAT_HABILITATION ?? ""] ?? "unknown",
      });
  }
}
