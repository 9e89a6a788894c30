import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeKey } from '../access/keys.ts'
import type { Draft } from '../core/draft.ts'
import { Refusal } from '../core/refusal.ts'
import type { composeService } from './compose.ts'
import { projectRoot } from './root.ts'
import type { Store } from './store.ts'

/** Some packages have no film. */
const FILM = join(projectRoot(), 'fixtures/films/spoken.mp4')

type Service = ReturnType<typeof composeService>

export const SAMPLE_KEY = 'sample-gateway-key'

const HELEN = 'helen.marchetti'
const PRIYA = 'priya.nandakumar'
const TOM = 'tom.ashdown'

export async function loadSample(
  service: Service,
  store: Store,
  folder: string,
  tell: (line: string) => void = () => {},
): Promise<{ file: string; key: string } | undefined> {
  const file = join(folder, SAMPLE_KEY)
  if (existsSync(file)) return undefined
  tell('Loading the sample office: its first drafts are reviewed, about ten seconds …')
  await items(service)
  const key = await makeKey(store, { name: 'sample-postfix', scopes: ['messages', 'checks'], days: null }, new Date())
  // Written last, so that an interrupted start begins again.
  writeFileSync(file, `${key}\n`, { mode: 0o600 })
  return { file, key }
}

async function items({ service, ports }: Service): Promise<void> {
  const one = async (id: string, draft: Draft, by: string) => {
    if ((await ports.read(id)).length === 0) await whenNotBusy(() => service.items.submit(id, draft, by))
    return id
  }
  const approve = async (id: string) => {
    const { version, shown, progress } = await service.items.read(id)
    if (progress === 'awaiting')
      await service.items.decide(id, {
        by: HELEN,
        version: version!,
        shown: shown!,
        outcome: 'approved',
        acknowledged: [],
      })
  }
  await declarations({ service, ports })
  const hasDelegations = (await ports.officeSnapshot()).delegations.length > 0
  if (!hasDelegations) {
    const today = new Date()
    const day = (ahead: number) => new Date(today.getTime() + ahead * 86_400_000).toISOString().slice(0, 10)
    const reason = 'Annual leave and evenings'
    const id = await service.registers.delegate(
      { from: HELEN, to: PRIYA, starts: day(0), ends: day(14), upTo: 'sign-off', reason },
      HELEN,
    )
    await service.registers.acceptDelegation(id, PRIYA)
  }
  await one('sample-officers', draft('press-release', 'More officers for the canal towpaths', OFFICERS), TOM)
  await one('sample-victim', draft('press-release', 'Support for victims of burglary', VICTIM), TOM)
  await one('sample-marking', draft('report', 'Annual review of the estate', MARKING), PRIYA)
  await approve(await one('sample-survey', draft('social-post', 'Have your say', SURVEY), TOM))
  const back = await one('sample-blog', draft('article', 'A day with the outreach van', BLOG), TOM)
  const { version, shown, progress } = await service.items.read(back)
  if (existsSync(FILM)) await one('sample-film', film(readFileSync(FILM)), PRIYA)
  if (progress === 'awaiting')
    await service.items.decide(back, {
      by: HELEN,
      version: version!,
      shown: shown!,
      outcome: 'returned',
      acknowledged: [],
      reason: 'Please name the source of the figures.',
    })
}

/** A busy machine checks slowly, and nobody should have to start twice for it. */
const TRIES = 60
const BETWEEN_MS = 2_000

async function whenNotBusy(act: () => Promise<unknown>): Promise<void> {
  for (let left = TRIES; ; left--)
    try {
      await act()
      return
    } catch (fault) {
      if (!(fault instanceof Refusal && fault.code === 'busy') || left === 1) throw fault
      await new Promise((go) => setTimeout(go, BETWEEN_MS))
    }
}

async function declarations({ service, ports }: Pick<Service, 'service' | 'ports'>): Promise<void> {
  const { office, pack } = await ports.officeSnapshot()
  const { people, declarations: made = [] } = office
  for (const { id, type } of people)
    if (type !== 'pcc' && !made.some(({ person }) => person === id))
      await service.registers.declare(id, pack.version, [])
}

function film(bytes: Uint8Array): Draft {
  return {
    ...draft('video', 'A film of the new lights on the canal path', CAPTION),
    files: [{ name: 'canal-path.mp4', type: 'video/mp4', bytes }],
    evidence: ['transcript', 'nobody-shown', 'licence'],
  }
}

function draft(kind: Draft['kind'], title: string, body: string): Draft {
  const channel = kind === 'social-post' ? 'social' : kind === 'press-release' ? 'press' : 'website'
  return { kind, channel, account: 'corporate', author: 'staff', title, body, files: [], recipients: [], evidence: [] }
}

const OFFICERS = `The Police and Crime Commissioner, Simon Fosterly, has agreed funding for extra patrols along the canal towpaths this winter.

The patrols start on Monday and will run until the clocks go forward. Residents asked for them in the autumn survey.

Simon Fosterly said: “People told me that they avoid the towpath after dark. They should not have to.”

Notes to editors
Media enquiries: 0121 496 0108, media@westmids-opcc.example`

const VICTIM = [
  'The Commissioner has renewed the grant for the victims’ service.',
  '',
  'One of the people it helped is Marjorie Ellwood-Tate, 74, of 18 Fennel Close, Dudley, whose home was' +
    ' burgled in March. Her NHS number, 999 000 0018, was on a letter that the burglars took.',
  '',
  'Anyone can refer themselves to the service, whether or not they have told the police.',
].join('\n')

const MARKING = `SECRET

Annual review of the estate

This review sets out the condition of the police stations in the area and the plan for their repair.`

const SURVEY =
  'What should the police in your area do first? The survey is open until the end of the month: https://www.westmids-opcc.example/survey'

const CAPTION = 'The film shows the new lights on the canal path. Music plays, and nobody speaks to the camera.'

const BLOG = `The outreach van is out seven days a week, and last year it saw more people than ever before.

The Commissioner pays for the van from the partnership fund.`
