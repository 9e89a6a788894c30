import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleTenant } from '../../src/entry/sample-tenant.ts'
import { basisOf } from '../tools/basis.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { AUTHOR, alone, withEveryRole } from './every-role.ts'
import { ELSEWHERE, PLAIN, SECRET } from './listing-paths.ts'
import { BASE, openOffice } from './office.ts'

/** Calls every route as every role: a person who may not read an item learns nothing about it. */

const NHS = 'Her NHS number is 999 000 0018.'
/** Words of the title, the text and the file name of each item, which no answer may contain. */
const WORDS = {
  plain: ['Quartz heron', 'umbrella lantern', 'obsidian-ledger', 'zinc orchard'],
  secret: ['Basalt heron', 'granite lantern', 'feldspar-ledger', 'cobalt orchard'],
  mail: ['Schist heron', 'marble lantern'],
} as const
const file = (name: string, words: string) => ({
  ...{ name: `${name}.txt`, type: 'text/plain' },
  bytes: new TextEncoder().encode(`The ${words} is open. Her NHS number is 999 000 0026.`),
})
let mail = ''
const NOTHING = '01J0000000000000000NOTHNG1'

let office: Awaited<ReturnType<typeof openOffice>>
const cookies = new Map<string, string>()

beforeAll(async () => {
  const register = withEveryRole()
  const tenant = await sampleTenant(register, BASE, false, () => new Date())
  office = await openOffice(undefined, { ...tenant, office: register })
  const [plain, secret] = [file('obsidian-ledger', 'zinc orchard'), file('feldspar-ledger', 'cobalt orchard')]
  const first = draftOf({ title: 'Quartz heron', body: `An umbrella lantern. ${NHS}`, files: [plain] })
  await office.service.items.submit(PLAIN, first, AUTHOR)
  const body = `SECRET\n\nA granite lantern for the station. ${NHS}`
  const second = draftOf({ kind: 'report', title: 'Basalt heron', body, files: [secret] })
  await office.service.items.submit(SECRET, second, AUTHOR)
  const raw = new TextEncoder().encode(`Subject: Schist heron\r\n\r\nA marble lantern. ${NHS}\r\n`)
  const sender = `${AUTHOR}@westmids-opcc.example`
  const message = { raw, sender, recipients: ['resident@example.org'] }
  mail = (await office.service.mail.screen(message, { gateway: 'mx', queue: 'Q1' })).mail.ref
  for (const { id } of register.people)
    cookies.set(
      id,
      `__Host-countersign=${await office.sessions.start(id, new Date().toISOString(), basisOf({ office: register }, id))}`,
    )
  const shown = await Promise.all([PLAIN, SECRET, mail].map((id) => office.service.items.read(id)))
  expect(shown.map(({ progress }) => progress)).toEqual(['awaiting', 'blocked', 'awaiting'])
})
afterAll(() => office.close())

/** People with no part in any of the items, who do not keep the record either. */
const OUTSIDERS = ['no.role', ...['author', 'registrar', 'admin', 'on-call', 'independent-reviewer'].map(alone)]

/** Routes about one item, found in the router by the parameter that names it. */
const ABOUT_AN_ITEM = /^(?:\/v1)?\/(?:items|mail|declarations|publications)\/:id(?:\/|$)|^\/check\/:item\//

/**
 * Routes that answer nothing about items: sign-in, pages that are the same for all, registers, and calls of machines.
 */
