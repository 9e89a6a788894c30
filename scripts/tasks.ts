import { openOffice } from '../test/web/people.ts'
import { holdMailToClear, liveOneDay } from '../test/web/scene.ts'
import { type Walk, walkOf } from './walk.ts'

/**
 * `npm run -s tasks -- [NAMES]`: does ten tasks on a phone by what the pages say, with a stopwatch, and prints a row for each.
 * A task that the pages do not lead through fails, and the command with it.
 */
type Task = { readonly name: string; readonly person: string; readonly steps: (walk: Walk) => Promise<unknown> }

const DRAFT = 'The Commissioner has opened the new garden in the goods yard. Anybody may come from nine until five.'

const TASKS: readonly Task[] = [
  {
    name: 'submit a press release',
    person: 'tom.ashdown',
    async steps({ press, tick, fill, see }) {
      await press('New draft')
      await tick('Press release')
      await fill('Title', 'A garden opens')
      await fill('Text', DRAFT)
      await press('Continue')
      await press('Submit for sign-off')
      await see('Submitted for sign-off')
    },
  },
  {
    name: 'find why a draft is held',
    person: 'tom.ashdown',
    async steps({ press, see }) {
      await press('Support for victims of burglary')
      await see('Identity of a victim or child')
    },
  },
  {
    name: 'approve from a phone',
    person: 'helen.marchetti',
    async steps({ press, see }) {
      await press('More officers for the canal towpaths')
      await press('Approve version 1')
      await see('You approved “More officers for the canal towpaths”')
    },
  },
  {
    name: 'delegate for a week',
    person: 'helen.marchetti',
    async steps({ press, pick, fill, see }) {
      await press('Menu')
      await press('Delegations')
      await pick('Who', 'Tom Ashdown, Media Officer')
      await fill('Why', 'Leave')
      await press('Offer it')
      await see('Tom Ashdown may sign off for Helen Marchetti')
    },
  },
  {
    name: 'clear one’s own mail',
    person: 'tom.ashdown',
    async steps({ press, see }) {
      await press('The fence')
      await press('Send it: I have checked')
      await see('You declared')
    },
  },
  {
    name: 'stop everything, let it go, end the stop',
    person: 'helen.marchetti',
    async steps({ press, fill, tickAll, see }) {
      await press('Stop everything that goes out')
      await fill('Why must everything stop?', 'A royal death')
      await press('Stop everything now')
      await see('Everything is stopped')
      await tickAll('It may go out')
      await press('Let the ticked items go')
      await see('Nothing is left to let go')
      await fill('Why may things go out again?', 'The period of mourning is over')
      await press('End the stop')
      await see('The stop has ended')
    },
  },
  {
    name: 'find who approved an item',
    person: 'gwen.hollis',
    async steps({ press, fill, see }) {
      await press('Menu')
      await press('Items')
      await fill('Title', 'goods yard')
      await press('Search')
      await press('The garden in the goods yard')
      await see('approved by Helen Marchetti')
    },
  },
  {
    name: 'add a councillor',
    person: 'helen.marchetti',
    async steps({ press, fill, see }) {
      await press('Menu')
      await press('Registers')
      await press('Public figures')
      await press('Add a public figure')
      await fill('Name', 'Marjorie Ellery')
      await fill('Role', 'Councillor for Dudley North')
      await press('Add a public figure')
      await see('It is on the register')
    },
  },
  {
    name: 'copy an item for a freedom of information request',
    person: 'gwen.hollis',
    async steps({ press, fill, file }) {
      await press('Menu')
      await press('Items')
      await press('Have your say')
      await press('Copy for an information request')
      await fill('Reference of the request', 'FOI 17')
      await file('Make the copy')
    },
  },
  {
    name: 'change the day of an election',
    person: 'helen.marchetti',
    async steps({ press, fill, see }) {
      await press('Menu')
      await press('Registers')
      await press('Elections')
      await press('Local')
      await press('Change it')
      await fill('Day', '13')
      await press('Save the change')
      await see('The change is recorded')
    },
  },
]

const [, , ...only] = process.argv
const office = await openOffice({ withModel: true })
await liveOneDay(office)
await holdMailToClear(office)
const lines: string[] = []
let failed = 0
for (const { name, person, steps } of TASKS.filter(
  (task) => only.length === 0 || only.some((part) => task.name.includes(part)),
)) {
  const page = await office.signIn(375, person, { locale: 'en-GB' })
  page.setDefaultTimeout(15_000)
  const walk = walkOf(page)
  const fault = await steps(walk).then(
    () => '',
    (reason: Error) => `stopped at ${walk.at()}: ${reason.message.split('\n')[0]}`,
  )
  if (fault) failed += 1
  if (fault) process.stderr.write(`${((await page.textContent('main')) ?? '').slice(0, 1_500)}\n`)
  lines.push(`| ${name} | ${fault || walk.row()} |`)
  process.stdout.write(`${lines.at(-1)}\n`)
  await page.context().close()
}
await office.close()
await office.browser.close()
process.exitCode = failed > 0 ? 1 : 0
