import { Parser } from 'htmlparser2'
import type { Property } from './properties.ts'

/** Under the nearest element that is not a list. */
export function xmpProperties(source: string): Property[] {
  const found: Property[] = []
  const stack: string[] = []
  let text = ''
  const say = () => {
    const value = text.trim()
    text = ''
    if (value !== '') found.push([nearest(stack), value])
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        say()
        stack.push(tag)
        for (const [name, value] of Object.entries(attributes))
          if (!/^(?:xmlns|rdf:|xml:)/.test(name) && value.trim() !== '') found.push([name, value])
      },
      ontext(piece) {
        text += piece
      },
      onclosetag() {
        say()
        stack.pop()
      },
      oncomment(comment) {
        found.push(['comment', comment])
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(source)
  parser.end()
  return found
}

function nearest(stack: readonly string[]): string {
  for (let i = stack.length - 1; i >= 0; i--) if (!stack[i]!.startsWith('rdf:')) return stack[i]!
  return 'text'
}

/** XMP is UTF-8 or UTF-16 within other bytes. */
export function xmpIn(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const zeros = buffer.subarray(0, 400).filter((byte) => byte === 0).length
  if (zeros < 100) return buffer.toString('utf8')
  return new TextDecoder(buffer[0] === 0 || buffer[1] !== 0 ? 'utf-16be' : 'utf-16le').decode(buffer)
}
