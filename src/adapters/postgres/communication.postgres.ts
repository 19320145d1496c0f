import type { Pool } from "pg";
import type { CommunicationReadings } from "../../application/ports/communication.readings.ts";

/** Publications that are read, in PostgreSQL. */
export const postgresCommunication = (pool: Pool): CommunicationReadings => ({
  async ofHabilitation(habilitationId) {
    const { rows } = await pool.query<{ id: string }>({
      name: "publication-reviews-of-habilitation",
      text: "select id from publication_reviews where habilitation_id = $1 order by opened_on desc, id desc",
      values: [habilitationId],
    });
    return rows.map(({ id }) => id);
  },
});
