import { expect, test } from 'vitest'
import { TERMS } from '../../../src/core/pack/commissioner/terms.data.ts'
import { anchorIn, listed } from '../../../src/core/record/anchor.ts'
import { wordsOf } from '../../../src/notify/notice-texts.ts'
import { draftOf } from '../../tools/memory-ports.ts'
import { DAY, GWEN, HELEN, openScenario, TOM } from '../../tools/scenario.ts'

test('once a day the heads of all chains leave the database as one line, by file and by mail', async () => {
  const { service, world } = openScenario()
  const files = new Map<string, string>()
  world.ports.exportAnchor = async (name, text) => void files.set(name, text)
  await service.items.submit('a', draftOf(), TOM)
  const line = await service.audit.anchor()
  expect(await service.audit.anchor()).toBeUndefined()
  const [file] = files.values()
  const anchor = anchorIn(file!)!
  expect(anchor.line).toBe(line)
  expect(anchor.heads.map(({ stream, seq }) => `${stream} ${seq}`)).toEqual(['a 4'])
  expect(await world.ports.digest(listed(anchor.heads))).toBe(anchor.hash)
  const [notice] = await world.ports.noticesTo(GWEN, 1)
  expect(notice).toMatchObject({ kind: 'anchor', item: null })
  expect(anchorIn(wordsOf(notice!, 'https://house.example', world.ports.now(), TERMS).text)).toEqual({
    ...anchor,
    heads: [],
  })
  expect((await service.audit.listAnchors(HELEN)).map(({ hash }) => hash)).toEqual([anchor.hash])
  await expect(service.audit.listAnchors(TOM)).rejects.toMatchObject({ code: 'not-yours' })
  world.wait(DAY)
  expect(await service.audit.anchor()).not.toBe(line)
  expect(files.size).toBe(2)
})

test('an anchor that could not be delivered is not recorded, and is tried again', async () => {
  const { service, world } = openScenario()
  await service.items.submit('a', draftOf(), TOM)
  world.ports.exportAnchor = async () => {
    throw new Error('The disk is full.')
  }
  await expect(service.audit.anchor()).rejects.toThrow('full')
  expect(await service.audit.listAnchors(HELEN)).toEqual([])
  world.ports.exportAnchor = async () => {}
  expect(await service.audit.anchor()).toContain('countersign-anchor-1')
})
