import { strToU8, unzipSync, zipSync } from 'fflate'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A zip of these files, each text as UTF-8. */
export function zip(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, bytes(content)])))
}

/** The same package with some files changed; a function receives the old text. */
export function edit(packed: Uint8Array, changes: Record<string, string | Uint8Array | ((text: string) => string)>) {
  const files: Record<string, Uint8Array> = unzipSync(packed)
  for (const [name, change] of Object.entries(changes))
    files[name] = typeof change === 'function' ? strToU8(change(new TextDecoder().decode(files[name]))) : bytes(change)
  return zipSync(files)
}

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content
}

export function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
}

export function join(...pieces: (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(bytes(piece)))))
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
