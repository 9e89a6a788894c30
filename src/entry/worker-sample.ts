import sampleOffice from '../../fixtures/office.json' with { type: 'json' }
import type { Office } from '../core/registers.ts'
import { sampleTenant, withFakeTenant } from './sample-tenant.ts'
import { createWorker } from './worker-service.ts'

export default createWorker({ office: sampleOffice as unknown as Office, sampleTenant, withFakeTenant })
