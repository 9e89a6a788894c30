import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** Undefined if matching takes linear time; otherwise the end of a sentence. */
export function patternFault(source: string): string | undefined {
  try {
    const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {})
    return firstFault(pattern.alternatives, false)
  } catch {
    return 'is not a regular expression.'
  }
}

/** ASCII, and one symbol for all other characters. */
const ALPHABET = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), '\u00e9']
/** Patterns never begin after one of these, so a run is tried once. */
const IN_A_RUN = /[\w/.-]/
const MAX_TIMES = 1_000

type Chars = ReadonlySet<string>
type Begins = { readonly chars: Chars; readonly empty: boolean }

function firstFault(alternatives: readonly AST.Alternative[], repeated: boolean): string | undefined {
  if (repeated)
    for (const [index, one] of alternatives.entries())
      for (const other of alternatives.slice(index + 1))
        if (overlap(beginsOf(one.elements).chars, beginsOf(other.elements).chars))
          return `repeats a choice of which two can begin alike: “${one.raw}” and “${other.raw}”.`
  for (const { elements } of alternatives) {
    const fault = sequenceFault(elements, repeated)
    if (fault) return fault
  }
  return undefined
}

function sequenceFault(elements: readonly AST.Element[], repeated: boolean): string | undefined {
  for (const element of elements) {
    const fault = elementFault(element, repeated)
    if (fault) return fault
  }
  return repeated ? undecided(elements) : neighbouring(elements.flatMap(flat))
}

function elementFault(element: AST.Element, repeated: boolean): string | undefined {
  if (element.type === 'Backreference') return `refers back to a group with “${element.raw}”.`
  if (element.type === 'Group' || element.type === 'CapturingGroup') return firstFault(element.alternatives, repeated)
  if (element.type === 'Assertion' && 'alternatives' in element) return firstFault(element.alternatives, repeated)
  if (element.type !== 'Quantifier') return undefined
  const { min, max, element: body, raw } = element
  const again = max > 1
  if (again && repeated && min !== max) return `has a repeat within another repeat: “${raw}”.`
  if (again && beginsOf([body]).empty) return `repeats something that can be empty: “${raw}”.`
  if (max !== Number.POSITIVE_INFINITY && max > MAX_TIMES) return `repeats more than ${MAX_TIMES} times: “${raw}”.`
  if (isOpen(element) && [...charsOf(body)].some((one) => !IN_A_RUN.test(one)))
    return `repeats without an upper limit what is not a letter, a digit or one of _ / . -: “${raw}”. Give a limit, such as {1,20}.`
  return elementFault(body, repeated || again)
}

/** Inside a repeat each character must determine the next step. */
function undecided(elements: readonly AST.Element[]): string | undefined {
  for (const [index, element] of elements.entries()) {
    if (element.type !== 'Quantifier' || element.min === element.max) continue
    // After the last element the repeat begins again.
    const next = beginsOf([...elements.slice(index + 1), ...elements.slice(0, index + 1)]).chars
    if (overlap(charsOf(element), next))
      return `repeats “${element.raw}”, and what follows it can begin with the same characters.`
  }
  return undefined
}

/** Such repeats split a run in as many ways as it is long. */
function neighbouring(elements: readonly AST.Element[]): string | undefined {
  for (const [index, first] of elements.entries()) {
    if (!holdsOpen(first)) continue
    const mine = charsOf(first)
    for (const [offset, second] of elements.slice(index + 1).entries()) {
      if (!holdsOpen(second) || !overlap(mine, charsOf(second))) continue
      const between = elements.slice(index + 1, index + 1 + offset)
      const parted = between.some(
        (one) => !beginsOf([one]).empty && (!overlap(charsOf(one), mine) || !overlap(charsOf(one), charsOf(second))),
      )
      if (!parted) return `has two repeats that can match the same characters: “${first.raw}” and “${second.raw}”.`
    }
  }
  return undefined
}

function flat(element: AST.Element): readonly AST.Element[] {
  const group = element.type === 'Group' || element.type === 'CapturingGroup'
  return group && element.alternatives.length === 1 ? element.alternatives[0]!.elements.flatMap(flat) : [element]
}

function isOpen({ max }: AST.Quantifier): boolean {
  return max === Number.POSITIVE_INFINITY
}

function holdsOpen(element: AST.Element): boolean {
  if (element.type === 'Quantifier') return isOpen(element) || holdsOpen(element.element)
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false
  return element.alternatives.some(({ elements }) => elements.some(holdsOpen))
}

function beginsOf(elements: readonly AST.Element[]): Begins {
  const chars = new Set<string>()
  for (const element of elements) {
    const begins = beginOf(element)
    for (const one of begins.chars) chars.add(one)
    if (!begins.empty) return { chars, empty: false }
  }
  return { chars, empty: true }
}

function beginOf(element: AST.Element): Begins {
  if (element.type === 'Assertion') return { chars: new Set(), empty: true }
  if (element.type === 'Quantifier') {
    const begins = beginsOf([element.element])
    return { chars: begins.chars, empty: begins.empty || element.min === 0 }
  }
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return { chars: charsOf(element), empty: false }
  const all = element.alternatives.map(({ elements }) => beginsOf(elements))
  return { chars: new Set(all.flatMap(({ chars }) => [...chars])), empty: all.some(({ empty }) => empty) }
}

/** Case is ignored, as in the search of the registers. */
function charsOf(element: AST.Element): Chars {
  if (element.type === 'Quantifier') return charsOf(element.element)
  if (element.type === 'Assertion' || element.type === 'Backreference') return new Set()
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return new Set(element.alternatives.flatMap(({ elements }) => elements.flatMap((one) => [...charsOf(one)])))
  const one = new RegExp(`^(?:${element.raw})$`, 'i')
  return new Set(ALPHABET.filter((char) => one.test(char)))
}

function overlap(a: Chars, b: Chars): boolean {
  return [...a].some((char) => b.has(char))
}
