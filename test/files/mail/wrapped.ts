import { FILLER } from '../case.ts'

function der(tag: number, ...inner: Uint8Array[]): Buffer {
  const body = Buffer.concat(inner)
  const length =
    body.length < 128 ? Buffer.from([body.length]) : Buffer.from([0x82, body.length >> 8, body.length & 255])
  return Buffer.concat([Buffer.from([tag]), length, body])
}

const oid = (last: number) => der(6, Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, last]))

export function contentInfo(kind: number, content: Uint8Array): Buffer {
  return der(0x30, oid(kind), der(0xa0, content))
}

export function signed(message: string): Buffer {
  const data = der(0x30, oid(1), der(0xa0, der(4, Buffer.from(message))))
  return contentInfo(2, der(0x30, der(2, Buffer.from([1])), der(0x31), data, der(0x31)))
}

export function tnef(body: string, file: string): Buffer {
  const attribute = (level: number, id: number, data: Uint8Array) => {
    const head = Buffer.alloc(9)
    head[0] = level
    head.writeUInt32LE(id, 1)
    head.writeUInt32LE(data.length, 5)
    const sum = Buffer.alloc(2)
    sum.writeUInt16LE(data.reduce((total, byte) => total + byte, 0) & 0xffff)
    return Buffer.concat([head, data, sum])
  }
  return Buffer.concat([
    Buffer.from([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
    attribute(1, 0x0002800c, Buffer.from(`${body}\0`)),
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, Buffer.from('note.txt\0')),
    attribute(2, 0x0006800f, Buffer.from(`${FILLER}\n\n${file}\n`)),
  ])
}
