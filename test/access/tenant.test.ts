import { afterAll, beforeAll, describe } from 'vitest'
import { machineStory } from '../stories/machine-story.ts'
import { noticeStory } from '../stories/notice-story.ts'
import { officeWith } from '../tools/scenario.ts'
import { BASE, openOffice } from './office.ts'
import { tenantWith } from './tenant.ts'

const SECRET = 'a secret of this test alone'
const HOUR = 3_600_000

let tenant: Awaited<ReturnType<typeof tenantWith>>
let office: Awaited<ReturnType<typeof openOffice>>
let ahead = 0
const now = () => new Date(Date.now() + ahead)
beforeAll(async () => {
  const own = officeWith({})
  const credential = { kind: 'secret', secret: SECRET } as const
  tenant = await tenantWith(own, BASE, { credential, secret: SECRET }, now)
  office = await openOffice(now, { ...tenant, office: own })
})
afterAll(() => office.close())

const world = () => ({
  ...{ base: BASE, fakeTenant: tenant.fakeTenant, machines: tenant.machines, tenant: tenant.tenant.id },
  ask: async (request: Request) => office.fetch(request),
  browser: office.browser,
  tick: async () => void (await office.post()),
  due: async () => {
    ahead += HOUR / 4
  },
})

describe('machines and mail with a tenant, on Node', () => {
  machineStory(world)
  noticeStory(world)
})
