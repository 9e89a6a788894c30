import { everyMatch } from '../../detectors/every-match.ts'
import { holdsWordsInDigits, holdsWordsInSigns } from './code-alphabets.ts'
import { readable } from './unfold/escapes.ts'

/* Runs as an encoder writes them, which nobody undoes here: a person must look at them. Base64 has a file of its own. */

/** Shorter runs are names and reference numbers, unless words come out of them. */
const LONG = 40
/** Addresses of pages and of messages are long, and so are paths. */
const ADDRESS = /:\/\/|^[<("']*(?:www\.|mailto:)|@[\w-]+\.[\w.-]+|^[<("']*(?:[A-Za-z]:)?[\\/]/i
/** A word with a capital, joined to others, and with what stands around it. */
const WORD =
  /^["'“‘(]*(?:[A-Za-z][a-z]{1,8}[-/’'])*(?:[A-Z][a-z]+|[A-Za-z]?[a-z]{0,9})(?:[-/’'][a-z]{1,9})*["'”’).,;:!?]*$/
const SIGN = /[^A-Za-z0-9]/g
const SHORTEST_SIGNS = 12
/** Groups of one length, as a typist sets them. */
const GROUPS =
  /(?<![A-Za-z0-9])(?:[A-Z2-7]{4}[ -]){2,}[A-Z2-7]{2,4}|(?<![A-Za-z0-9])(?:[A-Z2-7]{5}[ -]){2,}[A-Z2-7]{2,5}/g
const PERCENT = /(?:%[0-9A-Fa-f]{2}){12,}/g
/** A check sum of SHA-512 has 64 pairs. */
const PAIRS = /(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}[ :,;-]{1,2}){65,}/g
/** Two letters or digits and no other, in groups of five or more. */
const SHORTEST_GROUP = 5
const TWO_SIGNS = /(?<![A-Za-z0-9])([A-Za-z0-9])\1{0,9}([A-Za-z0-9])(?:\1|\2){3}/
const FEWEST_BITS = 40

/** Whether a text holds a passage in a code that is not undone. */
export function holdsCodedRun(text: string): boolean {
  if (everyMatch(text, GROUPS).some(([run]) => holdsWordsInDigits(run.replace(/[ -]/g, '')))) return true
  if ((text.match(/(?<!\S)\S{10,}/g) ?? []).some(isCoded)) return true
  if (text.includes('%') && everyMatch(text, PERCENT).some(([run]) => !isUtf8(run))) return true
  if (everyMatch(text, PAIRS).some(([run]) => !readable(Buffer.from(run.replace(/[^0-9A-Fa-f]/g, ''), 'hex'))))
    return true
  return holdsTwoSigns(text)
}

function isCoded(token: string): boolean {
  if (WORD.test(token)) return false
  const pieces = token.match(/[A-Za-z0-9]{10,}/g) ?? []
  if (pieces.some(holdsWordsInDigits)) return true
  if (token.length < SHORTEST_SIGNS || ADDRESS.test(token)) return false
  if ((token.match(SIGN)?.length ?? 0) > 1 && asPrinted(token).some(holdsWordsInSigns)) return true
  return token.length >= LONG && (pieces.some(isMixed) || isNoise(token))
}

/** Without the brackets of Adobe, and without what may stand around a run in a sentence. */
const asPrinted = (token: string): string[] => [
  token.replace(/^<~|~>$/g, ''),
  token.replace(/^["'`(]+|["'`).,;]+$/g, ''),
  ...(token.includes(':') ? [token.slice(token.indexOf(':') + 1)] : []),
]

/** Letters of one case with digits strewn in, or letters that no language says. */
function isMixed(run: string): boolean {
  if (run.length < LONG || (run !== run.toUpperCase() && run !== run.toLowerCase()) || /^[0-9a-f]+$/i.test(run))
    return false
  const kinds = new Set(run.toLowerCase()).size
  const digits = run.match(/\d/g)?.length ?? 0
  const vowels = run.match(/[aeiouy]/gi)?.length ?? 0
  if (kinds < 12) return false
  return digits > 0 ? turns(run) > run.length * 0.12 : vowels < run.length * 0.28
}

/** Signs of four kinds in no order, as in base85. */
function isNoise(token: string): boolean {
  if (!/^[!-~]+$/.test(token)) return false
  const signs = token.match(/[^A-Za-z0-9]/g) ?? []
  const fewest = token.length * 0.05
  const everyKind = [/[A-Z]/g, /[a-z]/g, /\d/g].every((kind) => (token.match(kind)?.length ?? 0) > fewest)
  return (
    everyKind && signs.length > token.length * 0.12 && new Set(signs).size > 7 && turns(token) > token.length * 0.58
  )
}

/** How often the kind of sign changes from one to the next. */
function turns(run: string): number {
  let count = 0
  for (let at = 1; at < run.length; at++) if (kindOf(run[at]!) !== kindOf(run[at - 1]!)) count++
  return count
}

const kindOf = (sign: string): number => [/[A-Z]/, /[a-z]/, /\d/].findIndex((kind) => kind.test(sign))

function isUtf8(escapes: string): boolean {
  try {
    return decodeURIComponent(escapes) !== ''
  } catch {
    return false
  }
}

/** Noughts and ones, or two letters, in no order. Bytes of noughts and ones that say words are read elsewhere. */
function holdsTwoSigns(text: string): boolean {
  if (!TWO_SIGNS.test(text)) return false
  let [run, bytes] = ['', true]
  for (const [group] of everyMatch(text, /[A-Za-z0-9]+/g)) {
    const bits = group.length >= SHORTEST_GROUP && new Set(group).size <= 2
    if (bits && new Set(run.slice(-FEWEST_BITS) + group).size <= 2) {
      run += group
      bytes &&= group.length % 8 === 0
    } else if (isBits(run, bytes)) return true
    else [run, bytes] = bits ? [group, group.length % 8 === 0] : ['', true]
  }
  return isBits(run, bytes)
}

function isBits(run: string, bytes: boolean): boolean {
  if (run.length < FEWEST_BITS || isPeriodic(run)) return false
  if (!bytes || !/^[01]+$/.test(run)) return true
  return !readable(Uint8Array.from(run.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2)))
}

const LONGEST_PERIOD = 12

/** Rulers, and what mail fills the end of its preview with. */
export function isPeriodic(run: string): boolean {
  for (let period = 1; period <= LONGEST_PERIOD; period++) if (run.slice(period) === run.slice(0, -period)) return true
  return false
}
