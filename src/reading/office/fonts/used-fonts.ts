/** Letters of a document that are kept for its fonts. */
const MOST_LETTERS = 1_000_000

/** Text that takes its font from elsewhere. */
export const INHERITED = '+inherited'

/** The text of a document by the name of its font, in small letters, and its weight. */
export type UsedFonts = {
  add(fonts: Iterable<string>, text: string, weight?: string): void
  endParagraph(): void
  textIn(fonts: readonly string[], weights: (weight: string) => boolean): string
  isFull(): boolean
}

export function createUsedFonts(): UsedFonts {
  const texts = new Map<string, string[]>()
  let letters = 0
  let ended = false
  return {
    add(fonts, text, weight = '') {
      if (letters > MOST_LETTERS) return
      for (const font of new Set(fonts)) {
        letters += text.length
        const key = `${font.trim().toLowerCase()}\n${weight}`
        const known = texts.get(key)
        if (known) known.push(text)
        else texts.set(key, [text])
      }
      ended = false
    },
    endParagraph() {
      if (!ended) for (const known of texts.values()) known.push('\n')
      ended = true
    },
    textIn(fonts, weights) {
      const wanted = new Set(fonts.map((font) => font.trim().toLowerCase()))
      return [...texts]
        .filter(([key]) => wanted.has(key.slice(0, key.indexOf('\n'))) && weights(key.slice(key.indexOf('\n') + 1)))
        .map(([, pieces]) => pieces.join(''))
        .join('\n')
    },
    isFull: () => letters > MOST_LETTERS,
  }
}
