import { inPost } from '../../core/in-post.ts'
import { nameOf, type OfficeSnapshot } from '../../core/office-snapshot.ts'
import { registerOf } from '../../core/register/all.ts'
import { type Field, fieldsOf, liveOn, rowName } from '../../core/register/describe.ts'
import { fieldIn } from '../../core/register/in-terms.ts'
import { mayAdd, maySet } from '../../core/register/may.ts'
import { type Registers, rowsOf } from '../../core/register/office.ts'
import type { Question } from '../../core/register/set-up.ts'
import type { Person, Role } from '../../core/registers.ts'
import { nextOrdinaryElection, type QuestionState } from '../../core/set-up.ts'
import type { Filled } from '../registers/inputs.tsx'
import { rowChoices } from '../registers/register-pages.tsx'
import { WORDS } from './questions.ts'

type Office = {
  readonly states: readonly QuestionState[]
  readonly reader: Person
  readonly snapshot: OfficeSnapshot
  readonly registers: Registers
  readonly today: string
}

export function questionView(question: Question, office: Office) {
  const { states, reader, snapshot, registers, today } = office
  const people = snapshot.office.people.filter((one) => inPost(one, today))
  const keepers = keepersOf(question)
  return {
    ...{ states, question, people },
    fields: fieldsAsked(question, reader).map((field) => fieldIn(field, snapshot.pack.terms)),
    filled: usual(question, office),
    rows: WORDS[question].typed ? rowChoices(registers, registerOf(question)) : {},
    there: thereFor(question, office),
    mayAdd: question === 'notices' || mayAnswer(question, reader),
    ask: people.filter(({ roles }) => roles.some((role) => keepers.includes(role))).map(({ name }) => name),
  }
}

function mayAnswer(question: Question, { id, roles }: Person): boolean {
  if (question === 'delegate') return roles.includes('chief-executive')
  return mayAdd(registerOf(question), { values: {} }, id, roles)
}

function keepersOf(question: Question): readonly Role[] {
  if (question === 'delegate') return ['chief-executive']
  if (question === 'notices') return []
  const { add, edit } = registerOf(question)
  return typeof add === 'string' ? [] : (add ?? edit)
}

function fieldsAsked(question: Question, { roles }: Person): Field[] {
  const { typed } = WORDS[question]
  if (!typed) return []
  const fields = fieldsOf(registerOf(question)).filter((field) => maySet(field, roles))
  return Object.entries(typed.fields).flatMap(([name, hint]) =>
    fields.filter((field) => field.name === name).map((field) => ({ ...field, hint })),
  )
}

function usual(question: Question, { snapshot, today }: Office): Filled {
  if (question === 'people') return { roles: ['author'] }
  if (question === 'elections')
    return { kind: 'local', area: snapshot.office.office.area, poll: nextOrdinaryElection(today) }
  return {}
}

function thereFor(question: Question, { states, snapshot, registers, today }: Office): string[] {
  if (question === 'notices') return states.some((one) => one.question === question && one.count > 0) ? ['email'] : []
  if (question === 'delegate')
    return snapshot.delegations.filter(({ ends }) => ends >= today).map(({ to }) => nameOf(snapshot, to))
  const register = registerOf(question)
  return rowsOf(registers, question)
    .filter((row) => liveOn(row, today))
    .map((row) => rowName(register, row))
}
