import { everyMatch } from './every-match.ts'
import { patternWith, phrases } from './pattern.ts'

/** Unlike letters of an id: 'KELLY', 'Kelly', 'kelly', 'McKelly', 'O’Kelly'. */
const SHAPES = phrases`
  \p{Lu}{1,20}, \p{Lu}?\p{Ll}{1,24}, \p{Lu}\p{Ll}{1,2}\p{Lu}\p{Ll}{1,20}, \p{Lu}[’']\p{Lu}\p{Ll}{1,20}
`
const RUN = patternWith('gu')`(?<![\p{L}\p{N}_])(?:${SHAPES})(?:,?[ ]{1,3}(?:${SHAPES})(?![\p{L}\p{N}_])){3,}`
const SMALL = /(?<![\p{L}’'])(?=\p{Ll}*[aeiouyà-öø-ý])\p{Ll}{2,}/gu

/** Four words in a row, two different ones in small letters: values of programs have none. */
export const hasClause = (text: string): boolean =>
  everyMatch(text, RUN).some(([run]) => new Set(run.match(SMALL)).size > 1)
