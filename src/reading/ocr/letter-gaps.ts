type Letters = { readonly text: string; readonly places: readonly number[] }

/** The recogniser takes such gaps of letters for spaces. */
const WIDE = 0.7
const WORD = 1.5
const COLUMNS = 1.6
const FEWEST = 3

/** `T O P  S E C R E T`: a space is where the gap is larger than the others. `heights`: the length of the line in its heights. */
export function joinSpacedLetters<Line extends Letters>(line: Line, heights: number): Line {
  const letters = [...line.text].map((letter, at) => ({ letter, place: line.places[at] ?? 0 }))
  const shown = letters.filter(({ letter }) => letter.trim() !== '')
  if (letters.length !== line.places.length || shown.length < FEWEST) return line
  const gaps = shown.slice(1).map(({ place }, at) => (place - shown[at]!.place) * heights)
  const median = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!
  if (median < WIDE || median > COLUMNS) return line
  const places = [shown[0]!.place]
  let text = shown[0]!.letter
  for (const [at, { letter, place }] of shown.slice(1).entries()) {
    if (gaps[at]! >= median * WORD) {
      text += ' '
      places.push((places.at(-1)! + place) / 2)
    }
    text += letter
    places.push(place)
  }
  return { ...line, text, places }
}
