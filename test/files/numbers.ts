/* Little-endian bytes, as Windows and TIFF write numbers. */

export const little = (...values: number[]) => {
  const out = Buffer.alloc(values.length * 4)
  for (const [i, value] of values.entries()) out.writeInt32LE(value | 0, i * 4)
  return out
}

export const floats = (...values: number[]) => Buffer.from(new Float32Array(values).buffer)

export const shorts = (...values: number[]) => {
  const out = Buffer.alloc(values.length * 2)
  for (const [i, value] of values.entries()) out.writeUInt16LE(value & 0xffff, i * 2)
  return out
}
