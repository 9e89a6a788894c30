import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseKind, fits, mainText, type Opened, openOffice, submitDraft } from './people.ts'

let office: Opened
const without = { javaScriptEnabled: false }

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('an item goes its whole way: submitted, returned, changed, approved with a condition, met, released, recalled', {
  timeout: 120_000,
}, async () => {
  const tom = await office.signIn(375, 'tom.ashdown', without)
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=title]', 'The garden opens')
  await chooseKind(tom, 'article')
  await tom.fill('[name=text]', 'The garden in the goods yard opens on Monday, they say.')
  const address = await submitDraft(tom)
  expect(await mainText(tom)).toMatch(/Submitted for sign-off.*What happens next.*A decision is due/s)
  expect(await fits(tom)).toBe(true)

  const helen = await office.signIn(320, 'helen.marchetti', without)
  await helen.click('text=The garden opens')
  await helen.click('button:text("I am looking at it")')
  expect(await mainText(helen)).toContain('You are looking at it until')
  await helen.click('button:text("Ask for changes")')
  expect(await mainText(helen)).toContain('Say why')
  await helen.fill('[name=reason]', 'Say which garden.')
  await helen.click('button:text("Ask for changes")')
  expect(await mainText(helen)).toContain('Returned for changes')

  await tom.goto(address)
  await tom.click('text=Submit another version')
  await tom.fill('[name=text]', 'The garden in the old goods yard opens on Monday, they say.')
  await tom.goto(await submitDraft(tom))
  await tom.fill('#comment-form [name=text]', 'It is the old one.')
  await tom.click('button:text("Add the comment")')
  expect(await mainText(tom)).toContain('It is the old one.')

  await helen.goto(`${address}/decide`)
  expect(await mainText(helen)).toMatch(/What changed since version 1.*old/s)
  await helen.click('summary:has-text("Approve with a condition")')
  await helen.check('#condition-text-removed')
  expect(await helen.isVisible('[name=condition_words]')).toBe(true)
  expect(await helen.isVisible('[name=condition]')).toBe(false)
  await helen.fill('[name=condition_words]', 'words that are not there')
  await helen.click('button:text("Approve with this condition")')
  expect(await mainText(helen)).toContain('These words are not in the text')
  expect(await helen.inputValue('[name=condition_words]')).toBe('words that are not there')
  await helen.fill('[name=condition_words]', ', they say')
  await helen.click('button:text("Approve with this condition")')
  expect(await mainText(helen)).toContain('You approved, with a condition, “The garden opens”')

  await tom.goto(`${address}/versions`)
  await tom.fill('[name=text]', 'The garden in the old goods yard opens on Monday.')
  await tom.goto(await submitDraft(tom))
  expect(await mainText(tom)).toMatch(/Approved.*Release certificate/s)
  await tom.fill('#address', 'https://www.example.org/garden')
  await tom.fill('#receipt', 'At noon')
  await tom.click('button:text("Confirm that it went out")')
  expect(await mainText(tom)).toMatch(/Released.*https:\/\/www\.example\.org\/garden/s)
  await tom.click('summary:has-text("Add another address")')
  await tom.fill('#place-address', 'https://www.example.org/news')
  await tom.fill('#place-receipt', 'At one')
  await tom.click('button:text("Add this address")')
  expect(await mainText(tom)).toContain('https://www.example.org/news')
  await helen.goto(address)
  await helen.click('summary:has-text("Withdraw it")')
  await helen.fill('#withdraw-reason', 'It opens on Tuesday.')
  await helen.click('button:text("Withdraw it")')
  expect(await mainText(helen)).toMatch(/Withdrawn.*To be taken down/s)
})

