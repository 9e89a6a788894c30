import { afterAll, beforeAll, expect, test } from 'vitest'
import { zip } from '../files/package.ts'
import { FILM, png } from '../tools/media.ts'
import { wrongs } from './every-page-passes.ts'
import { draftOf } from './long-files.ts'
import { fits, mainText, type Opened, openOffice } from './people.ts'

const TOM = 'tom.ashdown'
const HELEN = 'helen.marchetti'

let office: Opened

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const broken = Buffer.from('%PDF-1.7\nnothing of a document')
const file = (name: string, bytes: Uint8Array) => ({ name, type: '', bytes })

async function handIn(id: string, ...files: ReturnType<typeof file>[]) {
  const body = 'The garden in the goods yard is open.'
  const draft = draftOf({ kind: 'article', title: `The garden: ${id}`, body, files, evidence: ['no-speech'] })
  await office.service.items.submit(id, draft, TOM)
}

/** Three seconds of silence that every browser plays. */
function silence(): Buffer {
  const rate = 8_000
  const head = Buffer.from('RIFF....WAVEfmt ....................data....', 'latin1')
  const samples = Buffer.alloc(3 * rate, 128)
  head.writeUInt32LE(36 + samples.length, 4)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

const SPOKEN = 'Welcome to <our> garden.\nThe report is marked top secret. Vote for me.'

/** Submits a recording as if the pack for film and sound had heard it: two findings, one of them in a picture. */
async function submitRecording(id: string, name: string, is: 'film' | 'sound', format: string, bytes: Uint8Array) {
  const part = 'attachment:1'
  const { review } = office.ports
  const start = SPOKEN.indexOf('top secret')
  const found = {
    ...{ rule: 'marking/secret', detector: 'marking', type: 'MARKING_SECRET', severity: 'sign-off' as const },
    ...{ confidence: 0.9, paragraphs: ['14'], because: 'It is marked', advice: 'Take it out.' },
  }
  const spoken = { ...found, part: `${part}/speech`, start, end: start + 10, partKind: 'attachment' as const }
  const box = [0.1, 0.1, 0.2, 0.2] as const
  const seen = { ...found, part: `${part}/frame65000`, start: 0, end: 0, partKind: 'attachment' as const, box }
  const passages = [
    { from: 500, to: 2_900, understood: true, words: [{ text: 'Welcome', at: 500 }] },
    { from: 70_000, to: 72_000, understood: false, words: [] },
  ]
  const recording = { part, length: 130_000, claimed: 360_000, passages }
  const times = [...SPOKEN.matchAll(/\S+/g)].map(({ index }) => [index, index >= 25 ? 2_250 : 500] as const)
  office.ports.review = async () => ({
    review: {
      findings: [spoken, ...(is === 'film' ? [seen] : [])],
      unread: [{ part, why: 'A person must watch or hear this recording.' }],
      failures: [],
      contents: { toOpen: [{ part, unread: true, media: [{ part, is, format }] }], captions: [], written: [] },
    },
    text: {
      parts: [
        { id: 'body', kind: 'body', text: 'The garden in the goods yard is open.' },
        { id: `${part}/speech`, kind: 'attachment', text: SPOKEN, where: 'what is spoken', times },
      ],
      observations: [],
      recordings: [
        is === 'film' ? { ...recording, watched: 359_500, shown: [{ at: 65_000, place: 'frame65000' }] } : recording,
      ],
    },
  })
  await handIn(id, file(name, bytes))
  office.ports.review = review
}

const progressOf = async (id: string) => (await office.service.items.read(id)).progress

test('on a phone: an unread file takes one tap to open and one to tick, and can only then be approved', {
  timeout: 120_000,
}, async () => {
  await handIn('unread', file('plan.pdf', broken), file('all.zip', zip({ 'visit.mp4': FILM })))
  const helen = await office.signIn(320, HELEN)
  await helen.goto(`${office.base}/items/unread/decide`)
  expect(await fits(helen)).toBe(true)
  expect(await mainText(helen)).toMatch(/Open before you approve.*plan\.pdf.*visit\.mp4.*It is a film/s)
  expect(await helen.textContent('.cs-reach')).toContain('2 files to open and tick')
  const ticks = helen.locator('[name=opened]')
  expect(await ticks.nth(0).isDisabled()).toBe(true)
  expect(await helen.isVisible('.cs-reach [data-approve]')).toBe(false)
  await helen.click('button:text("Approve version 1")')
  // The page moves the focus once the service has answered.
  await expect.poll(() => helen.evaluate(() => document.activeElement?.textContent)).toMatch(/^Open plan\.pdf/)
  for (const [index, name] of ['plan.pdf', 'visit.mp4'].entries()) {
    const arrives = helen.waitForEvent('download')
    await helen.click(`a:has-text("Open ${name}")`)
    expect((await arrives).suggestedFilename()).toBe(name)
    await ticks.nth(index).check()
  }
  // Under the thumb, wherever the page is scrolled to.
  await helen.evaluate(() => scrollTo(0, 0))
  await helen.click('.cs-reach [data-approve]')
  await helen.waitForURL(/done=decided/)
  expect(await progressOf('unread')).toBe('approved')
  expect(await mainText(helen)).toContain('They opened 2 files first.')
  await submitRecording('sound', 'talk.wav', 'sound', 'wav', silence())
  await helen.goto(`${office.base}/items/sound/decide`)
  expect(await fits(helen)).toBe(true)
  const tick = helen.locator('[name=opened]')
  expect(await tick.isDisabled()).toBe(true)
  expect(await wrongs(helen)).toEqual([])
  await helen.click('.cs-moments a[data-at="2"]')
  const player = helen.locator('.cs-recording audio')
  await expect.poll(() => player.evaluate((one: HTMLAudioElement) => one.currentTime)).toBeGreaterThan(2)
  await expect.poll(() => helen.textContent('.cs-transcript [aria-current="true"]')).toContain('top secret')
  // Playing it here enables the box below.
  await expect.poll(() => tick.isDisabled(), { timeout: 10_000 }).toBe(false)
})

test('a film that was heard has a player, findings and a transcript with times on the pages of those who may read it', {
  timeout: 60_000,
}, async () => {
  await submitRecording('heard', 'visit.mp4', 'film', 'mp4', FILM)
  for (const path of ['/items/heard', '/items/heard/decide']) {
    const { text } = await office.page(path, HELEN)
    const play = '/items/heard/play?part=attachment%3A1'
    expect(text).toContain(`<video class="cs-player" src="${play}" controls="" preload="none"`)
    expect(text).toContain('A machine heard 2:10 of 6:00 and watched it to the end.')
    const [, moments = ''] = /<ol class="cs-moments">(.*?)<\/ol>/s.exec(text) ?? []
    expect([...moments.matchAll(/href="([^"]+)"/g)].map(([, to]) => to)).toEqual([
      ...[`${play}#t=2`, '#f1', `${play}#t=65`, '#f2'],
    ])
    const [, transcript = ''] = /<section class="cs-transcript".*?>(.*?)<\/section>/s.exec(text) ?? []
    expect(transcript).toMatch(
      /0:00<.*Welcome to &lt;our&gt; garden.*0:02<.*<mark [^>]*>top secret<\/mark>.*1:10<.*1:12/s,
    )
    // Once, and no picture of the film that cannot be drawn.
    expect(text.split('Welcome to').length).toBe(2)
    expect(text).not.toContain('/pictures?part=')
    expect(text.split('id="at-f1"').length).toBe(2)
    expect(text.split('id="at-f2"').length).toBe(2)
    expect(text).toContain('href="/v1/items/heard/captions?part=attachment%3A1"')
  }
  expect((await office.page('/items/heard', 'owain.pritchard')).text).not.toContain('Welcome')
  expect((await office.page('/items/heard/play?part=attachment:1', 'owain.pritchard')).status).toBe(404)
  expect(await progressOf('heard')).toBe('awaiting')
})

