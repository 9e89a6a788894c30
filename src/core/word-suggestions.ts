import type { Part } from '../../detectors/contract.ts'
import { withPlainSpaces } from './plain-spaces.ts'
import type { Finding } from './review.ts'
import { withoutOverlap } from './suggestions.ts'

export type WordChange = {
  readonly words: string
  readonly suggestion: string
  readonly nth: number
  readonly count: number
}

export function wordChangesOf(
  findings: readonly Finding[],
  parts: readonly Pick<Part, 'id' | 'kind' | 'text'>[],
): WordChange[] {
  return parts
    .filter(({ kind }) => kind === 'attachment')
    .flatMap(({ id, text }) =>
      withoutOverlap(findings.filter(({ part }) => part === id)).map(({ start, end, suggestion = '' }) => {
        const words = text.slice(start, end)
        const places = placesOf(text, words)
        return { words, suggestion, nth: places.indexOf(start), count: places.length }
      }),
    )
}

function placesOf(text: string, words: string): number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) found.push(at)
  return found
}

type Run = {
  readonly start: number
  readonly end: number
  readonly open: string
  readonly properties: string
  readonly text: string
  /** It holds one text and no other tracked change. */
  readonly changes: boolean
  readonly at: number
}

type Cut = { readonly from: number; readonly to: number; readonly suggestion?: string }

const AUTHOR = 'Countersign'
/** Ids are unique in a document, and programs give small ones. */
const FIRST_ID = 900_000

/** `at` is in ISO 8601. */
export function withTrackedChanges(
  xml: string,
  wanted: readonly WordChange[],
  at: string,
): { readonly xml: string; readonly placed: number } {
  const { runs, text } = readRuns(xml)
  const cuts = new Map<Run, Cut[]>()
  let placed = 0
  for (const change of wanted) {
    const start = placeOf(text, change)
    const pieces = start === undefined ? [] : piecesOf(runs, cuts, start, start + change.words.length)
    if (pieces.length === 0) continue
    placed += 1
    for (const [index, [run, cut]] of pieces.entries()) {
      const last = index === pieces.length - 1
      cuts.set(run, [...(cuts.get(run) ?? []), last ? { ...cut, suggestion: change.suggestion } : cut])
    }
  }
  let id = FIRST_ID
  const mark = () => `w:id="${id++}" w:author="${AUTHOR}" w:date="${at.replace(/\.\d+Z$/, 'Z')}"`
  let out = ''
  let done = 0
  for (const run of runs) {
    const own = cuts.get(run)
    if (!own) continue
    out += xml.slice(done, run.start) + changed(run, own, mark)
    done = run.end
  }
  return { xml: out + xml.slice(done), placed }
}

/** Undefined where the words differ, so that nothing is changed by mistake. */
function placeOf(text: string, { words, nth, count }: WordChange): number | undefined {
  const found = placesOf(text, words)
  return found.length === count ? found[nth] : undefined
}

/** Returns none where a run cannot be changed. */
function piecesOf(runs: readonly Run[], cuts: ReadonlyMap<Run, Cut[]>, start: number, end: number): [Run, Cut][] {
  const covered = runs.filter((run) => run.at < end && run.at + run.text.length > start && run.text !== '')
  const pieces = covered.map((run): [Run, Cut] => [
    run,
    { from: Math.max(0, start - run.at), to: Math.min(run.text.length, end - run.at) },
  ])
  const isFree = ([run, { from, to }]: [Run, Cut]) =>
    run.changes && !cuts.get(run)?.some((other) => from < other.to && other.from < to)
  const length = pieces.reduce((sum, [, { from, to }]) => sum + to - from, 0)
  return length === end - start && pieces.every(isFree) ? pieces : []
}