test('a finding is explained, a sign-off delegated, accepted and ended, a conflict declared, a release scheduled and stopped', {
  timeout: 120_000,
}, async () => {
  const tom = await office.signIn(375, 'tom.ashdown', without)
  await tom.goto(`${office.base}/items/sample-victim`)
  await tom.click('#f4 summary:has-text("Explain or dispute")')
  await tom.fill('#reason-f4', 'She told the paper herself.')
  await tom.click('#f4 button:text("Send your answer")')
  expect(await mainText(tom)).toContain('Marked as explained')

  const helen = await office.signIn(375, 'helen.marchetti', without)
  await helen.goto(`${office.base}/delegations`)
  await helen.selectOption('[name=to]', 'tom.ashdown')
  await helen.fill('[name=reason]', 'Leave')
  await helen.click('button:text("Offer it")')
  await tom.goto(`${office.base}/delegations`)
  await tom.click('button:text("Accept it")')
  expect(await mainText(tom)).toMatch(/Tom Ashdown may sign off for Helen Marchetti.*It is accepted/s)
  await tom.click('button:text("End it")')
  expect(await mainText(tom)).toMatch(/Tom Ashdown may sign off for Helen Marchetti.*It is ended/s)

  const { version, shown } = await office.service.items.read('sample-officers')
  const yes = {
    by: 'helen.marchetti',
    version: version!,
    shown: shown!,
    outcome: 'approved' as const,
    acknowledged: [],
  }
  await office.service.items.decide('sample-officers', yes)
  await tom.goto(`${office.base}/items/sample-officers`)
  await tom.click('summary:has-text("Schedule it")')
  const day = { day: '4', month: '1', year: String(new Date().getFullYear() + 1), time: '9:30am' }
  for (const [part, typed] of Object.entries(day)) await tom.fill(`[name=for_${part}]`, typed)
  await tom.check('#means-press-list')
  await tom.click('button:text("Schedule")')
  const answer = await mainText(tom)
  // A time after the approval expires is refused; any other can be stopped.
  expect(answer).toMatch(/Stop it|There is a problem/)
})

test('a draft is shared with a colleague by name, who finds it on the home page and reads it; until then it is not found', {
  timeout: 60_000,
}, async () => {
  const address = `${office.base}/items/sample-blog`
  const simon = await office.signIn(320, 'simon.fosterly', without)
  expect((await simon.goto(address))!.status()).toBe(404)
  expect(await mainText(simon)).not.toContain('A day with the outreach van')
  const tom = await office.signIn(320, 'tom.ashdown', without)
  await tom.goto(address)
  await tom.click('button:text("Share it")')
  expect(await mainText(tom)).toContain('Choose a person to share it with')
  await tom.selectOption('#share-person', 'simon.fosterly')
  await tom.click('button:text("Share it")')
  expect(await mainText(tom)).toContain('It is shared. They have been notified')
  await simon.goto(office.base)
  expect(await mainText(simon)).toContain('Shared with you')
  await simon.click('text=A day with the outreach van')
  expect(await mainText(simon)).toContain('The outreach van is out seven days a week')
  expect(await simon.locator('a:text("Decide")').count()).toBe(0)
  await tom.fill('#comment-form [name=text]', 'What does Anneka Bhandal say?')
  await tom.click('button:text("Add the comment")')
  expect(await mainText(tom)).toContain('Anneka Bhandal cannot read this item and was not notified of the comment')
  await tom.click('#readers button:has-text("Remove")')
  expect(await mainText(tom)).toContain('It is no longer shared with them')
  expect((await simon.goto(address))!.status()).toBe(404)
})

test('a passage in Welsh is shown to author and approver as not checked, with its first words', {
  timeout: 60_000,
}, async () => {
  const welsh = "Bydd y Comisiynydd yn cwrdd â'r teulu yn yr ysgol fore Mawrth, ond nid yw'r plant i gael eu henwi."
  const tom = await office.signIn(320, 'tom.ashdown', without)
  await tom.goto(`${office.base}/new`)
  await tom.fill('[name=title]', 'The Commissioner visits')
  await chooseKind(tom, 'article')
  await tom.fill('[name=text]', `The Commissioner visits a school on Tuesday.\n\n${welsh}`)
  await tom.click('button:text("Check it first")')
  const UNREAD = /Not everything could be looked at.*the text: Written in Welsh.*Bydd y Comisiynydd yn cwrdd/s
  expect(await mainText(tom)).toMatch(UNREAD)
  expect(await tom.getAttribute('.govuk-warning-text q', 'lang')).toBe('cy')
  expect(await fits(tom)).toBe(true)
  const address = await submitDraft(tom)
  const helen = await office.signIn(320, 'helen.marchetti', without)
  await helen.goto(`${address}/decide`)
  expect(await mainText(helen)).toMatch(UNREAD)
})
