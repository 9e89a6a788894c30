import type { Child } from 'hono/jsx'
import { QUESTIONS, type Question } from '../../core/register/set-up.ts'
import type { QuestionState } from '../../core/set-up.ts'
import { Form, Send } from '../fields.tsx'
import { listed, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { useInTerms } from '../pack-context.ts'
import { DIRECTORY_PATH } from '../registers/directory-path.ts'
import { type Inputs, RegisterInputs } from '../registers/inputs.tsx'
import { WORDS } from './questions.ts'

export const SET_UP_PATH = '/set-up'

const STATE = { done: 'Done', later: 'Later', open: 'To do' } as const

function progressOf(states: readonly QuestionState[]): string {
  return `${states.filter(({ state }) => state === 'done').length} of ${states.length} done`
}

function nextOf(states: readonly QuestionState[]): Question | undefined {
  return (states.find(({ state }) => state === 'open') ?? states.find(({ state }) => state === 'later'))?.question
}

type SetUpView = {
  readonly states: readonly QuestionState[]
  /** The retention schedule is empty. */
  readonly erasesNothing: boolean
}

export function SetUpPage({ states, erasesNothing }: SetUpView) {
  const next = nextOf(states)
  const inTerms = useInTerms()
  return (
    <>
      <h1 class="govuk-heading-l">Set up the office</h1>
      <p class="govuk-body">
        {progressOf(states)}.{' '}
        {next
          ? 'Answer in any order. You can leave each question for later, and change every answer under Registers.'
          : 'The office is set up. You can change every answer under Registers.'}
      </p>
      {erasesNothing && (
        <p class="govuk-inset-text">
          The retention schedule is empty: nothing is ever erased. The data protection officer adds its lines under{' '}
          <Link href="/registers/retention">Registers → Retention</Link>.
        </p>
      )}
      <ol class="cs-items">
        {states.map(({ question, state, count }) => (
          <li class="cs-item">
            <div class="cs-item__what">
              <Link href={`${SET_UP_PATH}/${question}`}>{inTerms(QUESTIONS[question])}</Link>
              {count > 0 && question !== 'notices' && <p class="cs-meta">{plural(count, 'answer')}</p>}
            </div>
            <div class="cs-item__state">
              <strong class={`govuk-tag${state === 'done' ? ' govuk-tag--green' : ' govuk-tag--grey'}`}>
                {STATE[state]}
              </strong>
            </div>
          </li>
        ))}
      </ol>
      <a class="govuk-button" href={next ? `${SET_UP_PATH}/${next}` : '/'}>
        {next ? 'Go on' : 'Go to the home page'}
      </a>
    </>
  )
}

type QuestionView = Inputs & {
  readonly states: readonly QuestionState[]
  readonly question: Question
  readonly there: readonly string[]
  /** The reader may add it; else `ask` names who may. */
  readonly mayAdd: boolean
  readonly ask: readonly string[]
  /** Added people need an invitation. */
  readonly invites: boolean
  readonly directory: boolean
}

export function QuestionPage(view: QuestionView) {
  const { question, states, there, mayAdd, ask } = view
  const { why, none } = WORDS[question]
  const inTerms = useInTerms()
  const at = `${SET_UP_PATH}/${question}`
  const number = states.findIndex((one) => one.question === question) + 1
  const own = states[number - 1]
  const next = nextOf(states.filter((one) => one.question !== question))
  return (
    <>
      <a class="govuk-back-link" href={SET_UP_PATH}>
        Set up the office
      </a>
      <span class="govuk-caption-l">
        Question {number} of {states.length}
      </span>
      <h1 class="govuk-heading-l">{inTerms(QUESTIONS[question])}</h1>
      <p class="govuk-body">{inTerms(why)}</p>
      <There {...{ question, there }} />
      {mayAdd ? (
        <Answer {...view} />
      ) : (
        <p class="govuk-body">This is for {listed(ask)}. Ask them, or leave it for later.</p>
      )}
      {own?.state === 'done' ? (
        <a
          class={`govuk-button${mayAdd ? ' govuk-button--secondary' : ''}`}
          href={next ? `${SET_UP_PATH}/${next}` : SET_UP_PATH}
        >
          {next ? 'Go on to the next question' : 'Finish'}
        </a>
      ) : (
        <Form action={`${at}/answer`} class="cs-buttons">
          <Send label="Leave it for later" name="answer" value="later" look="secondary" />
          <Send label={inTerms(none)} name="answer" value="none" look="secondary" />
        </Form>
      )}
    </>
  )
}

const MANY = 10

function There({ question, there }: Pick<QuestionView, 'question' | 'there'>): Child {
  if (question === 'notices')
    return <p class="govuk-inset-text">{there.length > 0 ? 'Email is set up.' : 'Email is not set up yet.'}</p>
  if (there.length === 0) return null
  return (
    <p class="govuk-inset-text">
      There already: <span dir="auto">{listed(there.slice(0, MANY))}</span>
      {there.length > MANY && ` and ${there.length - MANY} more`}.
    </p>
  )
}

function Answer({ question, fields, filled, people, rows, invites, directory }: QuestionView) {
  const { typed, elsewhere } = WORDS[question]
  const inTerms = useInTerms()
  const at = `${SET_UP_PATH}/${question}`
  if (!typed)
    return (
      <p class="govuk-body">
        <a class="govuk-button" href={`${elsewhere!.to}?next=${at}`}>
          {inTerms(elsewhere!.label)}
        </a>
      </p>
    )
  return (
    <>
      <p class="govuk-body">
        Have you got a list? <Link href={`/registers/${question}/import?next=${at}`}>Import it from a spreadsheet</Link>
        {directory && (
          <>
            , or <Link href={`${DIRECTORY_PATH}?next=${at}`}>choose people from the directory</Link>
          </>
        )}
        .{' '}
        {invites && (
          <>
            People who are added need an invitation: <Link href="/administration/accounts">people who sign in</Link>.
          </>
        )}
      </p>
      <Form action={at}>
        <RegisterInputs {...{ fields, filled, people, rows }} />
        <Send label={typed.send} />
      </Form>
    </>
  )
}

export function SetUpBanner({ states }: { states: readonly QuestionState[] }) {
  const next = nextOf(states)
  if (!next) return null
  return (
    <section class="govuk-inset-text" aria-label="Set up the office">
      <p class="govuk-body">
        <strong>Set up the office:</strong> {progressOf(states)}.{' '}
        <Link href={SET_UP_PATH}>{states.some(({ state }) => state === 'done') ? 'Go on' : 'Begin'}</Link>
      </p>
    </section>
  )
}