function changed({ open, properties, text }: Run, cuts: readonly Cut[], mark: () => string): string {
  const run = (words: string, tag: string) =>
    words === '' ? '' : `${open}${properties}<w:${tag} xml:space="preserve">${encode(words)}</w:${tag}></w:r>`
  let out = ''
  let done = 0
  for (const { from, to, suggestion } of [...cuts].sort((a, b) => a.from - b.from)) {
    out += run(text.slice(done, from), 't')
    out += `<w:del ${mark()}>${run(text.slice(from, to), 'delText')}</w:del>`
    if (suggestion) out += `<w:ins ${mark()}>${run(suggestion, 't')}</w:ins>`
    done = to
  }
  return out + run(text.slice(done), 't')
}

const BREAK = /^w:(?:tab|br|cr)$/
const TOKEN = /<[^>]+>|[^<]+/g
const TRACKED = /^w:(?:del|ins|moveFrom|moveTo)$|^mc:Fallback$/

type Tag = {
  readonly name: string
  readonly kind: 'start' | 'end' | 'empty'
  readonly token: string
  readonly index: number
}

type OpenRun = {
  readonly start: number
  readonly open: string
  readonly at: number
  properties: string
  depth: number
  from: number
  words: string
  children: number
}

type Walk = {
  readonly xml: string
  readonly runs: Run[]
  text: string
  tracked: number
  inText: boolean
  run?: OpenRun | undefined
}

/** Paragraphs, breaks and tabs become line feeds. */
function readRuns(xml: string): { readonly runs: readonly Run[]; readonly text: string } {
  const walk: Walk = { xml, runs: [], text: '', tracked: 0, inText: false }
  for (const { 0: token, index } of xml.matchAll(TOKEN)) {
    if (token.startsWith('<')) takeTag(walk, tagOf(token, index))
    else if (walk.inText && walk.run) walk.run.words += decode(token)
  }
  return walk
}

function tagOf(token: string, index: number): Tag {
  const [, slash = '', name = ''] = /^<(\/?)([\w:]+)/.exec(token) ?? []
  const kind = slash === '' ? 'start' : 'end'
  return { token, index, name, kind: token.endsWith('/>') ? 'empty' : kind }
}

function takeTag(walk: Walk, tag: Tag): void {
  if (TRACKED.test(tag.name) && tag.kind !== 'empty') walk.tracked += tag.kind === 'end' ? -1 : 1
  if (tag.name === 'w:p' && tag.kind === 'end') walk.text += '\n'
  if (tag.name === 'w:r') takeRun(walk, tag)
  else if (walk.run) takeInside(walk, walk.run, tag)
}

function takeRun(walk: Walk, { kind, index, token }: Tag): void {
  if (kind === 'start')
    walk.run = {
      start: index,
      open: token,
      at: walk.text.length,
      properties: '',
      depth: 0,
      from: 0,
      words: '',
      children: 0,
    }
  if (kind !== 'end' || !walk.run) return
  const { start, open, at, properties, words, children } = walk.run
  const changes = walk.tracked === 0 && children === 1
  walk.runs.push({ start, end: index + token.length, open, properties, text: words, changes, at })
  walk.text += withPlainSpaces(words)
  walk.run = undefined
}

function takeInside(walk: Walk, run: OpenRun, tag: Tag): void {
  if (tag.name === 'w:rPr') {
    takeProperties(walk, run, tag)
    return
  }
  if (tag.name === 'w:t') walk.inText = tag.kind === 'start'
  if (tag.kind === 'end' || run.depth > 0) return
  run.children += 1
  if (BREAK.test(tag.name)) run.words += '\n'
}

/** An earlier form of the properties has the same name. */
function takeProperties(walk: Walk, run: OpenRun, { kind, index, token }: Tag): void {
  if (kind === 'empty') return
  if (kind === 'start' && run.depth === 0) run.from = index
  run.depth += kind === 'start' ? 1 : -1
  if (run.depth === 0) run.properties = walk.xml.slice(run.from, index + token.length)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    if (name) return ENTITIES[name] ?? all
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}

const encode = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
