import type { Kind } from '../../detectors/contract.ts'
import type { Draft } from './draft.ts'
import { registerOf } from './register/all.ts'
import { type Field, fieldsOf } from './register/describe.ts'
import { valueInWords } from './register/search.ts'
import type { Values } from './register/values.ts'

export type ApplicationKind = {
  readonly id: string
  readonly kind: Kind
  readonly register: string
  readonly title: string
  readonly about: string
  readonly asks: readonly string[]
  readonly needs: readonly string[]
  readonly accepts?: string
  readonly fixed: Values
}

export const APPLICATIONS: readonly ApplicationKind[] = [
  {
    id: 'permission',
    kind: 'application-permission',
    register: 'permissions',
    title: 'A permission to speak for the office',
    about: 'Say who would speak, on what, where, and for how long.',
    asks: ['person', 'kinds', 'channels', 'training', 'from', 'until'],
    needs: ['person', 'from', 'until'],
    fixed: {},
  },
  {
    id: 'account',
    kind: 'application-account',
    register: 'accounts',
    title: 'A new social media account',
    about: 'The Chief Executive must approve an account before it is opened.',
    asks: ['handle', 'platform', 'url', 'purpose', 'owner', 'backup', 'access'],
    needs: ['handle', 'platform', 'purpose', 'owner', 'backup'],
    accepts:
      'I will keep its posts right and up to date, with a link to the website. I will use a second factor, and ' +
      'keep the password where the office keeps passwords. I will tell the Chief Executive when its name, owner or ' +
      'password changes. I will pass it on or close it when I no longer need it.',
    fixed: { corporate: true, state: 'active' },
  },
  {
    id: 'mark',
    kind: 'application-mark',
    register: 'asset-permissions',
    title: 'The use of an emblem or photograph',
    about: 'Ask before you use the name, crest or insignia of the office, or one of its photographs.',
    asks: ['mark', 'picture', 'who', 'use', 'kinds', 'from', 'until'],
    needs: ['who', 'use'],
    fixed: {},
  },
]

export function applicationOf(kind: Kind): ApplicationKind | undefined {
  return APPLICATIONS.find((one) => one.kind === kind)
}

export function fieldsAsked({ register, asks, needs }: ApplicationKind): Field[] {
  const fields = fieldsOf(registerOf(register))
  return asks.flatMap((name) => {
    const field = fields.find((one) => one.name === name)
    if (!field) return []
    const { required: _, ...rest } = field
    return [needs.includes(name) ? { ...rest, required: true as const } : rest]
  })
}

export function applicationDraft(
  application: ApplicationKind,
  { values, why, name }: { values: Values; why: string; name: (id: string) => string },
): Draft {
  const lines = fieldsAsked(application).flatMap((field) => {
    const words = valueInWords(field, values[field.name], name)
    return words === '' ? [] : [`${field.label}: ${words}`]
  })
  return {
    kind: application.kind,
    channel: 'internal',
    account: 'corporate',
    author: 'staff',
    title: `Application: ${application.title.toLowerCase()}`,
    body: [...lines, ...(application.accepts ? [application.accepts] : []), '', 'Why:', why].join('\n'),
    files: [],
    recipients: [],
    evidence: [],
    application: { register: application.register, values: { ...values, ...application.fixed } },
  }
}
