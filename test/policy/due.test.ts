import { expect, test } from 'vitest'
import { endAll, GWEN, HELEN, openSampleOffice, PRIYA, TOM } from './sample-office.ts'

const world = openSampleOffice()
const due = async (who = HELEN) =>
  (await world.registers.listDue(who)).map(({ register, says }) => `${register}: ${says}`)

test('1: people are notified thirty days, seven days and one day before a declaration expires', async () => {
  const { registers, wait, noticesSent } = world
  await endAll(registers, 'declarations', TOM, '2026-12-31')
  await registers.sendReminders()
  expect(noticesSent()).toEqual([])
  wait(8 * 86_400_000)
  await registers.sendReminders()
  await registers.sendReminders()
  expect(noticesSent()).toEqual([`${TOM}: declaration-due`])
  wait(22 * 86_400_000)
  await registers.sendReminders()
  wait(7 * 86_400_000)
  await registers.sendReminders()
  expect(noticesSent()).toEqual(Array(3).fill(`${TOM}: declaration-due`))
})

test('23: when a person with access leaves, a change of the password is due until it is done', async () => {
  const { registers, noticesSent } = world
  expect(await due()).toEqual([])
  await registers.endRow('people', TOM, { day: '2026-11-22', by: GWEN, reason: 'Left' })
  expect((await due()).join()).toContain('Tom Ashdown left with access to @WestMidsPCC')
  await registers.sendReminders()
  expect(noticesSent()).toEqual(expect.arrayContaining([`${PRIYA}: password-due`, `${HELEN}: password-due`]))
  const [row] = await registers.listRows('accounts', HELEN, { search: 'WestMidsPCC' })
  const given = { ...row!.values, rotated: '2026-11-24', backup: GWEN }
  await registers.saveRow('accounts', { row: row!.id, given, by: HELEN })
  expect(await due()).toEqual([])
})

test('15 and 34: every person can report what they saw; the Chief Executive is notified and follows it up', async () => {
  const { registers, noticesSent } = world
  const given = { where: 'https://social.example/fake-pcc', what: 'spoof' }
  const row = await registers.saveRow('sightings', { given, by: TOM })
  await registers.sendReminders()
  expect(noticesSent()).toEqual([`${HELEN}: sighting`])
  const closed = { ...given, state: 'closed', outcome: 'Taken down' }
  await expect(registers.saveRow('sightings', { row, given: closed, by: TOM })).rejects.toMatchObject({
    code: 'bad-input',
  })
  await registers.saveRow('sightings', { row, given: closed, by: HELEN })
  expect(await due()).toEqual([])
})

test('17: a takedown has an owner, a day and an outcome, and is due until it is closed', async () => {
  const { registers, noticesSent } = world
  const given = { target: 'https://social.example/1', basis: 'It names a complainant', owner: PRIYA, due: '2026-11-24' }
  const row = await registers.saveRow('takedowns', { given, by: TOM })
  await registers.sendReminders()
  expect(noticesSent()).toEqual([`${PRIYA}: take-down`])
  expect(await due()).toHaveLength(1)
  await registers.saveRow('takedowns', {
    row,
    given: { ...given, state: 'removed', acknowledged: '2026-11-24' },
    by: HELEN,
  })
  expect(await due()).toEqual([])
})

test('56 and 28: the data protection officer is notified of an incident at once, with the deadline to report it', async () => {
  const { registers, noticesSent } = world
  const given = { what: 'mis-sent', happened: '2026-11-24T08:00:00Z', details: 'A list went to the wrong council.' }
  const row = await registers.saveRow('incidents', { given, by: TOM })
  await registers.sendReminders()
  expect(noticesSent()).toEqual([`${GWEN}: incident`])
  expect((await due(GWEN)).join()).toContain('27 November 2026, 08:00')
  expect(await due(TOM)).toEqual([])
  await expect(registers.readRow('incidents', row, TOM)).rejects.toMatchObject({ code: 'not-found' })
})

test('44 and 7: a confidential task is shown only to people who may see it', async () => {
  const { registers } = world
  await registers.saveRow('political-interests', { given: { person: TOM, interest: 'stand' }, by: TOM })
  expect(await due()).toEqual(['political-interests: A political interest waits for a decision.'])
  expect(await due(GWEN)).toEqual([])
})

test('21 and 22: every account is reviewed once a year, and its link to the website is checked', async () => {
  const { registers, wait } = world
  wait(330 * 86_400_000)
  expect((await due()).join()).toContain('@WestMidsPCC is to be reviewed')
  const [row] = await registers.listRows('accounts', HELEN, { search: 'WestMidsPCC' })
  const given = { ...row!.values, reviewed: '2027-10-20', linksBack: '2027-10-20', apps: ['A scheduler'] }
  await registers.saveRow('accounts', { row: row!.id, given, by: HELEN })
  expect((await due()).join()).not.toContain('is to be reviewed')
  expect((await registers.readRow('accounts', row!.id, HELEN)).values['apps']).toEqual(['A scheduler'])
})

test('45: who may end an observe-only period is notified when it begins, a week before it ends and on its last day', async () => {
  const { registers, wait, noticesSent } = world
  const days = { from: '2026-11-24', until: '2026-12-24' }
  const row = await registers.saveRow('observe-only', {
    given: { covers: 'gateway', reason: 'A trial', ...days },
    by: GWEN,
  })
  const both = (kind: string) => [`${HELEN}: ${kind}`, `${GWEN}: ${kind}`]
  await registers.sendReminders()
  await registers.sendReminders()
  expect(noticesSent()).toEqual(both('observing'))
  expect(await due()).toEqual([])
  wait(22 * 86_400_000)
  await registers.sendReminders()
  expect(noticesSent()).toHaveLength(2)
  wait(86_400_000)
  await registers.sendReminders()
  expect(noticesSent().slice(2)).toEqual(both('observing-ends'))
  expect(await due()).toEqual([expect.stringContaining('All outgoing mail: mail is only observed until then.')])
  wait(7 * 86_400_000)
  await registers.sendReminders()
  expect(noticesSent().slice(4)).toEqual(both('observing-ends'))
  wait(86_400_000)
  await registers.sendReminders()
  expect(noticesSent()).toHaveLength(6)
  expect(await due()).toEqual([])
  expect((await registers.readRow('observe-only', row, HELEN)).values).toMatchObject(days)
})

test('45: they are notified again when an observe-only period covers more, or is extended', async () => {
  const { registers, noticesSent } = world
  const given = { covers: 'conduct/bulk', reason: 'A trial', from: '2026-11-24', until: '2026-12-24' }
  const row = await registers.saveRow('observe-only', { given, by: GWEN })
  for (const [index, more] of [{}, { covers: 'gateway' }, { covers: 'gateway', until: '2027-01-24' }].entries()) {
    await registers.saveRow('observe-only', { row, given: { ...given, ...more }, by: GWEN })
    await registers.sendReminders()
    expect(noticesSent()).toHaveLength(2 * (index + 1))
  }
})
