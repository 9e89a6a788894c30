import { rules } from '../../../detectors/index.ts'
import { addDays } from '../../core/calendar.ts'
import { type Calibration, newestFirst } from '../../core/calibration/calibration.ts'
import { judgedIn } from '../../core/calibration/judged.ts'
import { mentionedOften } from '../../core/calibration/mentioned.ts'
import { propose } from '../../core/calibration/propose.ts'
import { dayOf } from '../../core/deadline.ts'
import { itemsOf } from '../../core/record/record.ts'
import { known, type Office } from '../../core/registers.ts'
import { createReaders } from '../../reading/worker-pool.ts'
import { createFullClassifier } from '../classifier.ts'
import { composeService } from '../compose.ts'
import { openStore } from '../store-node.ts'
import { Usage } from '../usage.ts'
import type { Options, PartName } from './options.ts'
import type { Calibrating } from './print.ts'
import { type ReviewedText, reviewCleared } from './review.ts'
import { filesIn, releasedItems } from './texts.ts'

const NO_OFFICE: Office = {
  office: { name: '', aliases: [], area: '', force: '', website: '', domains: [], privacyNotice: '' },
  ...{
    people: [],
    publicFigures: [],
    contacts: [],
    consents: [],
    parties: [],
    candidates: [],
    elections: [],
    media: [],
  },
  ...{ marks: [], topics: [], labels: [], references: [], secureDomains: [], accounts: [] },
}
const YEAR = 365

export async function calibrating(data: string) {
  const store = await openStore(data)
  if (!(await store.registers()).has('office')) {
    store.close()
    throw new Usage(`The registers in ${data} are empty. Start the service once.`)
  }
  const readers = createReaders()
  const classify = createFullClassifier()
  const { service, ports } = composeService({
    ...{ store, office: NO_OFFICE, rules, emblems: [], styles: '', script: '', classify },
    readFile: readers.read,
    log: () => {},
  })

  return {
    async propose(options: Options): Promise<Calibrating> {
      const today = dayOf(ports.now())
      const stated = { ...options, role: options['author-role'], period: options['election-period'] }
      const sources = [...filesIn(options.folders, stated), ...(options.items ? await releasedItems(ports) : [])]
      const { office } = await ports.officeSnapshot()
      const by = { known: known(office), rules, readFile: readers.read, classify, today }
      const reviewed: ReviewedText[] = []
      for (const source of sources) reviewed.push(await reviewCleared(source, by))
      const texts = reviewed.flatMap(({ cleared }) => cleared ?? [])
      if (options.items) await countAgain(today)
      return {
        proposal: propose(texts),
        unchecked: sources.length - texts.length,
        ...mentionedOften(reviewed.map(({ mentions }) => mentions)),
        judged: await service.audit.reportJudged(),
      }
    },

    write: ({ proposal, people, contacts }: Calibrating, accepted: readonly PartName[], by: string) =>
      service.registers.calibrate(
        {
          proposal,
          thresholds: accepted.includes('thresholds'),
          people: accepted.includes('people') ? people : [],
          contacts: accepted.includes('contacts') ? contacts : [],
        },
        by,
      ),

    async lastInForce(): Promise<Calibration | undefined> {
      const { office } = await ports.officeSnapshot()
      return newestFirst(office.calibrations).find(({ undone }) => undone === undefined)
    },

    undo: (id: string, by: string) => service.registers.undoCalibration(id, by),

    close() {
      readers.close()
      store.close()
    },
  }

  async function countAgain(today: string): Promise<void> {
    const chains = await ports.happened({ from: addDays(today, -YEAR), until: today })
    for (const { item, entries } of itemsOf(chains)) {
      const judged = judgedIn(entries)
      if (judged.length > 0) await ports.keepJudged(item, { at: entries.at(-1)!.at, rules: judged })
    }
  }
}
