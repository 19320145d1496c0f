import { downloadZip } from "client-zip";
import type { DeviceStore } from "./database.ts";

/** Everything that one person entered on an audit with this device, as a file: the entries as JSON, the photos beside. */
export async function saveAll(store: DeviceStore, copy: string, name: string): Promise<void> {
  const entries = await store.entries.where("copy").equals(copy).sortBy("seq");
  const drafts = await store.drafts.where("copy").equals(copy).toArray();
  const photos = await store.photos.where("copy").equals(copy).toArray();
  const files = [
    {
      name: "saisies.json",
      input: JSON.stringify({ exportedAt: new Date().toISOString(), copy, entries, drafts }, null, 2),
    },
    ...photos.map(({ id, photo }) => ({ name: `photos/${id}.jpg`, input: photo })),
  ];
  give(await downloadZip(files).blob(), `${name}.zip`);
}

function give(bytes: Blob, name: string): void {
  const href = URL.createObjectURL(bytes);
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
