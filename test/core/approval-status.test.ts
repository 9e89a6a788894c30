import { beforeEach, expect, test } from 'vitest'
import { approvalStatus } from '../../src/core/approval-status.ts'
import { COMMISSIONER as policy } from '../../src/core/pack/commissioner/pack.ts'
import { createService, type Service } from '../../src/use-cases/service.ts'
import { approve } from '../tools/approve.ts'
import { draftOf, memoryPorts } from '../tools/memory-ports.ts'

const TOM = 'tom.ashdown'
const HELEN = 'helen.marchetti'

let world: ReturnType<typeof memoryPorts>
let service: Service

beforeEach(async () => {
  world = memoryPorts()
  service = createService(world.ports)
  await service.items.submit('a', draftOf({ channel: 'press' }), TOM)
  await approve(service, 'a', HELEN)
})

async function statusNow() {
  const item = await service.items.read('a')
  const claims = await world.ports.check(item.certificate!.jws)
  return approvalStatus(item, claims!, await world.ports.officeSnapshot(), world.ports.now())
}
const apiNow = async () =>
  service.audit.checkRelease(draftOf({ channel: 'press' }), (await service.items.read('a')).certificate!.jws)

test('a release in progress is shown as being sent, on the page and in the API', async () => {
  await service.items.release.order('a', TOM)
  expect((await service.items.read('a')).progress).toBe('releasing')
  expect(await statusNow()).toEqual({ valid: true, because: 'It was approved, and is being sent.' })
  expect(await apiNow()).toMatchObject({ release: true, because: expect.stringContaining('is being sent') })
})

test('an approval is valid before and after its release', async () => {
  expect(await statusNow()).toEqual({ valid: true, because: 'It is approved and may go out.' })
  await service.items.release.confirm('a', { by: TOM, receipt: 'Published at noon' })
  expect(await statusNow()).toEqual({ valid: true, because: 'It was approved, and has gone out.' })
})

test('the reason of a hold is not public', async () => {
  await service.items.hold('a', HELEN, 'A family has to be told first.')
  expect(await statusNow()).toEqual({ valid: false, because: 'It is on hold.' })
  expect(JSON.stringify(await apiNow())).not.toContain('family')
})

test('while everything is stopped no approval is valid, also of a release that has been ordered', async () => {
  await service.stop.all(HELEN, 'A major incident.')
  expect(await statusNow()).toEqual({ valid: false, because: 'It is on hold.' })
  await service.stop.letGo(HELEN, [{ item: 'a', version: (await service.items.read('a')).version! }])
  await service.items.release.order('a', TOM)
  await service.stop.end(HELEN, 'It is over.')
  await service.stop.all(HELEN, 'Another one.')
  expect(await statusNow()).toEqual({ valid: false, because: 'It is on hold.' })
  expect(await apiNow()).toMatchObject({ release: false })
})

test('a stopped release is not a valid approval', async () => {
  await service.items.release.order('a', TOM)
  await service.items.hold('a', HELEN, 'A family has to be told first.')
  expect(await statusNow()).toEqual({ valid: false, because: 'It is on hold.' })
})

test('the conditions of an approval are not public', async () => {
  const { version, shown } = await service.items.submit('b', draftOf({ body: 'Other words.' }), TOM)
  const conditions = [{ id: 'c', kind: 'confirmation' as const, needs: 'Ring the coroner', who: TOM }]
  const decision = { version: version!, shown: shown!, outcome: 'approved-with-conditions' as const, conditions }
  const { certificate } = await service.items.decide('b', { by: HELEN, ...decision, acknowledged: [] })
  const { release, because } = await service.audit.checkRelease(draftOf({ body: 'Other words.' }), certificate!.jws)
  expect({ release, because }).toEqual({ release: false, because: 'Not every condition of the approval is met.' })
})

test('an expired approval is shown as expired', async () => {
  world.wait((policy.approvalDays + 1) * 86_400_000)
  expect(await statusNow()).toMatchObject({
    valid: false,
    because: expect.stringMatching(/^The approval ran out on \d/),
  })
})