const NOTHING_OF_ITEMS: ReadonlySet<string> = new Set([
  ...['/healthz', '/readyz', '/.well-known/jwks.json', '/v1/openapi.json', '/v1/docs', '/assets/:name', '/*'],
  ...['/sign-in', '/sign-in/confirm', '/sign-in/return', '/sign-out', '/sign-out/front-channel'],
  ...['/sign-in/local', '/sign-in/welcome', '/help/guides/:name'],
  ...['/sign-out/everywhere', '/signed-out', '/delegations', '/me/declaration', '/administration/keys'],
  ...['/administration/sessions/end', '/administration/keys/revoke', '/administration/notices/:id/retry'],
  ...['/delegations/:id/accept', '/delegations/:id/revoke', '/v1/applications', '/v1/me/declarations'],
  ...['/v1/delegations', '/v1/delegations/:id/acceptances', '/v1/delegations/:id/revocations'],
  ...['/registers/:register/new', '/registers/:register/rows/:row/edit', '/registers/:register/rows/:row/end'],
  ...['/registers/:register/rows/:row/erase', '/registers/:register/import', '/v1/registers/:register/rows'],
  ...['/v1/registers/:register/rows/:row', '/v1/registers/:register/rows/:row/endings'],
  ...['/v1/registers/:register/rows/:row/erasures', '/v1/registers/:register/imports'],
  ...['/v1/registers/:register/pictures', '/v1/messages', '/v1/messages/:ref', '/v1/messages/:ref/receipts'],
  ...['/v1/messages/gateway', '/v1/messages/unchecked', '/v1/messages/:ref/gone'],
  ...['/observed/periods/:row/end', '/observed/messages/:ref/judge', '/calibration/:id/undo'],
  ...['/registers/marks/rows/:row/try', '/registers/:register/import/undo', '/registers/people/directory'],
  ...['/set-up/:question', '/set-up/:question/answer'],
  ...['/administration/accounts', '/administration/accounts/invite', '/administration/accounts/withdraw'],
  ...['/v1/observed/periods/:row/endings', '/v1/observed/messages/:ref/judgements'],
])

/** Routes with a method and a handler of their own, without middleware. */
function routes(): string[] {
  const all = office.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('/*'))
  return [...new Set(all.map(({ method, path }) => `${method} ${path}`))]
}

const pathOf = (route: string) => route.slice(route.indexOf(' ') + 1)
const aboutAnItem = () => routes().filter((route) => ABOUT_AN_ITEM.test(pathOf(route)))

/** All fields of an act, so that a validation error does not hide the answer. */
function body(id: string): Record<string, unknown> {
  const reason = 'A reason that is long enough for every act.'
  return {
    ...{ version: 'a'.repeat(64), shown: 'b'.repeat(64), outcome: 'approved', acknowledged: [], reason, why: reason },
    ...{ finding: 'f1', resolution: 'explained', ruling: 'upheld', text: 'A word.', to: 'no.role', person: 'no.role' },
    ...{ condition: 'x', how: 'x', evidence: 'dpia', reference: 'FOI 7', for: '2027-01-04T09:00:00Z' },
    ...{ means: 'by-hand', receipt: 'x', task: 'x', ground: 'crime', tell_sender: true, kind: 'press-release' },
    ...{
      title: 'Mine',
      address: 'https://www.example.org/x',
      in_reply_to: 1,
      typed: '',
      statement: '1',
      item: `${id}|a|b`,
    },
    ...{ items: [{ id, version: 'a', shown: 'b' }], draft: id, certificate: 'x', wish: 'submit' },
  }
}

/** Routes that name an outcome in other words. */
const OUTCOME: Readonly<Record<string, string>> = {
  ...{ 'emergency-reviews': 'ratified', 'glass-answers': 'refused', 'declaration-judgements': 'right' },
}

async function ask(person: string, route: string, address: string, id: string) {
  const method = route.slice(0, route.indexOf(' '))
  const headers = { cookie: cookies.get(person)!, 'sec-fetch-site': 'same-origin' }
  const outcome = OUTCOME[address.replace(/\?.*/, '').split('/').at(-1)!]
  const fields = { ...body(id), ...(outcome ? { outcome } : {}) }
  const api = address.startsWith('/v1/')
  const sent = api
    ? JSON.stringify(fields)
    : new URLSearchParams(Object.entries(fields).map(([n, v]) => [n, String(v)]))
  const answer = await office.app.request(BASE + address, {
    ...{ method, headers: { ...headers, ...(api ? { 'content-type': 'application/json' } : {}) } },
    ...(method === 'GET' ? {} : { body: sent }),
  })
  return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() }
}

function at(route: string, id: string): string {
  const path = pathOf(route)
    .replace(/:(?:id|item)/, id)
    .replace(':mark', 'a'.repeat(16))
  return `${path
    .replace(/:(?:number|file)/, '1')
    .replace(':choice', 'explain')
    .replace(':name', 'ask')}?part=body&page=1`
}

test('every route is listed as about an item, about others, or about none', () => {
  const known = (route: string) =>
    ABOUT_AN_ITEM.test(pathOf(route)) || route in ELSEWHERE || NOTHING_OF_ITEMS.has(pathOf(route))
  expect(routes().filter((route) => !known(route))).toEqual([])
  expect(aboutAnItem().length).toBeGreaterThan(90)
})

