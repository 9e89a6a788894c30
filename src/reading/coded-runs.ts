import { everyMatch } from '../../detectors/every-match.ts'
import { holdsWordsInDigits, holdsWordsInSigns } from './code-alphabets.ts'
import { changes } from './opaque.ts'
import { traitsOf } from './traits.ts'
import { readable } from './unfold/escapes.ts'

/* Not decoded, so a person must look. */

/** Shorter runs are names and reference numbers, unless they decode to words. */
const LONG = 40
const ADDRESS = /:\/\/|^[<("']*(?:www\.|mailto:)|@[\w-]+\.[\w.-]+|^[<("']*(?:[A-Za-z]:)?[\\/]/i
const WORD =
  /^["'“‘(]*(?:[A-Za-z][a-z]{1,8}[-/’'])*(?:[A-Z][a-z]+|[A-Za-z]?[a-z]{0,9})(?:[-/’'][a-z]{1,9})*["'”’).,;:!?]*$/
const SIGN = /[^A-Za-z0-9]/g
const SHORTEST_SIGNS = 12
/** Groups of one length, as in a typed cipher. */
const GROUPS =
  /(?=[A-Z2-7]{4})(?<![A-Za-z0-9])(?:(?:[A-Z2-7]{4}[ -]){2,}[A-Z2-7]{2,4}|(?:[A-Z2-7]{5}[ -]){2,}[A-Z2-7]{2,5})/g
const PERCENT = /(?:%[0-9A-Fa-f]{2}){12,}/g
/** Longer than the 64 pairs of a SHA-512 checksum. */
const PAIRS = /(?=[0-9A-Fa-f]{2}[ :,;-])(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}[ :,;-]{1,2}){65,}/g
/** Groups of five or more made of only two characters. */
const SHORTEST_GROUP = 5
const TWO_SIGNS = /(?<![A-Za-z0-9])([A-Za-z0-9])\1{0,9}([A-Za-z0-9])(?:\1|\2){3}/
const FEWEST_BITS = 40
const OF_TWO_SIGNS =
  /(?<![A-Za-z0-9])(?=[A-Za-z0-9]{5})([A-Za-z0-9])\1*(?:(?!\1)([A-Za-z0-9])(?:\1|\2)*)?(?![A-Za-z0-9])/g

export function holdsCodedRun(text: string): boolean {
  const { groups, hex, twoSigns } = traitsOf(text)
  if (groups && everyMatch(text, GROUPS).some(([run]) => holdsWordsInDigits(run.replace(/[ -]/g, '')))) return true
  if ((text.match(/(?<!\S)\S{10,}/g) ?? []).some(isCoded)) return true
  if (text.includes('%') && everyMatch(text, PERCENT).some(([run]) => !isUtf8(run))) return true
  if (hex && everyMatch(text, PAIRS).some(([run]) => !readable(Buffer.from(run.replace(/[^0-9A-Fa-f]/g, ''), 'hex'))))
    return true
  return twoSigns && holdsTwoSigns(text)
}

function isCoded(token: string): boolean {
  if (WORD.test(token)) return false
  const pieces = token.match(/[A-Za-z0-9]{10,}/g) ?? []
  if (pieces.some(holdsWordsInDigits)) return true
  if (token.length < SHORTEST_SIGNS || ADDRESS.test(token)) return false
  if ((token.match(SIGN)?.length ?? 0) > 1 && asPrinted(token).some(holdsWordsInSigns)) return true
  return token.length >= LONG && (pieces.some(isMixed) || isNoise(token))
}

const asPrinted = (token: string): string[] => [
  token.replace(/^<~|~>$/g, ''),
  token.replace(/^["'`(]+|["'`).,;]+$/g, ''),
  ...(token.includes(':') ? [token.slice(token.indexOf(':') + 1)] : []),
]

function isMixed(run: string): boolean {
  if (run.length < LONG || (run !== run.toUpperCase() && run !== run.toLowerCase()) || /^[0-9a-f]+$/i.test(run))
    return false
  const kinds = new Set(run.toLowerCase()).size
  const digits = run.match(/\d/g)?.length ?? 0
  const vowels = run.match(/[aeiouy]/gi)?.length ?? 0
  if (kinds < 12) return false
  return digits > 0 ? turns(run) > run.length * 0.12 : vowels < run.length * 0.28
}

/** The characters are of four kinds in no order, as in base85. */
function isNoise(token: string): boolean {
  if (!/^[!-~]+$/.test(token)) return false
  const signs = token.match(/[^A-Za-z0-9]/g) ?? []
  const fewest = token.length * 0.05
  const everyKind = [/[A-Z]/g, /[a-z]/g, /\d/g].every((kind) => (token.match(kind)?.length ?? 0) > fewest)
  return (
    everyKind && signs.length > token.length * 0.12 && new Set(signs).size > 7 && turns(token) > token.length * 0.58
  )
}

const turns = (run: string): number => changes(run, kindOf)

function kindOf(code: number): number {
  if (code >= 65 && code <= 90) return 1
  if (code >= 97 && code <= 122) return 2
  return code >= 48 && code <= 57 ? 3 : 0
}

function isUtf8(escapes: string): boolean {
  try {
    return decodeURIComponent(escapes) !== ''
  } catch {
    return false
  }
}

/** Bits that spell words are decoded elsewhere. */
function holdsTwoSigns(text: string): boolean {
  if (!TWO_SIGNS.test(text) || (text.match(OF_TWO_SIGNS) ?? []).join('').length < FEWEST_BITS) return false
  let groups: string[] = []
  for (const [group] of everyMatch(text, /[A-Za-z0-9]+/g)) {
    const bits = group.length >= SHORTEST_GROUP && new Set(group).size <= 2
    if (bits && new Set(groups.slice(-FEWEST_BITS / SHORTEST_GROUP).join('') + group).size <= 2) groups.push(group)
    else if (isBits(groups)) return true
    else groups = bits ? [group] : []
  }
  return isBits(groups)
}

/** Columns of figures end in rows of zeros. */
const FEWEST_MIXED = 1 / 4

function isBits(groups: readonly string[]): boolean {
  const run = groups.join('')
  if (run.length < FEWEST_BITS || isPeriodic(run)) return false
  if (groups.filter((group) => new Set(group).size > 1).length < groups.length * FEWEST_MIXED) return false
  if (groups.some((group) => group.length % 8 !== 0) || !/^[01]+$/.test(run)) return true
  return !readable(Uint8Array.from(run.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2)))
}

const LONGEST_PERIOD = 12

/** Repeating runs: rulers, and the filler that mail puts after its preview text. */
export function isPeriodic(run: string): boolean {
  for (let period = 1; period <= LONGEST_PERIOD; period++) if (run.slice(period) === run.slice(0, -period)) return true
  return false
}
