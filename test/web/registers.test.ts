import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftFrom, draftSchema } from '../../src/http/schemas.ts'
import { serveSample } from './served.ts'

let office: Awaited<ReturnType<typeof serveSample>>
beforeAll(async () => {
  office = await serveSample()
})
afterAll(() => office.close())

async function as(person: string) {
  const post = (path: string, form: Record<string, string> | FormData, cookie = '') =>
    fetch(office.base + path, {
      method: 'POST',
      redirect: 'manual',
      body: form instanceof FormData ? form : new URLSearchParams(form),
      headers: { origin: office.base, cookie },
    })
  const cookie = await office.cookieOf(person)
  const page = async (answer: Response) => ({ status: answer.status, text: await answer.text() })
  return {
    get: async (path: string) => page(await fetch(office.base + path, { headers: { cookie } })),
    send: async (path: string, form: Record<string, string> | FormData) => {
      const answer = await post(path, form, cookie)
      const to = answer.headers.get('location')
      return to
        ? { ...(await page(await fetch(office.base + to, { headers: { cookie } }))), to }
        : { ...(await page(answer)), to: '' }
    },
  }
}

test('an account is added without a password, changed and ended, and its history is shown', async () => {
  const helen = await as('helen.marchetti')
  const account = { handle: '@WestMidsYouth', platform: 'Instagram', corporate: 'yes', owner: 'tom.ashdown' }
  const wrong = await helen.send('/registers/accounts/new', { ...account, vault: 'pw Tr0ub4dor&3' })
  expect(wrong.status).toBe(400)
  expect(wrong.text).toContain('this looks like a password')
  expect(wrong.text).toContain('value="@WestMidsYouth"')
  const added = await helen.send('/registers/accounts/new', { ...account, vault: 'Password manager, entry 12' })
  expect(added.text).toContain('Tom Ashdown')
  const at = added.to.split('?')[0]!
  const { text: form } = await helen.get(`${at}/edit`)
  const seq = /name="seq" value="(\d+)"/.exec(form)![1]!
  const changed = await helen.send(`${at}/edit`, { ...account, owner: 'priya.nandakumar', seq, reason: 'Tom moves on' })
  expect(changed.text).toContain('<del>Tom Ashdown</del> <ins>Priya Nandakumar</ins>')
  expect(changed.text).toContain('Tom moves on')
  const late = await helen.send(`${at}/edit`, { ...account, seq })
  expect(late.text).toContain('Somebody changed this row since you opened it')
  await helen.send(`${at}/end`, { day: '2020-01-01', reason: 'Closed' })
  expect((await helen.get('/registers/accounts')).text).not.toContain('@WestMidsYouth')
  expect((await helen.get('/registers/accounts?ended=yes&search=instagram')).text).toContain('@WestMidsYouth')

  const tom = await as('tom.ashdown')
  expect((await tom.get('/registers/accounts')).text).not.toContain('Add an account')
  expect((await tom.send('/registers/accounts/new', account)).text).toContain('You may not add an account')
})

test('an application is filled in, approved by the Chief Executive and added to the register', async () => {
  const tom = await as('tom.ashdown')
  const form = { handle: '@WestMidsCadets', platform: 'Instagram', purpose: 'Cadets', owner: 'tom.ashdown' }
  const wrong = await tom.send('/applications/account', { ...form, why: 'Asked for', accepts: 'yes' })
  expect(wrong.text).toContain('Fill in “Second owner”')
  const sent = await tom.send('/applications/account', {
    ...{ ...form, backup: 'priya.nandakumar', why: 'Asked for', accepts: 'yes' },
  })
  expect(sent.text).toContain('Application: a new social media account')
  const at = /^\/items\/[^/?]+/.exec(sent.to)![0]
  const helen = await as('helen.marchetti')
  const { text: page } = await helen.get(`${at}/decide`)
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)![1]!
  const decided = await helen.send(`${at}/decide`, {
    ...{ version: value('version'), shown: value('shown'), outcome: 'approved', reason: '' },
  })
  expect(decided.text).toContain('Granted')
  expect((await tom.get('/registers/accounts')).text).toContain('@WestMidsCadets')
  expect((await tom.get('/applications')).text).toContain('Granted')
  expect((await tom.get('/me')).text).toContain('You have declared for version 4.0')
})

