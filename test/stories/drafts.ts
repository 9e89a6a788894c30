import { readdirSync, readFileSync } from 'node:fs'
import type { Values } from '../../src/core/register/values.ts'
import type { ElectionKind, Office, Person } from '../../src/core/registers.ts'

export type Expected = {
  readonly verdict: string
  /** Types that must be among the findings that need a sign-off, and types that must not. */
  readonly finds: readonly string[]
  readonly not?: readonly string[]
  /** The routing row and the approver role; null = nobody may approve it. */
  readonly row: string | null
  readonly holder: string | null
  /** The gates that refuse the submission; nothing else is expected then. */
  readonly refused?: readonly string[]
  /** The gates with a question for the approver. */
  readonly asks?: readonly string[]
}

export type Asked = { readonly for: string; readonly values: Values; readonly why: string }

/** How the office differs from the sample office. */
type Setting = {
  readonly elections?: readonly ElectionKind[]
  readonly people?: Record<string, Partial<Person>>
  readonly registers?: Partial<Office>
  /** Earlier decisions, on the same content unless `text` is given. */
  readonly earlier?: readonly { by: string; outcome: 'approved' | 'rejected'; text?: string }[]
}

export type DraftStory = {
  readonly name: string
  readonly by: string
  readonly given: Readonly<Record<string, unknown>>
  readonly expected: Expected
  readonly setting: Setting
  readonly application?: Asked
  /** The email that its author sent instead of a draft. */
  readonly message?: Uint8Array
  /** Attachments: the other files beside draft.json. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const root = new URL('../../fixtures/drafts/', import.meta.url)

export const draftStories: readonly DraftStory[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => storyIn(name))

function storyIn(name: string): DraftStory {
  const place = new URL(`${name}/`, root)
  const names = readdirSync(place)
  const json = (file: string) => JSON.parse(readFileSync(new URL(file, place), 'utf8'))
  const bytes = (file: string) => new Uint8Array(readFileSync(new URL(file, place)))
  const { by, application, ...given } = json('draft.json')
  return {
    ...(application ? { application } : {}),
    ...(names.includes('message.eml') ? { message: bytes('message.eml') } : {}),
    ...{ name, by, given, expected: json('expected.json') },
    setting: names.includes('setting.json') ? json('setting.json') : {},
    files: names
      .filter((file) => !/^(?:(?:draft|expected|setting)\.json|message\.eml)$/.test(file))
      .map((file) => ({ name: file, bytes: bytes(file) })),
  }
}

/** Takes the sender and the recipient of the envelope from the headers. */
export function envelopeOf(message: Uint8Array): { sender: string; recipient: string } {
  const text = new TextDecoder().decode(message)
  const header = (name: string) => new RegExp(`^${name}:.*?([^\\s<]+@[^\\s>]+)`, 'm').exec(text)![1]!
  return { sender: header('From'), recipient: header('To') }
}