describe('a person with no part in an item', () => {
  test.each(OUTSIDERS)('%s gets the answer for a missing item from every route about it', async (person) => {
    const wrong: string[] = []
    for (const route of aboutAnItem()) {
      const none = await ask(person, route, at(route, NOTHING), NOTHING)
      for (const id of [PLAIN, SECRET, mail]) {
        const answer = await ask(person, route, at(route, id), id)
        const same = answer.status === none.status && answer.text.replaceAll(id, NOTHING) === none.text
        const led = answer.to.replaceAll(id, NOTHING) === none.to
        if (!same || !led || answer.status === 200 || leaks(answer.text))
          wrong.push(`${route} ${id}: ${answer.status} ${answer.to}, otherwise ${none.status} ${none.to}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test.each(OUTSIDERS)('%s finds no word, file name or reference of it in any list', async (person) => {
    const wrong: string[] = []
    for (const [route, address] of Object.entries(ELSEWHERE))
      for (const id of [PLAIN, SECRET, mail]) {
        const answer = await ask(person, route, address.replace(PLAIN, id), id)
        if (leaks(answer.text) || names(answer.text, route, address, id)) wrong.push(`${route} ${id}: ${answer.status}`)
      }
    const searches = ['/items?q=heron', '/items?state=waiting', `/items?author=${AUTHOR}`]
    for (const search of [...searches, '/v1/items?view=open', '/v1/items?view=shared'])
      if (leaks((await ask(person, 'GET x', search, PLAIN)).text)) wrong.push(search)
    expect(wrong).toEqual([])
  })
})

/** True when a list names an item that the request did not name. */
function names(text: string, route: string, address: string, id: string): boolean {
  return route.startsWith('GET') && !address.includes(PLAIN) && text.includes(id)
}

describe('a person who may know of an item and not read it', () => {
  const cases = () => [
    [alone('auditor'), SECRET],
    [alone('data-protection-officer'), SECRET],
    [alone('auditor'), mail],
  ]
  test('gets neither words nor findings from any route', async () => {
    const wrong: string[] = []
    for (const [person, id] of cases())
      for (const route of [...aboutAnItem(), ...Object.keys(ELSEWHERE)]) {
        const address = ELSEWHERE[route]?.replace(PLAIN, id!) ?? at(route, id!)
        const answer = await ask(person!, route, address, id!)
        if (leaks(answer.text, [id === mail ? 'mail' : 'secret'])) wrong.push(`${person} ${route} ${id}`)
      }
    expect(wrong).toEqual([])
  })
})

test('no notice or mail names an item to a person who may not know of it; only a reader is mailed its title', async () => {
  const { service, ports, post, fakeTenant } = office
  for (const id of [PLAIN, SECRET]) {
    await service.items.comment(id, { by: AUTHOR, text: `Could Person ${alone('author')} and @no.role look at it?` })
    await service.items.hold(id, alone('chief-executive'), 'Wait for the figures.')
    await service.items.liftHold(id, alone('chief-executive'), 'They are there.')
  }
  await service.items.declareConflict(PLAIN, {
    by: AUTHOR,
    person: alone('chief-executive'),
    reason: 'It is about her.',
  })
  for (let round = 0; round < 20 && (await post()).sent > 0; round++);
  const mails = fakeTenant.mailboxes.sent
  expect(mails.length).toBeGreaterThan(4)
  // The title of the plain draft goes to those who may read it; nothing else of any item goes to anybody.
  const [title] = WORDS.plain
  const titled = mails.filter((mail) => JSON.stringify(mail).includes(title))
  // The independent reviewer answers the conflict, so she reads the draft.
  const others = OUTSIDERS.filter((one) => one !== alone('independent-reviewer'))
  const closed = new Set(others.map((person) => `${person}@westmids-opcc.example`))
  expect(titled.length).toBeGreaterThan(0)
  expect(titled.flatMap(({ to }) => to).filter((address) => closed.has(address))).toEqual([])
  expect(mails.filter((mail) => leaks(JSON.stringify(mail).replaceAll(title, '')))).toEqual([])
  for (const person of others)
    expect((await ports.noticesTo(person, 99)).filter(({ item }) => item !== null)).toEqual([])
})

function leaks(text: string, of: readonly (keyof typeof WORDS)[] = ['plain', 'secret', 'mail']): boolean {
  return of.flatMap((item) => WORDS[item]).some((word) => text.toLowerCase().includes(word.toLowerCase()))
}
