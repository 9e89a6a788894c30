import { type Automaton, automaton, MAX_CLIPPED_WORD } from './automaton.ts'
import { compiledEarly } from './compiled-early.ts'
import type { Part } from './contract.ts'
import { everyMatch } from './every-match.ts'
import { parsed } from './parsed.ts'
import { bare, best, FIGURE, required } from './required.ts'
import { widest } from './widest.ts'

/** All matches of an expression in a part, in order, with `index` from the start of the part. */
export type Sought = (part: Part) => readonly RegExpExecArray[]

/** No match, with its lookaround, extends farther than this from a word that it requires. */
const MATCH_CHARS = 160

/**
 * Searches an expression only around words that it requires. One pass over a part finds the words of every registered
 * expression, so hundreds of phrasings cost almost nothing in a text without them.
 */
export function sought(expression: RegExp, reach = MATCH_CHARS): Sought {
  const global = compiledEarly(expression.global ? expression : new RegExp(expression, `${expression.flags}g`))
  const syntax = parsed(expression)
  const words = best(required(syntax))
  if (words === undefined || words.some(common)) return ({ text }) => matches(global, text)
  const { enter, windows } = expression.ignoreCase ? folded : exact
  const number = enter({
    words: expression.ignoreCase ? words.map((word) => word.toLowerCase()) : words,
    reach: Math.min(reach, widest(syntax)),
  })
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

/** A single letter is everywhere; a single digit is not. */
const common = (word: string): boolean => bare(word).length < 2 && bare(word) !== FIGURE

const matches = (expression: RegExp, text: string): readonly RegExpExecArray[] => everyMatch(text, expression)

type Entry = { readonly words: readonly string[]; readonly reach: number }

/** Alternating start and end for each expression by number; absent if none of its words occurs. */
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

/** Adds a window, or extends the last one if they meet. */
function widen(found: (number[] | undefined)[], number: number, end: number, reach: number): void {
  const windows = found[number]
  const from = end - MAX_CLIPPED_WORD - reach
  if (windows === undefined) found[number] = [from, end + reach]
  else if (from <= windows[windows.length - 1]!) windows[windows.length - 1] = end + reach
  else windows.push(from, end + reach)
}

/** Lower case of the same length, with long s folded like expressions do; undefined if there is none. */
function fold(text: string): string | undefined {
  const low = text.toLowerCase()
  return low.length === text.length ? low.replaceAll('ſ', 's') : undefined
}
