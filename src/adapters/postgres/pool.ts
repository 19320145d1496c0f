import pg from "pg";

/** Dates stay texts and counts become numbers: rows are plain JSON. */
const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === pg.types.builtins.DATE || oid === pg.types.builtins.TIMESTAMPTZ) return (text: string) => text;
    if (oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

/** Connections under the product's own role, which may add to the log but never change it. */
export const applicationPool = (url: string, max = 8): pg.Pool =>
  new pg.Pool({ connectionString: url, max, types, options: "-c role=habilis_app -c timezone=UTC" });

/** Connections of the owner of the tables: migrations, rebuilding, and the libraries that keep their own tables. */
export const ownerPool = (url: string, max = 2): pg.Pool =>
  new pg.Pool({ connectionString: url, max, types, options: "-c timezone=UTC" });
