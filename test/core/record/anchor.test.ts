import { expect, test } from 'vitest'
import { anchorIn, listed } from '../../../src/core/record/anchor.ts'
import { wordsOf } from '../../../src/notify/words.ts'
import { DAY, GWEN, HELEN, openDesk, TOM } from '../../tools/desk.ts'
import { draftOf } from '../../tools/house.ts'

test('once a day the heads of all chains leave the database as one line, by file and by mail', async () => {
  const { house, world } = openDesk()
  const files = new Map<string, string>()
  world.ports.handOut = async (name, text) => void files.set(name, text)
  await house.items.submit('a', draftOf(), TOM)
  const line = await house.audit.anchor()
  expect(await house.audit.anchor()).toBeUndefined()
  const [file] = files.values()
  const anchor = anchorIn(file!)!
  expect(anchor.line).toBe(line)
  expect(anchor.heads.map(({ stream, seq }) => `${stream} ${seq}`)).toEqual(['a 4'])
  expect(await world.ports.digest(listed(anchor.heads))).toBe(anchor.hash)
  const [notice] = await world.ports.noticesTo(GWEN, 1)
  expect(notice).toMatchObject({ kind: 'anchor', item: null })
  expect(anchorIn(wordsOf(notice!, 'https://house.example').text)).toEqual({ ...anchor, heads: [] })
  expect((await house.audit.listAnchors(HELEN)).map(({ hash }) => hash)).toEqual([anchor.hash])
  await expect(house.audit.listAnchors(TOM)).rejects.toMatchObject({ code: 'not-yours' })
  world.wait(DAY)
  expect(await house.audit.anchor()).not.toBe(line)
  expect(files.size).toBe(2)
})

test('an anchor that could not be handed out is not on record, and is tried again', async () => {
  const { house, world } = openDesk()
  await house.items.submit('a', draftOf(), TOM)
  world.ports.handOut = async () => {
    throw new Error('The disk is full.')
  }
  await expect(house.audit.anchor()).rejects.toThrow('full')
  expect(await house.audit.listAnchors(HELEN)).toEqual([])
  world.ports.handOut = async () => {}
  expect(await house.audit.anchor()).toContain('countersign-anchor-1')
})
