import type { ClassifierFamily, ThresholdSetting } from '../../../detectors/contract.ts'

const KIND = { mail: 'mail', prose: 'publications', post: 'posts' } as const

export function settingInWords({ kind, account, author, period }: ThresholdSetting): string {
  const whose = kind === 'post' ? (account === 'own' ? ', own account' : ', office account') : ''
  const who = author === 'staff' ? 'staff' : 'not politically restricted'
  return `${KIND[kind]}${whose}, ${who}${period ? ', in an election period' : ''}`
}

export const FAMILY_IN_WORDS: Readonly<Record<ClassifierFamily, string>> = {
  political: 'political language',
  conduct: 'conduct',
  confidentiality: 'confidentiality',
  claims: 'claims and private use',
  facts: 'facts about people',
}
