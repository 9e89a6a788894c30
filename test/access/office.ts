import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { rules } from '../../detectors/index.ts'
import { anchorFolder } from '../../src/adapters/files/anchors.ts'
import { patient } from '../../src/adapters/microsoft/network.ts'
import type { OwnTerms } from '../../src/core/pack/terms.ts'
import type { Office } from '../../src/core/registers.ts'
import { composeService } from '../../src/entry/compose.ts'
import { microsoft } from '../../src/entry/microsoft.ts'
import { type SampleTenant, sampleTenant, withFakeTenant } from '../../src/entry/sample-tenant.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { office as sampleOffice } from '../tools/reading.ts'
import { temporaryFolder } from '../tools/temporary-folder.ts'
import { browser } from './browser.ts'

export const BASE = 'https://countersign.office.example'

type Given = Pick<SampleTenant, 'tenant' | 'fakeTenant' | 'mailFrom' | 'machines'> & {
  readonly office: Office
  readonly terms?: OwnTerms
}

/** The sample office, with a tenant or not, as served over https, and browsers that keep cookies. */
export async function openOffice(now: () => Date = () => new Date(), given?: Given) {
  const folder = temporaryFolder('access')
  const store = await openStore(folder)
  const office = given?.office ?? sampleOffice
  const sample = given ?? (await sampleTenant(office, BASE, false, now))
  const { fakeTenant } = sample
  const tenant = microsoft(sample.tenant, patient(fakeTenant.network, 5000), now)
  const service = composeService({
    store,
    office,
    rules,
    emblems: [],
    classify: async () => [],
    styles: '',
    script: '',
    address: BASE,
    terms: given?.terms,
    tenant,
    mailer: tenant.mailer(sample.mailFrom),
    exportAnchor: anchorFolder(join(folder, 'anchors')),
    now,
    log: () => {},
  })
  const fetch = withFakeTenant(fakeTenant, (request, from) => service.app.fetch(request, from))
  return {
    ...service,
    ...sample,
    away: tenant.away,
    store,
    folder,
    fetch,
    browser: () => browser(fetch, BASE),
    close: () => {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
