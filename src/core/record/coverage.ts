import type { Rule } from '../../../detectors/contract.ts'
import type { Entry } from '../entry.ts'
import { NOMINAL_GATES } from '../gates/answers.ts'
import { isCited, type Policy, type PolicyPack, paragraphsIn } from '../pack/pack.ts'
import { REGISTERS } from '../register/all.ts'
import type { Register } from '../register/describe.ts'
import { type RegisterEntry, streamOf } from '../register/entry.ts'
import type { Control, Reach } from './control.ts'
import { type Chain, inPeriod, itemsOf, type Period, reviewsOf } from './record.ts'

export type Covered = {
  readonly paragraph: string
  readonly about: string
  readonly reach: Reach
  readonly control: string
  readonly rules: readonly { readonly id: string; readonly title: string }[]
  readonly gates: readonly string[]
  readonly registers: readonly { readonly id: string; readonly title: string }[]
  readonly routing: readonly string[]
  readonly did: { readonly findings: number; readonly asked: number; readonly routed: number; readonly rows: number }
}

const REGISTER = streamOf('')

type Tally = Record<'findings' | 'asked' | 'routed' | 'rows', Map<string, number>>

/** A finding counts for each paragraph that it cites. */
export function coverage(
  { rules, pack }: { rules: readonly Rule[]; pack: PolicyPack },
  chains: readonly Chain[],
  period: Period,
): Covered[] {
  const counted = tally(chains, period)
  const found = ofPack(counted.findings, pack)
  const steps = stepsOf(pack)
  return pack.controls.map((row) => {
    const [paragraph, about, , control, gates = []] = row
    const reach = reachOf(row, { rules, pack })
    const carries = (one: Citing) => isCited(pack, one.paragraphs, paragraph)
    const registers = REGISTERS.filter(carries).map(({ id, title }) => ({ id, title }))
    const routing = steps.filter(({ paragraphs }) => paragraphs.includes(paragraph)).map(({ id }) => id)
    return {
      ...{ paragraph, about, reach, control, gates, registers, routing },
      rules: rules.filter(carries).map(({ id, title }) => ({ id, title })),
      did: {
        findings: found.get(paragraph) ?? 0,
        asked: sum(counted.asked, gates),
        routed: sum(counted.routed, routing),
        rows: sum(
          counted.rows,
          registers.map(({ id }) => id),
        ),
      },
    }
  })
}

type Citing = { readonly paragraphs: readonly string[] }

export function reachOf(
  [paragraph, , claimed, , gates = []]: Control,
  { rules, pack }: { readonly rules: readonly Rule[]; readonly pack: PolicyPack },
): Reach {
  if (claimed === 'outside' || claimed === 'frame') return claimed
  const carries = (one: Citing) => isCited(pack, one.paragraphs, paragraph)
  const isTyped = ({ fields }: Register) => fields.some((field) => isCited(pack, field.paragraphs ?? [], paragraph))
  const registers = REGISTERS.filter(carries)
  const nominal = gates.some((gate) => NOMINAL_GATES.has(gate)) || registers.some(isTyped)
  const checked =
    // A note asks for no decision.
    rules.some((rule) => carries(rule) && rule.severity !== 'note') ||
    stepsOf(pack).some(({ paragraphs }) => paragraphs.includes(paragraph)) ||
    gates.some((gate) => !NOMINAL_GATES.has(gate)) ||
    registers.some((one) => !isTyped(one))
  return nominal && !checked ? 'nominal' : claimed
}

function tally(chains: readonly Chain[], period: Period): Tally {
  const counted: Tally = { findings: new Map(), asked: new Map(), routed: new Map(), rows: new Map() }
  const within = ({ at }: { readonly at: string }) => inPeriod(at, period)
  for (const { entries } of itemsOf(chains))
    for (const { at, list, names } of namedIn(entries))
      if (inPeriod(at, period)) for (const name of names) add(counted[list], name, 1)
  for (const { stream, entries } of chains)
    if (stream.startsWith(REGISTER)) tallyRows(stream, (entries as readonly RegisterEntry[]).filter(within), counted)
  return counted
}

function ofPack(counted: ReadonlyMap<string, number>, pack: PolicyPack): Map<string, number> {
  const own = new Map<string, number>()
  for (const [cited, count] of counted) for (const paragraph of paragraphsIn(pack, [cited])) add(own, paragraph, count)
  return own
}

type Named = {
  readonly at: string
  readonly list: 'findings' | 'asked' | 'routed'
  readonly names: ReadonlySet<string>
}

/** The array is replaced when its chain grows. */
const known = new WeakMap<readonly Entry[], readonly Named[]>()

function namedIn(entries: readonly Entry[]): readonly Named[] {
  const before = known.get(entries)
  if (before) return before
  const found = reviewsOf(entries).flatMap(({ at, review }) =>
    review.findings.map(({ paragraphs }) => ({ at, list: 'findings' as const, names: new Set(paragraphs) })),
  )
  const all = [...found, ...entries.flatMap(namedBy)]
  known.set(entries, all)
  return all
}

function namedBy(entry: Entry): Named[] {
  const { at } = entry
  if (entry.what === 'submitted' && entry.missing) return [{ at, list: 'asked', names: new Set(entry.missing) }]
  if (entry.what !== 'routed') return []
  const rows = entry.signOffs.flatMap(({ row }) => [row, row.slice(row.indexOf('/') + 1)])
  return [{ at, list: 'routed', names: new Set(rows) }]
}

function tallyRows(stream: string, entries: readonly RegisterEntry[], counted: Tally): void {
  for (const entry of entries)
    if (entry.what === 'registered' && entry.how !== 'seeded')
      add(counted.rows, stream.slice(REGISTER.length), entry.rows.length)
}

function stepsOf({ before, routing }: Policy): { id: string; paragraphs: readonly string[] }[] {
  const rows = routing.flatMap((row) => [
    row,
    ...(row.preceded ?? []).map((step) => ({ ...step, id: `${row.id}/${step.id}` })),
  ])
  return [...before, ...rows].map(({ id, paragraphs }) => ({ id, paragraphs }))
}

function add(into: Map<string, number>, name: string, by: number): void {
  into.set(name, (into.get(name) ?? 0) + by)
}

function sum(counted: ReadonlyMap<string, number>, names: readonly string[]): number {
  return names.reduce((total, name) => total + (counted.get(name) ?? 0), 0)
}
