import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FAMILY } from '../../detectors/personal-data/names/family-names.data.ts'
import { GIVEN } from '../../detectors/personal-data/names/given-names.data.ts'
import { BITS, features, listed, sheet } from '../../detectors/personal-data/names/name-features.ts'
import { LABELS } from '../../detectors/personal-data/names/name-model.ts'
import { tokens } from '../../detectors/personal-data/names/tokens.ts'
import { BODIES, PLACES, SENTENCES, SUFFIXES } from './name-templates.ts'

/**
 * Trains the name model: an averaged perceptron over hashed features. Takes a folder of JSON lines `{ text, spans: [{
 * start, end, label }] }` with the labels PERSON, LOCATION and ORG, and the file to write. The shipped model is
 * trained on wikigold, the WNUT 2017 training set and the Broad Twitter Corpus (all CC BY 4.0) and on the sentences
 * in name-templates.ts; none of those texts is in this repository.
 */
type Text = { readonly text: string; readonly spans: readonly { start: number; end: number; label: string }[] }

const LABEL: Record<string, number> = { PERSON: 1, LOCATION: 2, ORG: 3 }
const ROUNDS = 6
const MADE = 14_000

let seed = 20_261_124
function chance(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) | 0
  return (seed >>> 0) / 2 ** 32
}
const one = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!

const capital = (name: string) =>
  name.replace(/(^|[-'’ ])(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toUpperCase())
const givens = GIVEN.trim().split(/\s+/).map(capital)
const families = FAMILY.trim().split(/\s+/).map(capital)
const ONSETS = 'B Br C Ch Cr D Dr F G Gr H J K L M N O P R S Sh St T Th Tr V W Wh Y Z'.split(' ')
const MIDDLES = 'a e i o u ee oo ar er or an en on al el il am em'.split(' ')
const ENDS =
  'ley ton son ham ford well worth by man ski wicz ova escu oglu ike ade wa ji ani ani idis sen berg stein ard ick ett ow'.split(
    ' ',
  )

/** The model learns from the words around a name. */
const invented = () => one(ONSETS) + one(MIDDLES) + one(['', 'l', 'r', 'n', 'm', 'd', 'k']) + one(ENDS)
const familyName = () => (chance() < 0.35 ? invented() : one(families))
const givenName = () => (chance() < 0.12 ? invented() : one(givens))
const family = () => (chance() < 0.15 ? `${familyName()}-${familyName()}` : familyName())
const full = () => {
  const draw = chance()
  if (draw < 0.06) return `${givenName()} ${givenName()} ${family()}`
  if (draw < 0.1) return `${givenName()[0]}. ${family()}`
  if (draw < 0.13) return `${givenName()} ${one(['de', 'van', 'al', 'bin', 'Mac', 'ap'])} ${familyName()}`
  return `${givenName()} ${family()}`
}
const spaced = (text: string) => text.replace(/\|/g, ' ')

function made(template: string): Text {
  const clear = template.startsWith('- ') && !/^- N/.test(template)
  const spans: { start: number; end: number; label: string }[] = []
  let text = ''
  for (const piece of template
    .replace(/^- (?!N)/, '')
    .replaceAll('\\n', '\n')
    .split(/(?<![A-Za-z])([NGFPSOX])(?![A-Za-z])/)) {
    const start = text.length
    const drawn = {
      N: full,
      G: givenName,
      F: family,
      P: () => spaced(one(PLACES)),
      S: () => `${one([familyName, () => spaced(one(PLACES))])()} ${one(SUFFIXES)}`,
      O: () => spaced(one(BODIES)),
    }[piece]
    text += drawn ? drawn() : piece
    const label = piece === 'P' || piece === 'S' ? 'LOCATION' : piece === 'O' || piece === 'X' ? 'ORG' : 'PERSON'
    if (drawn && !(clear && label === 'PERSON')) spans.push({ start, end: text.length, label })
  }
  return { text, spans }
}

function renamed({ text, spans }: Text): Text {
  let out = ''
  let from = 0
  const moved: { start: number; end: number; label: string }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < from) continue
    out += text.slice(from, span.start)
    const start = out.length
    const old = text.slice(span.start, span.end)
    out += span.label === 'PERSON' && /^\p{Lu}/u.test(old) ? (old.includes(' ') ? full() : givenName()) : old
    moved.push({ start, end: out.length, label: span.label })
    from = span.end
  }
  return { text: out + text.slice(from), spans: moved }
}

const [folder, target] = process.argv.slice(2)
if (!folder || !target) throw new Error('train-names FOLDER FILE')
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Text),
  )
const templates = SENTENCES.trim().split('\n')
const all = [
  ...texts,
  ...texts.filter((text) => text.spans.some((span) => span.label === 'PERSON')).map(renamed),
  ...Array.from({ length: MADE }, () => made(one(templates))),
]

const size = LABELS << BITS
const weights = new Float64Array(size)
const totals = new Float64Array(size)
const touched = new Int32Array(size)
const slots = new Int32Array(40)
let step = 0

function shift(n: number, label: number, by: number): void {
  for (let k = 0; k < n; k++) {
    const at = slots[k]! * LABELS + label
    totals[at]! += (step - touched[at]!) * weights[at]!
    touched[at] = step
    weights[at]! += by
  }
}

function learn({ text, spans }: Text, drop: number): number {
  const page = sheet(tokens(text))
  let wrong = 0
  let was = 0
  for (const [i, token] of page.tokens.entries()) {
    if (chance() < drop) page.lists[i] = 0
    if (!token.cap) {
      was = 0
      continue
    }
    step++
    const truth = LABEL[spans.find((span) => span.start < token.end && span.end > token.start)?.label ?? ''] ?? 0
    const n = features(page, i, was, slots)
    const guess = best(n)
    if (guess !== truth) {
      wrong++
      shift(n, truth, 1)
      shift(n, guess, -1)
    }
    was = chance() < 0.5 ? truth : guess
  }
  return wrong
}

function best(n: number): number {
  let top = 0
  let most = Number.NEGATIVE_INFINITY
  for (let label = 0; label < LABELS; label++) {
    let score = 0
    for (let k = 0; k < n; k++) score += weights[slots[k]! * LABELS + label]!
    if (score > most) [top, most] = [label, score]
  }
  return top
}

for (let round = 0; round < ROUNDS; round++) {
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  const wrong = all.reduce((sum, text) => sum + learn(text, 0.25), 0)
  console.log(`round ${round + 1}: ${wrong} of ${Math.round(step / (round + 1))} wrong`)
}

const mean = totals.map((total, i) => (total + (step - touched[i]!) * weights[i]!) / step)
const peak = [...mean].map(Math.abs).sort((a, b) => b - a)[200]!
const packed = Int8Array.from(mean, (value) => Math.max(-127, Math.min(127, Math.round((value / peak) * 100))))
const base64 = Buffer.from(packed.buffer).toString('base64')
writeFileSync(
  target,
  '// Weights of the name model, written by scripts/training/train-names.ts. Learned from wikigold,' +
    ` the WNUT 2017 training set\n// and the Broad Twitter Corpus (each CC BY 4.0; none of their ` +
    `text is in here) and from sentences of our own.\nexport const NAME_MODEL =\n  '${base64}'\n`,
)
console.log(`${all.length} texts, ${listed('asha')} checked, ${base64.length} characters`)
