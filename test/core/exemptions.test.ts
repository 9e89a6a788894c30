import { expect, test } from 'vitest'
import { exemptions } from '../../src/core/record/bundle/exemptions.ts'
import type { Finding } from '../../src/core/review.ts'
import { draftOf } from '../tools/memory-ports.ts'
import { openScenario, TOM } from '../tools/scenario.ts'

const finding = (rule: string, type: string): Finding => ({
  ...{
    rule,
    type,
    detector: rule.split('/')[0]!,
    severity: 'sign-off',
    confidence: 0.8,
    part: 'body',
    partKind: 'body',
  },
  ...{ start: 0, end: 4, paragraphs: ['32'], because: 'Words', advice: 'Take them out.' },
})

test.each([
  ['an operation, by a rule', 'confidentiality/operational', 'OPERATIONAL', '31'],
  ['an operation, by the classifier', 'confidentiality/second-voice', 'OPERATIONAL_DETAIL', '31'],
  ['a private person', 'personal-data/person', 'PERSON', '40'],
])('a disclosure lists the exemption for %s', async (_, rule, type, section) => {
  const { service } = openScenario()
  await service.items.submit('a', draftOf(), TOM)
  const item = await service.items.read('a')
  const sections = (findings: readonly Finding[]) => exemptions(item, [], findings).map((one) => one.section)
  expect(sections([])).not.toContain(section)
  expect(sections([finding(rule, type)])).toContain(section)
})
