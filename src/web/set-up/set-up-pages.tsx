import { type Context, Hono } from 'hono'
import { dayOf } from '../../core/deadline.ts'
import { Refusal } from '../../core/refusal.ts'
import { registerOf } from '../../core/register/all.ts'
import { isQuestion, type Question } from '../../core/register/set-up.ts'
import type { QuestionState } from '../../core/set-up.ts'
import type { Env } from '../../http/identify.ts'
import { hasProved } from '../../http/step-up.ts'
import { wrongOf } from '../form-errors.tsx'
import type { PageContext } from '../page-context.ts'
import { filledFrom, givenFrom } from '../registers/form.ts'
import type { Filled } from '../registers/inputs.tsx'
import { refusal } from '../registers/register-files.tsx'
import { questionView } from './question-view.ts'
import { WORDS } from './questions.ts'
import { QuestionPage, SET_UP_PATH, SetUpPage } from './set-up.tsx'

const DONE: Readonly<Record<string, string>> = {
  added: 'It was added. Add another, or go on to the next question.',
  imported: 'The list was imported. Go on to the next question.',
}

export function setUpPages({ api, me, show }: PageContext) {
  const app = new Hono<Env>()
  const { service, ports } = api

  app.get(SET_UP_PATH, async (c) => {
    const { office } = await ports.officeSnapshot()
    const view = { states: await states(c), erasesNothing: (office.retention ?? []).length === 0 }
    return show(c, { title: 'Set up the office' }, <SetUpPage {...view} />)
  })

  app.get(`${SET_UP_PATH}/:question`, (c) => questionPage(c))

  app.post(`${SET_UP_PATH}/:question`, async (c) => {
    const question = of(c)
    const { typed } = WORDS[question]
    if (!typed) throw notFound()
    const register = registerOf(question)
    const filled = filledFrom(register, await c.req.parseBody({ all: true }))
    try {
      const given = { ...givenFrom(register, filled), ...typed.fixed }
      const { id: by } = await me(c)
      await service.registers.saveRow(register.id, { given, by, proved: hasProved(c, ports) })
      return c.redirect(`${SET_UP_PATH}/${question}?done=added`, 303)
    } catch (fault) {
      return questionPage(c, { filled, fault: refusal(fault) })
    }
  })

  app.post(`${SET_UP_PATH}/:question/answer`, async (c) => {
    const { answer } = (await c.req.parseBody()) as Record<string, string>
    const given = answer === 'none' || answer === 'later' ? answer : 'open'
    await service.registers.answerSetUp(of(c), given, (await me(c)).id)
    const next = (await states(c)).find(({ state }) => state === 'open')
    return c.redirect(next ? `${SET_UP_PATH}/${next.question}` : SET_UP_PATH, 303)
  })

  return app

  /** Throws `not-found`. */
  async function states(c: Context<Env>): Promise<readonly QuestionState[]> {
    const all = await service.registers.listSetUp((await me(c)).id, api.sendsMail)
    if (all.length === 0) throw notFound()
    return all
  }

  async function questionPage(c: Context<Env>, refused?: { readonly filled: Filled; readonly fault: Refusal }) {
    const question = of(c)
    const [all, reader] = await Promise.all([states(c), me(c)])
    const [snapshot, registers] = await Promise.all([ports.officeSnapshot(), ports.registers()])
    const today = dayOf(ports.now())
    const view = {
      ...questionView(question, { states: all, reader, snapshot, registers, today }),
      ...(refused ? { filled: refused.filled } : {}),
      invites: api.local !== undefined && question === 'people' && reader.roles.includes('admin'),
      directory: question === 'people' && ports.directory !== undefined,
    }
    const frame = { title: 'Set up the office', ...(refused ? problemOf(refused.fault) : doneOf(c)) }
    return show(c, frame, <QuestionPage {...view} />, refused ? 400 : 200)
  }
}

function problemOf(fault: Refusal) {
  return { problem: fault.message, wrong: wrongOf(fault) }
}

function doneOf(c: Context<Env>): { done?: string } {
  const done = DONE[c.req.query('done') ?? '']
  return done ? { done } : {}
}

function of(c: Context<Env>): Question {
  const name = c.req.param('question') ?? ''
  if (!isQuestion(name)) throw notFound()
  return name
}

const notFound = () => new Refusal('not-found', 'There is no page at this address.')
