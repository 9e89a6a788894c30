import { addDays } from '../calendar.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { looks } from '../record/record.ts'
import { Refusal } from '../refusal.ts'
import type { Row } from '../register/describe.ts'
import type { Change } from '../register/plan.ts'
import type { Values } from '../register/values.ts'
import type { Role } from '../registers.ts'
import { type Calibration, settingLine, shiftLine } from './calibration.ts'
import type { ContactMention, Mention } from './mentioned.ts'
import type { Proposal } from './propose.ts'
import { shiftOf } from './setting.ts'

export const CALIBRATORS: readonly Role[] = ['chief-executive', 'admin']

export type Accepted = {
  readonly proposal: Proposal
  readonly thresholds: boolean
  readonly people: readonly Mention[]
  readonly contacts: readonly ContactMention[]
}

/** Throws `not-yours`. */
export function mayCalibrate(snapshot: OfficeSnapshot, by: string, day: string): void {
  if (!looks(snapshot, by, day, CALIBRATORS))
    throw new Refusal('not-yours', `Only the ${snapshot.pack.terms.chiefExecutive} or an administrator calibrates.`)
}

/** The row names its source, so that somebody completes it. */
export function figureValues({ value, texts }: Mention, from: string): Values {
  return { name: value, role: `Named in ${texts} published texts: add the role`, from }
}

export function contactValues({ type, value, texts }: ContactMention, from: string): Values {
  return { type, value, of: `Given in ${texts} published texts: add whose it is`, from }
}

/** Throws `bad-input` for a shift beyond its bound. */
export function calibrationValues(
  { proposal, thresholds }: Pick<Accepted, 'proposal' | 'thresholds'>,
  made: { readonly at: string; readonly by: string },
  added: { readonly figures: readonly string[]; readonly contacts: readonly string[] },
): Values {
  const { texts, heldBefore, heldAfter, settings, rules } = proposal
  const shifts = settings.flatMap((one) => one.shifts)
  if (shifts.some((one) => shiftOf([one], one.family, one) !== one.shift))
    throw new Refusal('bad-input', 'A threshold would move beyond its bound.')
  const lists = {
    shifts: thresholds ? shifts.map(shiftLine) : [],
    settings: settings.map((one) => [settingLine(one), one.texts, one.heldBefore, one.heldAfter].join(' ')),
    rules: rules.map((one) => [one.rule, one.heldBefore, one.heldAfter].join(' ')),
    ...added,
  }
  return {
    ...{ made: made.at, madeBy: made.by, texts, heldBefore, heldAfter: thresholds ? heldAfter : heldBefore },
    ...(thresholds ? { thresholds: true } : {}),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  }
}

/** A row that somebody has changed stays. */
export function withdrawn(row: Row | undefined, today: string): Change | undefined {
  if (!row || row.values['until'] !== undefined || !isAsProposed(row.values)) return undefined
  const yesterday = addDays(today, -1)
  const { from, ...values } = row.values
  const begun = typeof from === 'string' && from <= yesterday ? { from } : {}
  return { row: row.id, values: { ...values, ...begun, until: yesterday }, reason: 'The calibration was undone.' }
}

function isAsProposed({ role, of }: Values): boolean {
  return /^(?:Named|Given) in \d+ published texts: /.test(String(role ?? of ?? ''))
}

/** Throws `not-found`, `already-done`. */
export function toUndo(all: readonly Calibration[], id: string): Calibration {
  const found = all.find((one) => one.id === id)
  if (!found) throw new Refusal('not-found', 'There is no such calibration.')
  if (found.undone !== undefined) throw new Refusal('already-done', 'This calibration was undone already.')
  return found
}