test('an import is previewed before it is saved', async () => {
  const helen = await as('helen.marchetti')
  const form = new FormData()
  form.set('file', new File(['outlet,domains\nLakeside Gazette,lakeside.example\n,none.example\n'], 'media.csv'))
  form.set('wish', 'look')
  const looked = await helen.send('/registers/media/import', form)
  expect(looked.text).toContain('Line 3 is wrong')
  const right = 'outlet,domains\nLakeside Gazette,lakeside.example\n'
  await helen.send('/registers/media/import', { csv: right, wish: 'apply' })
  expect((await helen.get('/registers/media')).text).toContain('Lakeside Gazette')
  expect((await helen.get('/registers/media/export')).text).toContain('lakeside.example')
  expect(office.faults).toEqual([])
})

test('columns with other names are chosen on the page, and an import is taken back as a whole', async () => {
  const helen = await as('helen.marchetti')
  const csv =
    'Publication,Beat,Desk mail\nRiverside Post,crime,desk@riverside.example\nMidlands Courier,,x@courier.example\n'
  const asked = await helen.send('/registers/media/import', { csv, wish: 'look' })
  expect(asked.text).toMatch(/Column “Desk mail”[\s\S]*For example: desk@riverside.example/)
  expect(asked.text).toMatch(/name="column-0"[\s\S]*?value="outlet" selected/)
  const withIds = await helen.send('/registers/media/import', { csv: 'id,Outlet,Beat\na,b,c\n', wish: 'look' })
  expect(withIds.text).toMatch(/name="column-0"[\s\S]*?value="id" selected[\s\S]*name="column-1"/)
  const columns = { 'column-0': 'outlet', 'column-1': '', 'column-2': 'emails' }
  const twice = await helen.send('/registers/media/import', { csv, wish: 'look', ...columns, 'column-1': 'outlet' })
  expect(twice.text).toContain('Two columns are “Outlet”')
  const looked = await helen.send('/registers/media/import', { csv, wish: 'look', ...columns })
  expect(looked.text).toMatch(/Line 2 adds.*Riverside Post/)
  expect(looked.text).toMatch(/Line 3 changes.*Midlands Courier/)
  const done = await helen.send('/registers/media/import', { csv, wish: 'apply', ...columns })
  // A column that the file does not have keeps what was there.
  expect((await helen.get('/registers/media/export')).text).toMatch(
    /Midlands Courier,,x@courier.example,midlandscourier.example/,
  )
  const seq = /name="seq" value="(\d+)"/.exec(done.text)![1]!
  const back = await helen.send('/registers/media/import/undo', { seq })
  expect(back.text).toContain('The import was taken back')
  expect(back.text).not.toContain('Riverside Post')
  expect((await helen.get('/registers/media/export')).text).toContain(
    'Midlands Courier,,newsdesk@midlandscourier.example',
  )
  expect((await helen.send('/registers/media/import/undo', { seq })).text).toContain('Something was changed')
  const tom = await as('tom.ashdown')
  expect((await tom.send('/registers/media/import/undo', { seq })).text).toContain('You may not change')
})

test('set-up leads through what is left, one question a page, and ends when each is answered', async () => {
  const helen = await as('helen.marchetti')
  const none = (question: string, answer: string) => helen.send(`/set-up/${question}/answer`, { answer })
  expect((await helen.get('/')).text).not.toContain('Set up the office')
  for (const id of ['local-2027', 'pcc-2028'])
    await helen.send(`/registers/elections/rows/${id}/end`, { day: '2020-01-01', reason: 'A trial' })
  expect((await helen.get('/')).text).toMatch(/Set up the office:[\s\S]*7 of 8 done/)
  const asked = (await helen.get('/set-up/elections')).text
  expect(asked).toContain('Question 5 of 8')
  expect(asked).toContain('value="West Midlands"')
  expect(asked).toContain('/registers/elections/import?next=/set-up/elections')
  const poll = { poll_day: '6', poll_month: '5', poll_year: '2027' }
  const wrong = await helen.send('/set-up/elections', { kind: 'local', area: '', ...poll })
  expect(wrong.status).toBe(400)
  expect(wrong.text).toMatch(/There is a problem[\s\S]*href="#area"[\s\S]*id="area-error"/)
  expect((await none('elections', 'later')).text).toMatch(/7 of 8 done[\s\S]*Later/)
  expect((await none('elections', 'none')).text).toContain('8 of 8 done')
  await none('elections', 'open')
  const added = await helen.send('/set-up/elections', { kind: 'local', area: 'West Midlands', ...poll })
  expect(added.text).toContain('It was added')
  expect((await helen.get('/registers/elections/rows/local-2027-2')).text).toContain('West Midlands')
  expect((await helen.get('/')).text).not.toContain('Set up the office')
  const list = { csv: 'Publication\nHarbour Herald\n', wish: 'apply', 'column-0': 'outlet', next: '/set-up/media' }
  expect((await helen.send('/registers/media/import', list)).to).toBe('/set-up/media?done=imported')
  expect((await helen.send('/registers/media/import', { ...list, next: '//evil.example' })).to).not.toContain('evil')
  const gwen = await as('gwen.hollis')
  expect((await gwen.get('/set-up/accounts')).text).toContain('This is for Helen Marchetti. Ask them')
  const tom = await as('tom.ashdown')
  expect([(await tom.get('/set-up')).status, (await tom.get('/set-up/people')).status]).toEqual([404, 404])
  expect((await tom.send('/set-up/people/answer', { answer: 'none' })).status).toBe(403)
})

