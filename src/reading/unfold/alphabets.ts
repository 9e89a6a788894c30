import { ALPHABETS } from './alphabets.data.ts'
import { replace, type View } from './view.ts'

const FIRST = 65
type Table = ReadonlyMap<string, string>

const TABLES: readonly Table[] = ALPHABETS.map(
  // Where one character is read as two letters, the first is the more common meaning.
  (signs) => new Map([...signs].map((sign, at): [string, string] => [sign, String.fromCharCode(FIRST + at)]).reverse()),
)

/** A word is converted only if the table covers it all and much of it is beyond Latin, because living languages have these letters too. */
const MIN_WORD_LENGTH = 4
const MIN_STRANGE = 2
const WORDS = /[^\s\p{Cc}!-/:-@[-`{-~]{3,40}/gu

export function alphabets(view: View): View {
  const used = new Set<Table>()
  const now = replace(view, WORDS, (word) => {
    const table = tableOf(word, MIN_STRANGE)
    if (table) used.add(table)
    return table && written(word, table)
  })
  if (used.size === 0) return now
  return replace(now, WORDS, (word) => {
    const table = [...used].find((one) => covers(one, strangeIn(word), 1))
    return table && written(word, table)
  })
}

const strangeIn = (word: string): string[] => [...word].filter((sign) => sign > '\x7f')

const covers = (table: Table, strange: readonly string[], fewest: number): boolean =>
  strange.length >= fewest && strange.every((sign) => table.has(sign))

function tableOf(word: string, fewest: number): Table | undefined {
  const strange = strangeIn(word)
  const length = [...word].length
  if (strange.length * 2 < length || (length < MIN_WORD_LENGTH && strange.length < length)) return undefined
  return TABLES.find((table) => covers(table, strange, fewest))
}

const written = (word: string, table: Table): string =>
  [...word].map((sign) => table.get(sign) ?? sign.toUpperCase()).join('')
