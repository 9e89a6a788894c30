import { type Automaton, automaton, MAX_CLIPPED_WORD } from './automaton.ts'
import type { Part } from './contract.ts'
import { everyMatch } from './every-match.ts'
import { bare, best, FIGURE, required } from './required.ts'

/** All matches of an expression in a part, in order, `index` counted from the start of the part. */
export type Sought = (part: Part) => readonly RegExpExecArray[]

/** No match, with what it looks at before and behind, reaches farther than this from a word that it requires. */
const MATCH_CHARS = 160

/**
 * Seeks an expression only around the words that it cannot match without. One look at a part finds the words of all that are
 * entered here, so hundreds of ways of saying something cost next to nothing in a text where none of them stands.
 */
export function sought(expression: RegExp, reach = MATCH_CHARS): Sought {
  const global = expression.global ? expression : new RegExp(expression, `${expression.flags}g`)
  const words = best(required(expression))
  if (words === undefined || words.some(common)) return ({ text }) => matches(global, text)
  const { enter, windows } = expression.ignoreCase ? folded : exact
  const number = enter({ words: expression.ignoreCase ? words.map((word) => word.toLowerCase()) : words, reach })
  return (part) => {
    const around = windows(part)?.[number]
    if (around === WHOLE) return matches(global, part.text)
    const all: RegExpExecArray[] = []
    for (let i = 0; around && i < around.length; i += 2)
      for (const match of matches(global, part.text.slice(Math.max(0, around[i]!), around[i + 1]!))) {
        match.index += Math.max(0, around[i]!)
        all.push(match)
      }
    return all
  }
}

/** A single letter stands everywhere; a single figure does not. */
const common = (word: string): boolean => bare(word).length < 2 && bare(word) !== FIGURE

const matches = (expression: RegExp, text: string): readonly RegExpExecArray[] => everyMatch(text, expression)

type Entry = { readonly words: readonly string[]; readonly reach: number }

/** From and to, in turn, for each expression by its number; absent where none of its words stands. */
type Windows = readonly (readonly number[] | undefined)[]

const WHOLE: readonly number[] = []

const exact = shelf((text) => text)
const folded = shelf(fold)

function shelf(seen: (text: string) => string | undefined) {
  const entries: Entry[] = []
  let scan: Automaton['scan'] = () => {}
  /** Word → numbers of the expressions that require it. */
  let wakes: (readonly number[])[] = []
  let ready = 0
  const kept = new WeakMap<Part, { readonly windows: Windows; readonly of: number }>()

  function build(): void {
    const numbers = new Map<string, number[]>()
    entries.forEach(({ words }, number) => {
      for (const word of new Set(words)) numbers.set(word, [...(numbers.get(word) ?? []), number])
    })
    scan = automaton([...numbers.keys()]).scan
    wakes = [...numbers.values()]
    ready = entries.length
  }

  function look(text: string | undefined): Windows {
    if (text === undefined) return entries.map(() => WHOLE)
    const found: (number[] | undefined)[] = new Array(entries.length)
    scan(text, (word, end) => {
      for (const number of wakes[word]!) widen(found, number, end, entries[number]!.reach)
    })
    return found
  }

  return {
    enter: (entry: Entry): number => entries.push(entry) - 1,
    windows(part: Part): Windows {
      const before = kept.get(part)
      if (before?.of === entries.length) return before.windows
      if (ready < entries.length) build()
      const windows = look(seen(part.text))
      kept.set(part, { windows, of: entries.length })
      return windows
    },
  }
}

/** One window more, or the last one made longer where they meet. */
function widen(found: (number[] | undefined)[], number: number, end: number, reach: number): void {
  const windows = found[number]
  const from = end - MAX_CLIPPED_WORD - reach
  if (windows === undefined) found[number] = [from, end + reach]
  else if (from <= windows[windows.length - 1]!) windows[windows.length - 1] = end + reach
  else windows.push(from, end + reach)
}

/** Lower case of the same length, long s as expressions take it; undefined where there is none. */
function fold(text: string): string | undefined {
  const low = text.toLowerCase()
  return low.length === text.length ? low.replaceAll('ſ', 's') : undefined
}
