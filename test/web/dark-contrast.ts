/** Contrast of a pair of colours once the dark mode has inverted the page: see `_dark.scss`. */

type Colour = readonly [red: number, green: number, blue: number]

export function contrastInTheDark(text: string, behind: string): number {
  const [a, b] = [text, behind].map((one) => luminance(inverted(parsed(one)))).toSorted((x, y) => y - x)
  return (a! + 0.05) / (b! + 0.05)
}

function parsed(hex: string): Colour {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return [red!, green!, blue!]
}

/** `invert(1) hue-rotate(180deg)` as the filter effects module defines them. */
function inverted(given: Colour): Colour {
  const [red, green, blue] = given.map((one) => 1 - one) as unknown as Colour
  const within = (one: number) => Math.min(1, Math.max(0, one))
  return [
    within(-0.574 * red + 1.43 * green + 0.144 * blue),
    within(0.426 * red + 0.43 * green + 0.144 * blue),
    within(0.426 * red + 1.43 * green - 0.856 * blue),
  ]
}

/** WCAG 2.2. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