test('a film that nobody heard has a player, and the page says so', { timeout: 60_000 }, async () => {
  await handIn('unheard', file('visit.mp4', FILM))
  const { text } = await office.page('/items/unheard', HELEN)
  expect(text).toContain('<video class="cs-player"')
  expect(text).toContain('No machine has heard or watched it. Watch it yourself.')
  expect(text).not.toContain('cs-transcript')
})

test('without a script: a picture is on the page and can be ticked; a file is opened, then ticked', {
  timeout: 120_000,
}, async () => {
  await handIn('plain', file('plan.pdf', broken), file('chart.png', await png()))
  const helen = await office.signIn(375, HELEN, { javaScriptEnabled: false })
  const shown = helen.waitForResponse(/\/pictures\?part=/)
  await helen.goto(`${office.base}/items/plain/decide`)
  expect((await shown).status()).toBe(200)
  await helen.check('[name=opened][value="attachment:2"]')
  await helen.fill('[name=reason]', 'Typed before')
  await helen.click('button:text("Approve version 1")')
  expect(helen.url()).toMatch(/\/decide$/)
  expect(await mainText(helen)).toMatch(/There is a problem.*Open and tick the file.*Open it, then tick it/s)
  expect(await progressOf('plain')).toBe('awaiting')
  const arrives = helen.waitForEvent('download')
  await helen.click('a:has-text("Open plan.pdf")')
  await arrives
  await helen.click('button:text("I have opened them: let me tick")')
  expect(await helen.inputValue('[name=reason]')).toBe('Typed before')
  expect(await helen.isChecked('[name=opened][value="attachment:2"]')).toBe(true)
  await helen.check('[name=opened][value="attachment:1"]')
  await helen.click('button:text("Approve version 1")')
  expect(await progressOf('plain')).toBe('approved')
})

