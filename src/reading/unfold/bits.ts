import { replace, type View } from './view.ts'

/* Text written in bits that nobody sees: signs of no width, or blanks and tabs at the ends of lines. */

const NO_WIDTH = /[\u200B-\u200F\u2060-\u2064\uFEFF\u180E\u202A-\u202C]{24,40000}/gu
const FEWEST_BYTES = 3
const MOST_KINDS = 4

/** Signs of no width in a row, of two or three kinds: a nought, a one, and what parts them. */
export function noWidth(view: View): View {
  return replace(view, NO_WIDTH, (run) => {
    const kinds = [...new Set(run)]
    const pairs = kinds.flatMap((nought) => kinds.filter((one) => one !== nought).map((one) => [nought, one] as const))
    const texts = pairs.map(([nought, one]) =>
      ofBits([...run].map((sign) => (sign === nought ? '0' : sign === one ? '1' : '')).join('')),
    )
    const said = kinds.length > MOST_KINDS ? [] : texts.filter((text) => text !== undefined)
    return said.length === 0 ? undefined : ` ${said.join(' ')} `
  })
}

/** At the ends of lines, or instead of lines: a tab is a one in most such tools, a nought in others. */
export function blanks(text: string): string | undefined {
  const ends = text.match(/[ \t]+(?=\r?\n|$)/g)?.join('') ?? ''
  if (!ends.includes('\t') || !ends.includes(' ') || ends.length < FEWEST_BYTES * 8) return undefined
  const bits = ends.replace(/ /g, '0').replace(/\t/g, '1')
  return ofBits(bits) ?? ofBits(bits.replace(/[01]/g, (bit) => (bit === '0' ? '1' : '0')))
}

function ofBits(bits: string): string | undefined {
  const byWidth = [8, 7].map((width) =>
    (bits.match(new RegExp(`[01]{${width}}`, 'g')) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))),
  )
  return byWidth
    .filter((letters) => letters.length >= FEWEST_BYTES)
    .map((letters) => letters.join('').replace(/\0+$/, ''))
    .find((text) => /^[\x20-\x7e\n\r\t]+$/.test(text) && /[A-Za-z]{3}/.test(text))
}
