import { crc32 } from "node:zlib";

/** The smallest bytes by which each kind of file is known. */
export const samples = {
  pdf: Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  png: png(),
  jpeg: Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex"),
  webp: Buffer.concat([Buffer.from("RIFF"), Buffer.from([26, 0, 0, 0]), Buffer.from("WEBPVP8 "), Buffer.alloc(18)]),
  heic: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(12), Buffer.alloc(64)]),
  docx: office("word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
  xlsx: office("xl", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
  pptx: office("ppt", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
  odt: zip({ mimetype: "application/vnd.oasis.opendocument.text" }),
  ods: zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
  odp: zip({ mimetype: "application/vnd.oasis.opendocument.presentation" }),
  csvUtf8: Buffer.from("\uFEFFprénom;taux\r\nZoé;12,5 €\r\n"),
  csvWindows: Buffer.from("pr\xe9nom;taux\r\nZo\xe9;12,5 \x80\r\n", "latin1"),
  zip: zip({ "lisez-moi.txt": "bonjour" }),
  exe: Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]),
  html: Buffer.from("<!doctype html><script>alert(1)</script>"),
  svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  macros: office("word", "application/vnd.ms-word.document.macroEnabled.main+xml"),
} as const;

function png(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([int32(data.length, "BE"), body, int32(crc32(body), "BE")]);
  };
  const header = Buffer.concat([int32(1, "BE"), int32(1, "BE"), Buffer.from([8, 0, 0, 0, 0])]);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", Buffer.alloc(10)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function office(folder: string, contentType: string): Buffer {
  return zip({
    "[Content_Types].xml": `<Types><Override PartName="/${folder}/main.xml" ContentType="${contentType}"/></Types>`,
    [`${folder}/main.xml`]: "<main/>",
  });
}

/** An archive without compression. */
function zip(entries: Readonly<Record<string, string>>): Buffer {
  const parts = Object.entries(entries).map(([name, text]) => {
    const data = Buffer.from(text);
    const common = Buffer.concat([
      Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      int32(crc32(data), "LE"),
      int32(data.length, "LE"),
      int32(data.length, "LE"),
      Buffer.from([name.length, 0, 0, 0]),
    ]);
    return { name: Buffer.from(name), data, common };
  });
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, common } of parts) {
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, data]);
    const place = Buffer.concat([Buffer.alloc(10), int32(offset, "LE")]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, place, name]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function int32(value: number, order: "BE" | "LE"): Buffer {
  const bytes = Buffer.alloc(4);
  if (order === "BE") bytes.writeUInt32BE(value >>> 0);
  else bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
