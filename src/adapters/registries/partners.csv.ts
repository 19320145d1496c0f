import { add, type Gathered } from "./gathered.ts";

/** Reads the export of partners as it comes; it says no state. */
export async function readCsv(gathered: Gathered, texts: AsyncIterable<string>): Promise<void> {
  let columns: readonly string[] = [];
  for await (const cells of records(texts)) {
    if (columns.length === 0) {
      columns = cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
      continue;
    }
    const at = (name: string): string | undefined => cells[columns.indexOf(name)];
    if (at("Numero_Fiche")?.trim() !== gathered.wanted) continue;
    gathered.present = true;
    add(gathered, {
      ...{ siret: at("Siret_Partenaire"), name: at("Nom_Partenaire"), role: at("Habilitation_Partenaire")?.trim() },
      state: "unknown",
    });
  }
}

/** Records of cells between semicolons; a quoted cell may hold semicolons, line ends and doubled quotes. */
async function* records(texts: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  const reader = new RecordReader();
  for await (const text of texts)
    for (const sign of text) {
      const record = reader.take(sign);
      if (record !== null) yield record;
    }
  const last = reader.end();
  if (last !== null) yield last;
}

class RecordReader {
  private cells: string[] = [];
  private cell = "";
  private place: "bare" | "quoted" | "closing" = "bare";

  /** The record that this sign ends; null while it goes on. */
  take(sign: string): readonly string[] | null {
    if (this.place === "quoted") {
      if (sign === '"') this.place = "closing";
      else this.cell += sign;
      return null;
    }
    if (sign === '"') return this.quote();
    this.place = "bare";
    if (sign === ";") this.close();
    else if (sign === "\n") return this.record();
    else if (sign !== "\r") this.cell += sign;
    return null;
  }

  end(): readonly string[] | null {
    return this.cells.length === 0 && this.cell === "" ? null : this.record();
  }

  /** A quote opens a cell; after one that may close it, it is a quote of the text. */
  private quote(): null {
    if (this.place === "closing" || this.cell !== "") this.cell += '"';
    this.place = "quoted";
    return null;
  }

  private close(): void {
    this.cells.push(this.cell);
    this.cell = "";
  }

  private record(): readonly string[] {
    this.close();
    const { cells } = this;
    this.cells = [];
    return cells;
  }
}
