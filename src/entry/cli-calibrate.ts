import { createInterface } from 'node:readline/promises'
import { Conflict, Refusal } from '../core/refusal.ts'
import { calibrating } from './calibrate/calibrating.ts'
import { checked, type Options, optionsOf, PARTS, type PartName, USAGE } from './calibrate/options.ts'
import { type Calibrating, tell } from './calibrate/print.ts'
import { print, reportFault, Usage } from './usage.ts'

const QUESTIONS: Readonly<Record<PartName, (found: Calibrating) => string | undefined>> = {
  thresholds: ({ proposal }) =>
    proposal.settings.some(({ shifts }) => shifts.length > 0) ? 'Move these thresholds?' : undefined,
  people: ({ people }) => (people.length > 0 ? `Register these ${people.length} as public figures?` : undefined),
  contacts: ({ contacts }) => (contacts.length > 0 ? `Register these ${contacts.length} contacts?` : undefined),
}

/** Accepts nothing where nobody can be asked. */
async function acceptedOf(found: Calibrating, options: Options): Promise<readonly PartName[]> {
  const open = PARTS.filter((part) => QUESTIONS[part](found) !== undefined)
  if (options.yes) return open.filter((part) => (options.accepted ?? ['thresholds']).includes(part))
  if (options.json || !process.stdin.isTTY) return []
  const asked = open.filter((part) => options.accepted?.includes(part) ?? true)
  const answers: PartName[] = []
  for (const part of asked) if (await isYes(QUESTIONS[part](found)!)) answers.push(part)
  return answers
}

async function isYes(question: string): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return /^y(?:es)?$/i.test((await reader.question(`${question} [y/N] `)).trim())
  } finally {
    reader.close()
  }
}

async function run(options: Options): Promise<void> {
  const work = await calibrating(checked(options))
  try {
    await (options.undo ? undo(work, options) : propose(work, options))
  } finally {
    work.close()
  }
}

type Work = Awaited<ReturnType<typeof calibrating>>

async function propose(work: Work, options: Options): Promise<void> {
  const { json, by } = options
  const found = await work.propose(options)
  if (!json) print(tell(found))
  const accepted = await acceptedOf(found, options)
  if (accepted.length > 0 && !by) throw new Usage('Say who calibrates: --by PERSON.')
  const id = accepted.length > 0 ? await work.write(found, accepted, by!) : undefined
  if (json) print(JSON.stringify({ ...found, judged: [...found.judged.values()], accepted, id: id ?? null }))
  else print(id ? `\nWritten: ${accepted.join(', ')}. Undo it with --undo.` : '\nNothing was written.')
}

async function undo(work: Work, { by, yes, json }: Options): Promise<void> {
  const last = await work.lastInForce()
  if (!last) throw new Refusal('not-found', 'There is no calibration to undo.')
  const question = `Undo the calibration of ${last.made.slice(0, 16).replace('T', ' ')} by ${last.madeBy}?`
  const isAgreed = yes || (!json && process.stdin.isTTY && (await isYes(question)))
  if (isAgreed) await work.undo(last.id!, by!)
  if (json) print(JSON.stringify({ undone: isAgreed ? last.id : null }))
  else print(isAgreed ? 'Undone: the thresholds from before are in force.' : 'Nothing was undone.')
}

try {
  const options = optionsOf()
  if (options.help) print(USAGE)
  else await run(options)
} catch (fault) {
  if (!(fault instanceof Usage || fault instanceof Refusal || fault instanceof Conflict)) throw fault
  reportFault(fault, USAGE)
}
