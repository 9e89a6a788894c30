import type { OfficeSnapshot } from './office-snapshot.ts'
import { liveOn, within } from './register/describe.ts'
import { type Registers, rowsOf } from './register/office.ts'
import { isQuestion, QUESTIONS, type Question } from './register/set-up.ts'

export type QuestionState = {
  readonly question: Question
  readonly state: 'done' | 'later' | 'open'
  readonly count: number
}

type Office = {
  readonly snapshot: OfficeSnapshot
  readonly registers: Registers
  readonly day: string
  readonly sends: boolean
}

/** A question is done once it is answered, also with “none”. */
export function setUpOf(office: Office): readonly QuestionState[] {
  const none = chosen(office.registers, 'none')
  const later = chosen(office.registers, 'later')
  return Object.keys(QUESTIONS)
    .filter(isQuestion)
    .map((question) => {
      const count = countFor(question, office)
      const done = count > 0 || none.includes(question)
      return { question, count, state: done ? 'done' : later.includes(question) ? 'later' : 'open' }
    })
}

export function chosen(registers: Registers, field: 'none' | 'later'): readonly string[] {
  return [rowsOf(registers, 'set-up')[0]?.values[field] ?? []].flat().map(String)
}

function countFor(question: Question, { snapshot, registers, day, sends }: Office): number {
  switch (question) {
    case 'people':
      return snapshot.office.people.filter((person) => within(person, day) && !isFirst(person.roles)).length
    case 'delegate':
      return snapshot.delegations.filter(
        ({ state, ends }) => ends >= day && (state === 'offered' || state === 'accepted'),
      ).length
    case 'notices':
      return sends ? 1 : 0
    default:
      return rowsOf(registers, question).filter((row) => liveOn(row, day)).length
  }
}

function isFirst(roles: readonly string[]): boolean {
  return roles.includes('chief-executive') || roles.every((role) => role === 'admin')
}

/** First Thursday in May (Representation of the People Act 1983, section 37). */
export function nextOrdinaryElection(today: string): string {
  const inYear = (year: number) => {
    const first = new Date(Date.UTC(year, 4, 1))
    const day = 1 + ((4 - first.getUTCDay() + 7) % 7)
    return `${year}-05-0${day}`
  }
  const year = Number(today.slice(0, 4))
  return inYear(year) >= today ? inYear(year) : inYear(year + 1)
}