test('asking for changes needs nothing to be opened', { timeout: 60_000 }, async () => {
  await handIn('changes', file('plan.pdf', broken))
  const helen = await office.signIn(375, HELEN)
  await helen.goto(`${office.base}/items/changes/decide`)
  await helen.fill('[name=reason]', 'Send a plan that can be read.')
  await helen.click('button:text("Ask for changes")')
  await helen.waitForURL(/done=decided/)
  expect(await progressOf('changes')).toBe('returned')
})

test('approval in bulk leaves out items with something to open, and the page says why', {
  timeout: 60_000,
}, async () => {
  await handIn('single', file('chart.png', await png()))
  const helen = await office.signIn(375, HELEN)
  await helen.goto(`${office.base}/approve-many`)
  expect(await helen.locator('[name=item][value^="single|"]').count()).toBe(0)
  expect(await mainText(helen)).toMatch(/To be decided one by one.*The garden: single: 1 file must be opened/s)
})

test('an emergency release needs the file opened and ticked too', { timeout: 60_000 }, async () => {
  await handIn('urgent', file('plan.pdf', broken))
  const helen = await office.signIn(375, HELEN, { javaScriptEnabled: false })
  const release = async () => {
    await helen.goto(`${office.base}/items/urgent`)
    await helen.click('summary:has-text("Release it in an emergency")')
    const tick = helen.locator('[name=opened]')
    if (!(await tick.isDisabled())) await tick.check()
    await helen.fill('#emergency-reason', 'The crossing is closed from noon today.')
    await helen.fill('#emergency-receipt', 'At 11:40, on the website')
    await helen.click('button:text("Release it now")')
  }
  await release()
  expect(await mainText(helen)).toContain('Open and tick the file')
  const arrives = helen.waitForEvent('download')
  await helen.click('a:has-text("Open plan.pdf")')
  await arrives
  await release()
  expect(await progressOf('urgent')).toBe('released')
})

test('a picture fetched ahead or by HEAD does not count as shown', { timeout: 60_000 }, async () => {
  await handIn('ahead', file('chart.png', await png()))
  const cookie = await office.cookieOf(HELEN)
  const ask = (path: string, method: string, more: Record<string, string> = {}) =>
    office.app.request(`${office.base}/items/ahead/${path}`, { method, headers: { cookie, ...more } })
  const served = async () => (await office.service.items.listFilesToOpen('ahead', HELEN))[0]!.served
  const picture = `pictures?part=${encodeURIComponent('attachment:1')}`
  for (const path of [picture, 'files/1', 'open?part=attachment:1']) {
    await ask(path, 'HEAD')
    await ask(path, 'GET', { 'sec-purpose': 'prefetch' })
  }
  expect(await served()).toBe(false)
  expect((await ask(picture, 'GET')).status).toBe(200)
  expect(await served()).toBe(true)
})

test('a film plays in the page: reading its length does not open it, reading it whole does', {
  timeout: 60_000,
}, async () => {
  await handIn('film', file('visit.mp4', FILM))
  const cookie = await office.cookieOf(HELEN)
  const play = (range: string) =>
    office.app.request(`${office.base}/items/film/play?part=attachment:1`, { headers: { cookie, range } })
  const served = async () => (await office.service.items.listFilesToOpen('film', HELEN))[0]!.served
  const probe = await play('bytes=0-1')
  expect([probe.status, probe.headers.get('content-type')]).toEqual([206, 'video/mp4'])
  expect(await served()).toBe(false)
  await play('bytes=0-')
  expect(await served()).toBe(true)
})
