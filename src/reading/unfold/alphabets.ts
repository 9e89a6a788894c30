import { ALPHABETS } from './alphabets.data.ts'
import { replace, type View } from './view.ts'

const FIRST = 65
type Table = ReadonlyMap<string, string>

const TABLES: readonly Table[] = ALPHABETS.map(
  // Where one sign stands for two letters, the first of them is meant more often.
  (signs) => new Map([...signs].map((sign, at): [string, string] => [sign, String.fromCharCode(FIRST + at)]).reverse()),
)

/** Letters of living languages, too: a word is folded only when all of it stands in the table, and much of it beyond Latin. */
const MIN_WORD_LENGTH = 4
const MIN_STRANGE = 2
const WORDS = /[^\s\p{Cc}!-/:-@[-`{-~]{3,40}/gu

/** Words in an alphabet of lookalikes, and those beside them that have fewer of its signs. */
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
