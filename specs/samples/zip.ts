import { crc32, deflateRawSync } from "node:zlib";

/** A file of an archive, compressed; `announced` lies about its size. */
export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly announced?: number;
}

interface Made {
  readonly local: Buffer;
  readonly central: (offset: number) => Buffer;
}

/** A ZIP archive as tools write it: what hostile ones need, and no more. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const made = files.map(madeOf);
  let offset = 0;
  const centrals = made.map(({ local, central }) => {
    const entry = central(offset);
    offset += local.length;
    return entry;
  });
  const locals = Buffer.concat(made.map(({ local }) => local));
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(locals.length, 16);
  return new Uint8Array(Buffer.concat([locals, directory, end]));
}

function madeOf({ name, data, announced }: ZipFile): Made {
  const bytes = Buffer.from(data);
  const packed = deflateRawSync(bytes);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(announced ?? bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  const signed = (signature: number): Buffer => {
    const start = Buffer.alloc(4);
    start.writeUInt32LE(signature);
    return start;
  };
  return {
    local: Buffer.concat([signed(0x04034b50), fields, Buffer.from(name), packed]),
    central: (offset) => {
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(offset, 10);
      return Buffer.concat([signed(0x02014b50), Buffer.from([20, 0]), fields, rest, Buffer.from(name)]);
    },
  };
}