test('people are added from the directory, which says who is missing and what it would do', async () => {
  const at = '/registers/people/directory'
  const helen = await as('helen.marchetti')
  const walk = `${at}?next=/set-up/people`
  expect((await helen.get('/set-up/people')).text).toContain(`href="${walk}"`)
  expect((await helen.get('/registers/people')).text).toContain(`href="${at}"`)
  const listed = (await helen.get(walk)).text
  expect(listed).toMatch(/Joan Ellery, joan\.ellery@[\s\S]*Nia Pritchard, Engagement Officer[\s\S]*Ravi Sandhu/)
  expect(listed).not.toContain('tom.ashdown@')
  expect((await helen.get(`${at}?search=pol+sandhu`)).text).not.toContain('Nia Pritchard')
  expect((await helen.get(`${at}?search=nobody`)).text).toContain('Nobody in the directory has all of these words')
  expect((await helen.get(`${at}?all=yes`)).text.match(/name="people"[^>]* checked/g)).toHaveLength(3)
  const [joan, nia] = [...listed.matchAll(/name="people" value="([^"]+)"/g)].map(([, id]) => id!)
  const none = await helen.send(at, { next: '/set-up/people' })
  expect(none.text).toContain(`<a href="#people-${joan}">Choose at least one person`)
  const form = new FormData()
  for (const id of [joan!, nia!]) form.append('people', id)
  form.set('next', '/set-up/people')
  const without = await helen.send(at, form)
  expect(without.status).toBe(400)
  expect(without.text).toMatch(new RegExp(`<a href="#post-${joan}">Enter the post of Joan Ellery`))
  expect(without.text.match(/name="people"[^>]* checked/g)).toHaveLength(2)
  form.set(`post-${joan}`, 'Clerk')
  const preview = (await helen.send(at, form)).text
  expect(preview).toMatch(/It adds 2 rows[\s\S]*Joan Ellery/)
  expect((await helen.get('/registers/people')).text).not.toContain('Joan Ellery')
  expect(preview).toMatch(/<h1[^>]*>Check what it would do/)
  expect(preview).toContain('action="/registers/people/import"')
  const csv = /<textarea name="csv" hidden[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(preview)![1]!
  const columns = Object.fromEntries(
    [...preview.matchAll(/name="(column-\d)" value="(\w*)"/g)].map(([, name, field]) => [name!, field!]),
  )
  const done = await helen.send('/registers/people/import', { csv, ...columns, wish: 'apply', next: '/set-up/people' })
  expect(done.to).toBe('/set-up/people?done=imported')
  const { people } = (await office.ports.officeSnapshot()).office
  expect(people.find(({ name }) => name === 'Joan Ellery')).toMatchObject({ title: 'Clerk', roles: ['author'] })
  expect(people.find(({ name }) => name === 'Nia Pritchard')).toMatchObject({ phone: '01632 960108' })
  expect((await helen.get(at)).text).not.toContain('Joan Ellery')
})

test('the page of the directory says what Microsoft refused, and only those who add people may open it', async () => {
  const at = '/registers/people/directory'
  const helen = await as('helen.marchetti')
  office.sample.fakeTenant.faults.add('graph-403')
  const denied = await helen.get(at)
  expect(denied.status).toBe(400)
  expect(denied.text).toMatch(/can grant it User\.Read\.All[\s\S]*Import a spreadsheet instead/)
  office.sample.fakeTenant.faults.add('graph-503')
  expect((await helen.get(at)).text).toContain('The directory did not answer')
  const tom = await as('tom.ashdown')
  expect([(await tom.get(at)).status, (await tom.send(at, {})).status]).toEqual([403, 403])
  expect((await tom.get('/registers/people')).text).not.toContain(at)
})

test('people are imported without ids, and each gets one that nobody has', async () => {
  const helen = await as('helen.marchetti')
  const csv =
    'Full name,Job title,E-mail,Mobile,Roles\nTim Ashdown,Officer,tom.ashdown@force.example,+44 1632 960109,Author\nLi Wu,Officer,li@force.example,,\n'
  const done = await helen.send('/registers/people/import', { csv, wish: 'apply' })
  expect(done.text).toContain('The file was imported')
  expect((await helen.get('/registers/people/rows/tom.ashdown-2')).text).toContain('+44 1632 960109')
  expect((await helen.get('/registers/people/rows/li.person')).text).toContain('Li Wu')
})

test('an emblem registered here is found at once, and a file that is not a picture is refused', {
  timeout: 60_000,
}, async () => {
  const helen = await as('helen.marchetti')
  const crest = readFileSync(new URL('../../fixtures/marks/westmids-opcc.svg', import.meta.url))
  const png = await sharp(crest, { density: 144 }).resize(420).flatten({ background: '#fff' }).png().toBuffer()
  const files = [{ name: 'poster.png', type: 'image/png', base64: png.toString('base64') }]
  const found = async () => {
    const draft = await draftFrom(draftSchema.parse({ kind: 'press-release', text: 'The new poster.', files }))
    return (await office.service.items.check(draft)).review.findings.filter(
      ({ detector }) => detector === 'crest-and-logo',
    )
  }
  expect(await found()).toMatchObject([{ type: 'MARK', severity: 'note' }])
  await helen.send('/registers/marks/rows/westmids-opcc/end', { day: '2020-01-01', reason: 'A new crest' })
  expect(await found()).toEqual([])
  const mark = (file: File) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ id: 'new-crest', name: 'The new crest', kind: 'office', owner: 'us' }))
      form.set(name, value)
    form.set('files-added', file)
    return form
  }
  const { text: empty } = await helen.send('/registers/marks/new', new FormData())
  expect(empty).toMatch(/^(?!.*Short name: ).*Fill in “Name”/s)
  const wrong = await helen.send('/registers/marks/new', mark(new File(['no picture'], 'crest.png')))
  expect(wrong.text).toContain('crest.png could not be opened as a picture')
  const added = await helen.send('/registers/marks/new', mark(new File([new Uint8Array(crest)], 'crest.svg')))
  expect(added.text).toMatch(/The mark was added\. Now try it[\s\S]*In which pictures is it found\?/)
  const row = await helen.get('/registers/marks/rows/new-crest')
  expect(row.text).toContain('crest.svg')
  expect(row.text).toMatch(/How like it a picture must be<\/dt>\s*<dd[^>]*>0\.\d+</)
  expect(row.text).toMatch(/Smallest size that is found, in pixels<\/dt>\s*<dd[^>]*>\d+</)
  expect(await found()).toMatchObject([{ type: 'MARK', severity: 'sign-off', reserved: true }])
  const samples = new FormData()
  samples.append('pictures', new File([png], 'poster.png', { type: 'image/png' }))
  samples.append('pictures', new File([await blank()], 'blank.png', { type: 'image/png' }))
  const at = '/registers/marks/rows/new-crest'
  expect((await helen.get(at)).text).toContain(`href="${at}/try"`)
  const tried = await helen.send(`${at}/try`, samples)
  expect(tried.text).toContain('Found in 1 of 2 pictures')
  expect(tried.text).toMatch(/poster\.png[\s\S]*?>Found<[\s\S]*blank\.png[\s\S]*?>Not found</)
  const [poster, clean] = tried.text.split('blank.png')
  expect(poster).toMatch(/<img src="data:image\/webp;base64,[^"]+"[\s\S]*<rect x="[\d.]+%"/)
  expect(clean).toContain('<img src="data:image/webp')
  expect(clean).not.toContain('<rect')
  const none = { other: 'x' }
  expect((await helen.send(`${at}/try`, none)).text).toMatch(/href="#pictures"[\s\S]*id="pictures-error"/)
  expect((await (await as('tom.ashdown')).get(`${at}/try`)).status).toBe(403)
})

const blank = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#cde' } })
    .png()
    .toBuffer()

test.each(['tom.ashdown', 'helen.marchetti', 'priya.nandakumar'])(
  'the record page links %s only to pages that they may open',
  async (person) => {
    const reader = await as(person)
    const { text } = await reader.get('/record')
    const list = text.slice(text.indexOf('cs-items'))
    const addresses = [...list.slice(0, list.indexOf('</ul>')).matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)
    expect(addresses).toContain('/policy')
    for (const address of addresses) expect([address, (await reader.get(address)).status]).toEqual([address, 200])
    expect(addresses.includes('/statistics')).toBe((await reader.get('/statistics')).status === 200)
  },
)
